package clippings.server.json;

import clippings.archive.ArchiveStatus;
import clippings.archive.ledger.LedgerPage;
import clippings.article.LedgerRow;
import clippings.article.Published;
import clippings.search.request.ArticleView;
import clippings.search.request.Snippet;
import clippings.server.http.Arguments;
import java.io.IOException;

/**
 * The answers about articles and the archive: {@code /api/articles}, {@code /api/status}, {@code
 * /api/ledger}.
 */
public final class ArchiveJson {

  private ArchiveJson() {}

  /**
   * One article.
   *
   * @param marked whether a query was given, so that its highlights belong to the answer
   */
  public static byte[] article(ArticleView view, boolean marked) {
    var article = view.article();
    Published published = article.published();
    Published updated = article.updated();
    return Json.object(
        json -> {
          json.text("id", article.id().value()).text("title", article.title());
          if (marked) json.objects("titleHighlights", view.titleHighlights(), SearchJson::span);
          SearchJson.metadata(json, article);
          json.text("publishedFrom", published == null ? null : published.readFrom())
              .text("updated", updated == null ? null : updated.text())
              .instant("addedAt", view.addedAt())
              .object("story", story -> SearchJson.story(story, view.story()))
              .objects("paragraphs", view.paragraphs(), (each, p) -> paragraph(each, p, marked));
          if (marked) json.objects("notices", view.notices(), SearchJson::notice);
        });
  }

  private static void paragraph(Json json, Snippet snippet, boolean marked) throws IOException {
    json.number("number", snippet.paragraph().number())
        .text("text", snippet.paragraph().text())
        .text("kind", Arguments.label(snippet.paragraph().kind()));
    if (marked) SearchJson.marks(json, snippet);
  }

  public static byte[] status(ArchiveStatus status, String version) {
    return Json.object(
        json ->
            json.number("articles", status.articles())
                .number("paragraphs", status.paragraphs())
                .number("rejectedFiles", status.rejectedFiles())
                .number("generation", status.generation())
                .instant("lastSync", status.lastSync())
                .number("pending", status.pending())
                .text("version", version));
  }

  public static byte[] ledger(LedgerPage page) {
    return Json.object(
        json ->
            json.number("total", page.total())
                .objects("rows", page.rows(), ArchiveJson::row)
                .text("next", page.next()));
  }

  private static void row(Json json, LedgerRow row) throws IOException {
    json.text("file", row.file())
        .text("outcome", Arguments.label(row.outcome()))
        .number("articles", row.articles())
        .text("reason", row.reason())
        .text("encoding", row.encoding())
        .instant("checkedAt", row.checkedAt());
  }
}
