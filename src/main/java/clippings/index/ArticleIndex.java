package clippings.index;

import clippings.article.Article;
import clippings.article.LedgerRow;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The articles in Lucene: changes are buffered until {@link #commit()} makes them durable and
 * visible, all together. Changes may come from several threads at once, but those of one file from
 * one thread at a time; {@code commit}, {@code clear} and {@code close} from one thread while no
 * change is under way. No thread that changes the index may ever be interrupted: that breaks
 * Lucene's writer. Snapshots may be taken by any thread.
 */
public final class ArticleIndex implements AutoCloseable {

  private final Directory directory;
  private final @Nullable Writer writer;
  private final boolean outdated;
  private volatile View view;
  private boolean closed;

  private ArticleIndex(Directory directory, @Nullable Writer writer, boolean outdated)
      throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.outdated = outdated;
    this.view = View.open(directory);
  }

  /**
   * Opens the index in {@code folder} for writing, and makes one if the folder is absent or empty.
   *
   * @throws IndexInUseException if another process has it open
   * @throws IndexDamagedException if it is damaged, or the folder holds something else; nothing on
   *     disk was touched
   * @throws IndexTooNewException if a newer version made it
   */
  public static ArticleIndex open(Path folder) throws IOException {
    return new IndexFolder(folder).open(false);
  }

  /**
   * Like {@link #open(Path)}, but to be filled again whatever the folder's index holds: a sound one
   * is {@link #isOutdated() outdated}, a damaged one is removed.
   *
   * @throws IndexDamagedException if the folder holds something that is not an index of ours
   */
  public static ArticleIndex rebuild(Path folder) throws IOException {
    return new IndexFolder(folder).open(true);
  }

  /** Makes an empty index in {@code directory}, for tests and benchmarks. */
  public static ArticleIndex create(Directory directory) throws IOException {
    return over(directory, new Writer(directory, true), false);
  }

  /** Takes over {@code directory}, in which there is a commit. */
  static ArticleIndex over(Directory directory, Writer writer, boolean outdated)
      throws IOException {
    return new ArticleIndex(directory, writer, outdated);
  }

  /**
   * Opens the latest commit for reading alone; works while another process writes.
   *
   * @throws NoSuchFileException if there is no index
   * @throws IndexDamagedException if it cannot be read
   * @throws IndexTooNewException if a newer version made it
   */
  public static ArticleIndex openReadOnly(Path folder) throws IOException {
    var directory = new IndexFolder(folder).openForReading();
    try {
      return new ArticleIndex(directory, null, false);
    } catch (IOException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw LatestCommit.explain(e);
    }
  }

  /**
   * Reads the whole index and compares all its structures with each other.
   *
   * @param lines takes a report, line by line
   * @throws NoSuchFileException if there is no index
   * @throws IndexDamagedException if anything is wrong
   */
  public static void check(Path folder, Consumer<String> lines) throws IOException {
    try (var directory = new IndexFolder(folder).openForReading()) {
      IndexCheck.run(directory, lines);
    }
  }

  /**
   * Whether this index must be filled again from the folder, because an older version made it or
   * the caller wants it so: call {@link #clear()}, add everything, commit once. Until that commit
   * the old articles answer.
   */
  public boolean isOutdated() {
    return outdated;
  }

  /**
   * Whether it was opened for reading alone; then changing it is an {@link IllegalStateException}.
   */
  public boolean isReadOnly() {
    return writer == null;
  }

  /** Removes everything, visible at the next commit. */
  public void clear() throws IOException {
    writer().clear();
  }

  /**
   * Adds an article; it must not be there (see {@link #remove}).
   *
   * @param addedAt when the article was first seen
   */
  public void add(Article article, Instant addedAt) throws IOException {
    writer().add(article, addedAt);
  }

  /** Removes all articles of a file, and its ledger row. */
  public void remove(String file) throws IOException {
    writer().remove(file);
  }

  /** Writes down what became of a file, in place of what was written before. */
  public void record(LedgerRow row) throws IOException {
    writer().record(row);
  }

  /**
   * Makes all changes since the last commit durable, then visible. When it throws, none of them is
   * kept, the index is as the last commit left it and can be used on; only a failure to read what
   * was just written leaves them durable, and the next commit makes them visible.
   *
   * @return the generation that shows them; the one before when there were none, and then nothing
   *     is written
   */
  public long commit() throws IOException {
    var open = writer();
    if (view.generation() != open.generation()) refresh();
    if (open.isChanged()) open.commit(view.reader());
    if (view.generation() != open.generation()) refresh();
    return view.generation();
  }

  private void refresh() throws IOException {
    var old = view;
    var reader = DirectoryReader.openIfChanged(old.reader());
    if (reader == null) return;
    view = View.of(reader, old.surfaces());
    old.reader().decRef();
  }

  private Writer writer() {
    if (writer == null) throw new IllegalStateException("the index is open for reading alone");
    return writer;
  }

  /** The index as the last commit left it. Close it. */
  public Snapshot snapshot() {
    // A refresh may give up the view between reading and keeping it; the one after is kept by the
    // next try.
    for (int tries = 0; tries < 1_000; tries++) {
      var now = view;
      if (now.reader().tryIncRef()) return new Snapshot(now);
      Thread.onSpinWait();
    }
    throw new AlreadyClosedException("the index is closed");
  }

  /**
   * Closes without committing what is not committed; closing twice has no effect. Snapshots can be
   * used until they are closed themselves.
   */
  @Override
  public void close() throws IOException {
    if (closed) return;
    closed = true;
    try (directory;
        var _ = writer) {
      view.reader().decRef();
    }
  }
}
