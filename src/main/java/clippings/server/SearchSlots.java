package clippings.server;

import clippings.server.ServerSettings.Limits;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets only so many searches run at once, and only so many more wait. Searches are bound by the
 * processor: more at once would make each slower and none sooner done.
 */
final class SearchSlots {

  private final Limits limits;
  private final Semaphore free;

  SearchSlots(Limits limits) {
    this.limits = limits;
    this.free = new Semaphore(limits.searches(), true);
  }

  /** What asks the archive. */
  @FunctionalInterface
  interface Search<T> {
    T run() throws IOException;
  }

  /**
   * Runs a search as soon as there is a place for it.
   *
   * @throws ProblemException if too many wait already, or none ended in time
   */
  <T> T run(Search<T> search) throws IOException {
    if (!free.tryAcquire()) await();
    try {
      return search.run();
    } finally {
      free.release();
    }
  }

  private void await() {
    boolean acquired = false;
    try {
      acquired =
          free.getQueueLength() < limits.waiting()
              && free.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!acquired) {
      throw new ProblemException(
          Problem.of(
              Problem.Code.BUSY,
              "%d searches are running and others wait; try again in a second"
                  .formatted(limits.searches())));
    }
  }
}
