package clippings.search;

import clippings.query.Notice;
import clippings.search.request.Hit;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchPage.FacetValue;
import clippings.search.request.SearchPage.Period;
import clippings.search.request.SearchRequest.Facet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one way of matching found, without what is said about the query. */
record Results(
    long total,
    long totalArticles,
    List<Hit> hits,
    Map<Facet, List<FacetValue>> facets,
    List<Period> published,
    @Nullable String next) {

  static Results of(long total, long totalArticles, List<Hit> hits, @Nullable String next) {
    return new Results(total, totalArticles, hits, Map.of(), List.of(), next);
  }

  Results with(Map<Facet, List<FacetValue>> facets, List<Period> published) {
    return new Results(total, totalArticles, hits, facets, published, next);
  }

  SearchPage page(
      String understood,
      boolean relaxed,
      List<Notice> notices,
      List<SearchPage.Variants> variants,
      Duration took,
      long generation) {
    return new SearchPage(
        understood,
        relaxed,
        notices,
        variants,
        Blame.corrections(notices),
        total,
        totalArticles,
        took,
        generation,
        hits,
        facets,
        published,
        next);
  }
}
