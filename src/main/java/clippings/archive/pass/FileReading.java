package clippings.archive.pass;

import clippings.archive.folder.ContentHash;
import clippings.archive.folder.FileStat;
import clippings.archive.folder.Reason;
import clippings.archive.ledger.Change;
import clippings.archive.ledger.Rows;
import clippings.article.Article;
import clippings.article.LedgerRow;
import clippings.article.LedgerRow.Outcome;
import clippings.index.ArticleIndex;
import clippings.ingest.ArticleReader;
import clippings.ingest.Ingested;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one file into the index. Its articles are held back until the whole file is read and is
 * still the one that was found, so that a file that changes meanwhile leaves what was there before;
 * only files of many articles are let through sooner.
 */
final class FileReading {

  private static final int HELD_ARTICLES = 200;

  /** What came of it. */
  sealed interface Result {

    /** The row that says so; {@code changed} when its articles in the index are new. */
    record Read(LedgerRow row, boolean changed) implements Result {}

    /**
     * The file changed or went meanwhile; {@code dropped} when nothing of it is left in the index.
     */
    record Disturbed(boolean dropped) implements Result {}
  }

  private final ArticleIndex index;
  private final Change.Read change;
  private final boolean removesFirst;
  private final Adding adding;
  private final Instant now;
  private final List<Article> held = new ArrayList<>();
  private boolean begun;

  /**
   * @param adding adds its articles to the index
   * @param removesFirst whether the index may hold something of this file
   */
  FileReading(
      ArticleIndex index, Adding adding, Change.Read change, boolean removesFirst, Instant now) {
    this.index = index;
    this.change = change;
    this.removesFirst = removesFirst;
    this.adding = adding;
    this.now = now;
  }

  /**
   * Reads the file, unless its bytes are those read before.
   *
   * @throws IndexFailureException if the index cannot be written to
   */
  Result run(ArticleReader reader) {
    var before = change.before();
    var found = change.found();
    try {
      if (before != null && !change.surely() && isSame(before)) {
        return isDisturbed() ? drop() : new Result.Read(Rows.stamped(before, found.stamp()), false);
      }
      var reading = reader.read(found.path(), change.file(), change.id().id(), this::take);
      if (isDisturbed()) return drop();
      addLast();
      return new Result.Read(Rows.read(change, reading, now), true);
    } catch (IndexFailureException e) {
      throw e;
    } catch (NoSuchFileException e) {
      return drop();
    } catch (IOException e) {
      return unreadable("cannot be read: " + Reason.of(e));
    } catch (RuntimeException | StackOverflowError e) {
      remove();
      var reason =
          "could not be read (%s): please report this".formatted(e.getClass().getSimpleName());
      return new Result.Read(Rows.rejected(change, reason, now), true);
    } finally {
      adding.abandon(); // does nothing unless it went wrong
    }
  }

  private boolean isSame(LedgerRow before) throws IOException {
    var hash = before.fingerprint().hash();
    return !hash.isEmpty() && hash.equals(ContentHash.of(change.found().path()));
  }

  private boolean isDisturbed() throws IOException {
    return !FileStat.of(change.found().path()).fingerprint().equals(change.found().stamp());
  }

  private void take(Ingested ingested) {
    if (!(ingested instanceof Ingested.Accepted(var article))) return;
    held.add(article);
    if (held.size() >= (begun ? Adding.TOGETHER : HELD_ARTICLES)) addHeld();
  }

  private void addHeld() {
    begin();
    try {
      adding.begin(held);
      held.clear();
    } catch (IOException | RuntimeException | Error e) {
      throw new IndexFailureException(change.file(), e);
    }
  }

  private void addLast() {
    begin();
    try {
      adding.finish(held);
    } catch (IOException | RuntimeException | Error e) {
      throw new IndexFailureException(change.file(), e);
    }
  }

  /** Makes room for what is to replace what the index has of the file. */
  private void begin() {
    try {
      if (!begun && removesFirst) index.remove(change.file());
      begun = true;
    } catch (IOException | RuntimeException | Error e) {
      throw new IndexFailureException(change.file(), e);
    }
  }

  /** Removes all of the file, also what was let through by now. */
  private void remove() {
    held.clear();
    adding.abandon();
    try {
      if (begun || removesFirst) index.remove(change.file());
    } catch (IOException | RuntimeException | Error e) {
      throw new IndexFailureException(change.file(), e);
    }
  }

  /** Of a file let through in part nothing stays; any other is as if it had not been read. */
  private Result drop() {
    boolean dropped = begun;
    if (dropped) remove();
    return new Result.Disturbed(dropped);
  }

  private Result unreadable(String reason) {
    var before = change.before();
    if (before != null && before.articles() > 0 && !begun)
      return new Result.Read(Rows.stale(before, reason), false);
    remove();
    var row = Rows.passedOver(change.file(), Outcome.REJECTED, reason, now);
    return new Result.Read(row, begun || removesFirst);
  }
}
