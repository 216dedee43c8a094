package clippings.ingest;

import clippings.ingest.text.Draft;
import clippings.ingest.text.UnreadableException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where a reader puts the articles of a file, and what is to be said of it in the ledger. */
interface Records {

  /**
   * An article. Without text it is none, and rejected.
   *
   * @param ownId what tells it from the others of the file, where they say; {@code null} or an id
   *     that was there before: it goes by its place
   */
  void accept(Draft draft, @Nullable String ownId, Place place);

  /** An article that could not be read. */
  void reject(Place place, String reason);

  /**
   * The file is of a kind that holds many articles, even if it should hold but one: ids are {@code
   * file#own-id}. Said before the first article.
   */
  void many();

  /** The charset the file was read in. */
  void encoding(String charset);

  /** Something to be said of the file as a whole. */
  void remark(String remark);

  /**
   * A file inside the file. Its articles have its path in their ids.
   *
   * @param path as the file names it; it is never a path on the disk
   */
  void inside(String path, Contents contents) throws IOException;

  /** The articles of a file inside a file. */
  interface Contents {
    void read(Records records) throws IOException, UnreadableException;
  }
}
