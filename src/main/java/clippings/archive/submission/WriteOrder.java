package clippings.archive.submission;

import clippings.archive.submission.WritingImpossibleException.Obstacle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An article to be stored or removed, or a file to be kept. It is either carried out, or nothing of
 * it ever is: whoever waits too long takes it back.
 */
public final class WriteOrder {

  /** How long one waits for the archive to begin. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What is to be done. */
  sealed interface Task {
    String id();

    /** Puts a file that was staged in its place. */
    record Store(String id, Path staged) implements Task {}

    /** Keeps a file that was staged, whatever articles it holds; {@code id} is its name. */
    record Keep(String id, Path staged) implements Task {}

    /** Takes the article's file out of the way. */
    record Remove(String id) implements Task {}
  }

  private final Task task;
  private final CompletableFuture<WriteResult> result = new CompletableFuture<>();
  private final AtomicBoolean taken = new AtomicBoolean();

  WriteOrder(Task task) {
    this.task = task;
  }

  /** An order that needs nothing to be done. */
  static WriteOrder settled(Task task, WriteResult result) {
    var order = new WriteOrder(task);
    order.complete(result);
    return order;
  }

  Task task() {
    return task;
  }

  /** Takes it, to carry it out or to give it up; {@code false} if somebody did before. */
  boolean take() {
    return taken.compareAndSet(false, true);
  }

  boolean isOpen() {
    return !result.isDone();
  }

  void complete(WriteResult what) {
    result.complete(what);
  }

  void fail(IOException cause) {
    result.completeExceptionally(cause);
  }

  /**
   * Waits until it is carried out. An interrupt does not end the waiting: the order would be
   * carried out all the same, and nobody would be told.
   *
   * @throws WritingImpossibleException if it was not carried out, or only in part: then the file
   *     may be stored and is found later
   */
  public WriteResult await() throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return tryAwait();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) throw WritingImpossibleException.of(cause);
      throw new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  private WriteResult tryAwait()
      throws InterruptedException, ExecutionException, WritingImpossibleException {
    try {
      return result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      if (take()) throw new WritingImpossibleException(Obstacle.BUSY, "the archive is busy");
      return result.get(); // begun, so it will end
    }
  }
}
