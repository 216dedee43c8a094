package clippings.index;

import clippings.article.Article;
import clippings.article.LedgerRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * The articles in Lucene: changes are buffered until {@link #commit()} makes them durable and visible, all together. Changes may
 * come from several threads at once, but those of one file from one thread at a time; {@code commit}, {@code clear} and {@code
 * close} from one thread while no change is under way. No thread that changes the index may ever be interrupted.
 */
public final class ArticleIndex implements AutoCloseable {

  /**
   * Opens the index in {@code folder} for writing, and makes one if the folder is absent or empty.
   *
   * @throws IndexInUseException if another process has it open
   * @throws IndexDamagedException if it is damaged, or the folder holds something else; nothing on disk was touched
   * @throws IndexTooNewException if a newer version made it
   */
  public static ArticleIndex open(Path folder) throws IOException {
    throw new UnsupportedOperationException(folder.toString());
  }

  /** Like {@link #open}, but begins with an empty index whatever the folder of an index holds, damaged or not. */
  public static ArticleIndex rebuild(Path folder) throws IOException {
    throw new UnsupportedOperationException(folder.toString());
  }

  /**
   * Whether this index was made by an older version and must be filled again from the folder: call {@link #clear()}, add
   * everything, commit once. Until that commit the old articles answer.
   */
  public boolean isOutdated() {
    throw new UnsupportedOperationException();
  }

  /** Removes everything, visible at the next commit. */
  public void clear() throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Adds an article; it must not be there (see {@link #remove}).
   *
   * @param addedAt when the article was first seen
   */
  public void add(Article article, Instant addedAt) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Removes all articles of a file, and its ledger row. */
  public void remove(String file) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Writes down what became of a file, in place of what was written before. */
  public void record(LedgerRow row) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Makes all changes since the last commit durable, then visible. On any exception none of them is kept: the index is as the last
   * commit left it and can be used on.
   *
   * @return the generation that shows them; the one before when there were none, and then nothing is written
   */
  public long commit() throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Every row of the ledger as of the last commit, in no order. */
  public void ledger(Consumer<LedgerRow> rows) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** The index as the last commit left it. Close it. */
  public Snapshot snapshot() throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Closes without committing what is not committed. */
  @Override
  public void close() throws IOException {}
}
