package clippings.archive.submission;

import clippings.article.ArticleId;
import clippings.article.LedgerRow;
import java.util.List;

/** What came of one order to store or remove an article, or to keep a file. */
public sealed interface WriteResult {

  /**
   * The article is in its file, durable, and can be found.
   *
   * @param isNew whether there was no article of that id before
   */
  record Stored(String id, boolean isNew) implements WriteResult {}

  /**
   * The file is in the articles folder, durable, and what it holds can be found.
   *
   * @param row what became of it; names the file as it is kept
   * @param ids of its articles, in no particular order, {@link #MOST_IDS} at most
   * @param isNew whether it was not there before, with these bytes and by this name
   */
  record Kept(LedgerRow row, List<ArticleId> ids, boolean isNew) implements WriteResult {

    /** A file can hold very many articles; the row tells how many. */
    public static final int MOST_IDS = 1_000;

    public Kept {
      ids = List.copyOf(ids);
    }
  }

  /** Its file lies in {@code .removed/} now, and it cannot be found any more. */
  record Removed(String id) implements WriteResult {}

  /** There is no article of that id. */
  record Absent(String id) implements WriteResult {}

  /**
   * The id belongs to a file that is not the article's alone, or not ours to write.
   *
   * @param file path below the articles folder
   * @param reason what about it
   */
  record PartOfFile(String id, String file, String reason) implements WriteResult {

    static PartOfFile of(String id, String file) {
      return new PartOfFile(id, file, "\"%s\" belongs to the file \"%s\"".formatted(id, file));
    }
  }

  /** No file can have that id. */
  record BadId(String id, String reason) implements WriteResult {}
}
