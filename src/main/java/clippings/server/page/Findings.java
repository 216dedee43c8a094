package clippings.server.page;

import clippings.article.ArticleId;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchPage.FacetValue;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Facet;
import clippings.search.request.Snippet;
import java.util.List;
import java.util.Map;

/**
 * What a page of results shows.
 *
 * @param facets what each field can be narrowed to. Of a field that is narrowed already, the values
 *     there would be if it were not: further ones are alternatives and add to the results
 * @param opened every matching paragraph of the hits that were opened, in the articles' order
 */
public record Findings(
    SearchRequest request,
    SearchPage page,
    Map<Facet, List<FacetValue>> facets,
    Map<ArticleId, List<Snippet>> opened) {

  public Findings {
    facets = Map.copyOf(facets);
    opened = Map.copyOf(opened);
  }

  public static Findings of(SearchRequest request, SearchPage page) {
    return new Findings(request, page, page.facets(), Map.of());
  }

  /** Whether a hit is a story, so that counts of stories tell what a choice leaves. */
  boolean byStory() {
    return request.grouped() && request.unit() == SearchRequest.Unit.ARTICLE;
  }

  /** What choosing a value leaves. */
  int count(FacetValue value) {
    return byStory() ? value.stories() : value.articles();
  }

  /** What choosing a stretch of time leaves. */
  int count(SearchPage.Period period) {
    return byStory() ? period.stories() : period.articles();
  }
}
