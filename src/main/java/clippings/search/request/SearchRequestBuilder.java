package clippings.search.request;

import clippings.article.ArticleId;
import clippings.search.request.SearchRequest.Choice;
import clippings.search.request.SearchRequest.Facet;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchRequest.Moment;
import clippings.search.request.SearchRequest.Reading;
import clippings.search.request.SearchRequest.Scoring;
import clippings.search.request.SearchRequest.Sort;
import clippings.search.request.SearchRequest.Unit;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a request of another, see {@link SearchRequest#toBuilder}. Used once, by one thread. */
public final class SearchRequestBuilder {
  private String text;
  private Unit unit;
  private Match match;
  private Sort sort;
  private int limit;
  private int offset;
  private @Nullable String after;
  private List<Choice> choices;
  private @Nullable Moment from;
  private @Nullable Moment to;
  private @Nullable ArticleId story;
  private boolean grouped;
  private boolean variants;
  private Set<String> without;
  private int paragraphs;
  private int copies;
  private Set<Facet> facets;
  private Reading reading;
  private ZoneId zone;
  private Scoring scoring;

  SearchRequestBuilder(SearchRequest request) {
    text = request.text();
    unit = request.unit();
    match = request.match();
    sort = request.sort();
    limit = request.limit();
    offset = request.offset();
    after = request.after();
    choices = request.choices();
    from = request.from();
    to = request.to();
    story = request.story();
    grouped = request.grouped();
    variants = request.variants();
    without = request.without();
    paragraphs = request.paragraphs();
    copies = request.copies();
    facets = request.facets();
    reading = request.reading();
    zone = request.zone();
    scoring = request.scoring();
  }

  public SearchRequestBuilder unit(Unit unit) {
    this.unit = unit;
    return this;
  }

  public SearchRequestBuilder match(Match match) {
    this.match = match;
    return this;
  }

  public SearchRequestBuilder sort(Sort sort) {
    this.sort = sort;
    return this;
  }

  public SearchRequestBuilder limit(int limit) {
    this.limit = limit;
    return this;
  }

  public SearchRequestBuilder offset(int offset) {
    this.offset = offset;
    return this;
  }

  public SearchRequestBuilder after(@Nullable String after) {
    this.after = after;
    return this;
  }

  public SearchRequestBuilder choices(List<Choice> choices) {
    this.choices = choices;
    return this;
  }

  public SearchRequestBuilder from(@Nullable Moment from) {
    this.from = from;
    return this;
  }

  public SearchRequestBuilder to(@Nullable Moment to) {
    this.to = to;
    return this;
  }

  public SearchRequestBuilder story(@Nullable ArticleId story) {
    this.story = story;
    return this;
  }

  public SearchRequestBuilder grouped(boolean grouped) {
    this.grouped = grouped;
    return this;
  }

  public SearchRequestBuilder variants(boolean variants) {
    this.variants = variants;
    return this;
  }

  public SearchRequestBuilder without(Set<String> without) {
    this.without = without;
    return this;
  }

  public SearchRequestBuilder paragraphs(int paragraphs) {
    this.paragraphs = paragraphs;
    return this;
  }

  public SearchRequestBuilder copies(int copies) {
    this.copies = copies;
    return this;
  }

  public SearchRequestBuilder facets(Set<Facet> facets) {
    this.facets = facets;
    return this;
  }

  public SearchRequestBuilder reading(Reading reading) {
    this.reading = reading;
    return this;
  }

  public SearchRequestBuilder scoring(Scoring scoring) {
    this.scoring = scoring;
    return this;
  }

  /**
   * The request.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public SearchRequest build() {
    return new SearchRequest(
        text,
        unit,
        match,
        sort,
        limit,
        offset,
        after,
        choices,
        from,
        to,
        story,
        grouped,
        variants,
        without,
        paragraphs,
        copies,
        facets,
        reading,
        zone,
        scoring);
  }
}
