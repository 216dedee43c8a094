package clippings.archive;

import clippings.archive.pass.Progress;
import clippings.index.ArticleIndex;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Knows what the index holds as of the last commit, and tells listeners of passes and commits. */
final class Announcer implements Progress {

  /** What the index holds. */
  record Counts(long articles, long paragraphs, long generation) {}

  private final ArticleIndex index;
  private final List<ArchiveListener> listeners = new CopyOnWriteArrayList<>();
  private volatile Counts counts;

  Announcer(ArticleIndex index) throws IOException {
    this.index = index;
    this.counts = count(index);
  }

  /** Tells of passes and commits from now on; close what is returned to hear no more. */
  Closeable listen(ArchiveListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** As of the last commit. */
  Counts counts() {
    return counts;
  }

  @Override
  public void update(Step step) {
    listeners.forEach(listener -> listener.progressed(step));
  }

  /** A commit is visible to searches. */
  void committed() {
    Counts now;
    try {
      now = count(index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    counts = now;
    listeners.forEach(listener -> listener.changed(now.generation(), now.articles()));
  }

  private static Counts count(ArticleIndex index) throws IOException {
    try (var snapshot = index.snapshot()) {
      return new Counts(snapshot.articles(), snapshot.paragraphs(), snapshot.generation());
    }
  }
}
