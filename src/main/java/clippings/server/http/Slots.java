package clippings.server.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets only so many requests of a kind run at once, and only so many more wait. Searches are bound
 * by the processor: more at once would make each slower and none sooner done. Those that write are
 * bound by the disk, and hold what they were sent in memory.
 */
public final class Slots {

  private final String what;
  private final int atOnce;
  private final int waiting;
  private final Duration patience;
  private final Semaphore free;

  /**
   * @param what the requests are, for the message: {@code searches}
   * @param atOnce how many run
   * @param waiting how many more may wait; the next is sent away
   * @param patience how long one waits before it is sent away
   */
  public Slots(String what, int atOnce, int waiting, Duration patience) {
    this.what = what;
    this.atOnce = atOnce;
    this.waiting = waiting;
    this.patience = patience;
    this.free = new Semaphore(atOnce, true);
  }

  /** What is run. */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Runs something as soon as there is a place for it.
   *
   * @throws ProblemException if too many wait already, or none ended in time
   */
  public <T> T run(Work<T> work) throws IOException {
    if (!free.tryAcquire()) await();
    try {
      return work.run();
    } finally {
      free.release();
    }
  }

  private void await() {
    boolean acquired = false;
    try {
      acquired =
          free.getQueueLength() < waiting
              && free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!acquired) {
      throw new ProblemException(
          Problem.of(
              Problem.Code.BUSY,
              "%d %s are running and others wait; try again in a second".formatted(atOnce, what)));
    }
  }
}
