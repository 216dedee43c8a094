package clippings.search.match;

import clippings.search.request.SearchTimedOutException;
import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/**
 * When a search must have ended: a point of {@link System#nanoTime()}. Threads are never
 * interrupted. Used by one thread.
 */
public final class Deadline implements QueryTimeout {

  private final Duration limit;
  private long nanos;

  /** {@code limit} is how long that was when it began, for messages and {@link #renew}. */
  public Deadline(long nanos, Duration limit) {
    this.nanos = nanos;
    this.limit = limit;
  }

  public Duration limit() {
    return limit;
  }

  /** Begins anew: what was found until now has been handed over. */
  public void renew() {
    nanos = System.nanoTime() + limit.toNanos();
  }

  /** When half of what is left of the time is over. */
  public Deadline half() {
    long now = System.nanoTime();
    return new Deadline(now + (nanos - now) / 2, limit);
  }

  /**
   * Looks at the clock.
   *
   * @throws SearchTimedOutException when time is over
   */
  public void require() {
    if (shouldExit()) throw new SearchTimedOutException(limit);
  }

  @Override
  public boolean shouldExit() {
    return System.nanoTime() - nanos > 0;
  }
}
