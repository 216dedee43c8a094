package clippings.server.json;

import clippings.archive.ledger.LedgerPage;
import clippings.search.request.ArticleView;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest;

/** The JSON of the HTTP interface, for others that print it. UTF-8. */
public final class JsonAnswers {

  private JsonAnswers() {}

  /** What {@code /api/search} answers. */
  public static byte[] search(SearchRequest request, SearchPage page) {
    return SearchJson.bytes(request, page);
  }

  /**
   * What {@code /api/articles/{id}} answers.
   *
   * @param marked whether a query was given, so that its highlights belong to the answer
   */
  public static byte[] article(ArticleView view, boolean marked) {
    return ArchiveJson.article(view, marked);
  }

  /** What {@code /api/ledger} answers. */
  public static byte[] ledger(LedgerPage page) {
    return ArchiveJson.ledger(page);
  }
}
