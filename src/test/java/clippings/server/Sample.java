package clippings.server;

import clippings.article.ArticleId;
import clippings.article.ArticleMetadata;
import clippings.article.Paragraph;
import clippings.article.Published;
import clippings.article.Span;
import clippings.query.Notice;
import clippings.search.request.ArticleView;
import clippings.search.request.Hit;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchPage.Count;
import clippings.search.request.SearchPage.FacetValue;
import clippings.search.request.SearchPage.Period;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Facet;
import clippings.search.request.Snippet;
import clippings.search.request.Story;
import clippings.server.http.Arguments;
import clippings.server.http.QueryString;
import clippings.server.http.Route;
import clippings.server.page.PageState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers of an archive, made by hand, for what only writes them down. */
final class Sample {

  static final String ATTACK = "The group claimed an attack on a police post near the border.";

  private Sample() {}

  static SearchRequest request(String query) {
    var arguments = new SearchArguments(ZoneOffset.UTC);
    return arguments.search(Arguments.of(Route.SEARCH, query));
  }

  static PageState state(String query) {
    return new PageState(QueryString.parse(query));
  }

  static ArticleMetadata metadata(String id, @Nullable String title) {
    return new ArticleMetadata(
        new ArticleId(id),
        id + ".txt",
        title,
        List.of("Mira Halden", "Tom Ek"),
        "Border Gazette",
        null,
        "en",
        "https://gazette.example/attack",
        Published.instant(
            OffsetDateTime.parse("2024-01-16T09:30:00+05:30"), "line 2: 16 Jan 2024, 9:30 (IST)"));
  }

  static Snippet snippet(int number, String text, Span... spans) {
    return new Snippet(new Paragraph(number, text, Paragraph.Kind.TEXT), List.of(spans));
  }

  static Snippet boilerplate(int number, String text, Span... spans) {
    return new Snippet(new Paragraph(number, text, Paragraph.Kind.BOILERPLATE), List.of(spans));
  }

  static Hit hit(String id, @Nullable String title) {
    return new Hit(
        metadata(id, title),
        2.5,
        List.of(),
        4,
        List.of(
            snippet(5, ATTACK, new Span(4, 9), new Span(21, 27)),
            snippet(2, ATTACK, new Span(21, 27))),
        copied());
  }

  /** A story of three copies in two outlets, of which one is the hit and one other matches. */
  static Story copied() {
    var other = metadata("copies/a b#1", "Another headline");
    return new Story(
        2,
        List.of(other.id()),
        List.of(other),
        3,
        List.of(new Count("Border Gazette", 2), new Count("Coast & Sea", 1)),
        new Story.First(new ArticleId("first"), "Border Gazette"));
  }

  static SearchPage page(Hit... hits) {
    return new SearchPage(
        "attack",
        false,
        List.of(),
        List.of(),
        List.of(),
        hits.length,
        hits.length,
        Duration.ofNanos(1_900_000),
        17,
        List.of(hits),
        Map.of(
            Facet.SOURCE,
            List.of(new FacetValue("Border Gazette", 3, 2), new FacetValue("Coast & Sea", 1, 1))),
        List.of(new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31), 4, 3)),
        null);
  }

  /** A page whose query was also found in another spelling. */
  static SearchPage varied(Hit... hits) {
    var page = page(hits);
    return new SearchPage(
        page.understood(),
        page.relaxed(),
        page.notices(),
        List.of(new SearchPage.Variants("jaish", 0, 5, List.of(new Count("jaysh", 1_234)))),
        page.corrections(),
        page.total(),
        page.totalArticles(),
        page.took(),
        page.generation(),
        page.hits(),
        page.facets(),
        page.published(),
        page.next());
  }

  /** So many articles, of which some were published in these periods. */
  static SearchPage dated(long articles, List<Period> periods) {
    var page = page(hit("a", "A"));
    return new SearchPage(
        page.understood(),
        page.relaxed(),
        page.notices(),
        page.variants(),
        page.corrections(),
        articles,
        articles,
        page.took(),
        page.generation(),
        page.hits(),
        page.facets(),
        periods,
        null);
  }

  static SearchPage relaxed(Hit... hits) {
    var page = page(hits);
    return new SearchPage(
        "attack OR harbour",
        true,
        List.of(new Notice("unclosed-quote", 3, 1, "unclosed quote at 3", "a <b> harbour")),
        page.variants(),
        List.of("attacks harbour"),
        1_234,
        2_345,
        page.took(),
        page.generation(),
        page.hits(),
        page.facets(),
        page.published(),
        "cursor/+=");
  }

  static ArticleView article(@Nullable String title, Snippet... paragraphs) {
    return new ArticleView(
        metadata("2024/attack", title),
        Instant.parse("2024-01-17T00:00:00Z"),
        Story.single(metadata("2024/attack", title)),
        List.of(),
        List.of(paragraphs),
        List.of());
  }
}
