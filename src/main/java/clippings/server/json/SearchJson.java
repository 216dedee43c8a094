package clippings.server.json;

import clippings.article.ArticleId;
import clippings.article.ArticleMetadata;
import clippings.article.Published;
import clippings.article.Span;
import clippings.query.Notice;
import clippings.search.request.Hit;
import clippings.search.request.ScorePart;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Facet;
import clippings.search.request.Snippet;
import clippings.search.request.Story;
import clippings.server.http.Arguments;
import clippings.server.text.CoverageSentence;
import clippings.server.text.Marked;
import java.io.IOException;
import java.util.List;

/** The answer of {@code /api/search}. */
public final class SearchJson {

  private SearchJson() {}

  public static byte[] bytes(SearchRequest request, SearchPage page) {
    return Json.object(
        json ->
            json.object("query", query -> query(query, request, page))
                .number("total", page.total())
                .number("totalArticles", page.totalArticles())
                .object("took", took -> took.number("milliseconds", milliseconds(page)))
                .number("generation", page.generation())
                .objects("hits", page.hits(), SearchJson::hit)
                .object("facets", facets -> facets(facets, request, page))
                .text("next", page.next()));
  }

  private static double milliseconds(SearchPage page) {
    return Math.round(page.took().toNanos() / 1e4) / 1e2;
  }

  private static void query(Json json, SearchRequest request, SearchPage page) throws IOException {
    json.text("text", request.text())
        .text("understood", page.understood())
        .text("match", Arguments.label(page.relaxed() ? SearchRequest.Match.ANY : request.match()))
        .flag("relaxed", page.relaxed())
        .objects("notices", page.notices(), SearchJson::notice)
        .objects("variants", page.variants(), SearchJson::variants)
        .texts("corrections", page.corrections());
  }

  static void notice(Json json, Notice notice) throws IOException {
    json.text("code", notice.code());
    if (notice.position() >= 0) {
      json.number("position", notice.position()).number("length", notice.length());
    }
    json.text("message", notice.message()).text("suggestion", notice.suggestion());
  }

  private static void variants(Json json, SearchPage.Variants variants) throws IOException {
    json.text("term", variants.term())
        .number("position", variants.position())
        .number("length", variants.length())
        .objects(
            "also",
            variants.also(),
            (each, count) -> each.text("term", count.value()).number("articles", count.articles()));
  }

  static void hit(Json json, Hit hit) throws IOException {
    json.text("id", hit.article().id().value())
        .number("score", hit.score())
        .text("title", hit.article().title())
        .objects("titleHighlights", hit.titleHighlights(), SearchJson::span);
    metadata(json, hit.article());
    json.number("matchingParagraphs", hit.matchingParagraphs())
        .objects("paragraphs", hit.paragraphs(), SearchJson::snippet)
        .object("story", story -> story(story, hit.story()));
    var explanation = hit.explanation();
    if (explanation == null) return;
    json.object("explanation", part -> part(part, explanation))
        .text("reason", CoverageSentence.of(hit.coverage()));
  }

  private static void part(Json json, ScorePart part) throws IOException {
    json.text("name", part.name())
        .number("value", part.value())
        .objects("parts", part.parts(), SearchJson::part);
  }

  /** The fields that hits and articles share, id and title apart. */
  static void metadata(Json json, ArticleMetadata article) throws IOException {
    Published published = article.published();
    json.texts("authors", article.authors())
        .text("source", article.source())
        .text("section", article.section())
        .text("language", article.language())
        .text("url", article.url())
        .text("file", article.file())
        .text("published", published == null ? null : published.text())
        .text(
            "publishedPrecision",
            published == null ? null : Arguments.label(published.precision()));
  }

  private static void snippet(Json json, Snippet snippet) throws IOException {
    json.number("number", snippet.paragraph().number()).text("text", snippet.paragraph().text());
    marks(json, snippet);
  }

  /** A paragraph's matches, as html and as offsets. */
  static void marks(Json json, Snippet snippet) throws IOException {
    json.text("html", Marked.html(snippet.paragraph().text(), snippet.highlights()))
        .objects("highlights", snippet.highlights(), SearchJson::span);
  }

  static void span(Json json, Span span) throws IOException {
    json.number("start", span.start()).number("end", span.end());
  }

  static void story(Json json, Story story) throws IOException {
    List<String> ids = story.ids().stream().map(ArticleId::value).toList();
    json.number("articles", story.articles())
        .texts("ids", ids)
        .number("archived", story.archived())
        .objects(
            "sources",
            story.sources(),
            (each, count) -> each.text("value", count.value()).number("articles", count.articles()))
        .text("first", story.first().id().value());
  }

  private static void facets(Json json, SearchRequest request, SearchPage page) throws IOException {
    for (Facet facet : Facet.values()) {
      if (!request.facets().contains(facet)) continue;
      if (facet == Facet.PUBLISHED) {
        json.objects("published", page.published(), SearchJson::period);
      } else {
        var values = page.facets().getOrDefault(facet, List.of());
        json.objects(Arguments.label(facet), values, SearchJson::value);
      }
    }
  }

  private static void value(Json json, SearchPage.FacetValue value) throws IOException {
    json.text("value", value.value())
        .number("articles", value.articles())
        .number("stories", value.stories());
  }

  private static void period(Json json, SearchPage.Period period) throws IOException {
    json.text("from", period.from().toString())
        .text("to", period.to().toString())
        .number("articles", period.articles())
        .number("stories", period.stories());
  }
}
