package clippings.server.json;

import clippings.article.ArticleId;
import clippings.article.LedgerRow;
import clippings.server.http.Arguments;
import clippings.server.http.Problem;
import java.util.List;

/** What became of a file that was sent. */
public sealed interface KeptFile {

  /** As it was sent. */
  String name();

  /**
   * It is in the articles folder.
   *
   * @param row names it as it is kept
   * @param ids of its articles, or some of them
   * @param isNew whether it was not there before
   */
  record Kept(String name, LedgerRow row, List<ArticleId> ids, boolean isNew) implements KeptFile {

    public Kept {
      ids = List.copyOf(ids);
    }

    public byte[] json() {
      return Json.object(
          json ->
              json.text("file", row.file())
                  .flag("new", isNew)
                  .text("outcome", Arguments.label(row.outcome()))
                  .number("articles", row.articles())
                  .texts("ids", ids.stream().map(ArticleId::value).toList())
                  .text("reason", row.reason())
                  .text("encoding", row.encoding()));
    }
  }

  /** It was not taken. */
  record Refused(String name, Problem problem) implements KeptFile {}
}
