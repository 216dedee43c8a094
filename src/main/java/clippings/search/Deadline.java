package clippings.search;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/**
 * When a search must have ended: a point of {@link System#nanoTime()}. Threads are never
 * interrupted.
 */
record Deadline(long nanos, Duration limit) implements QueryTimeout {

  @Override
  public boolean shouldExit() {
    return System.nanoTime() - nanos > 0;
  }
}
