package clippings.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * When a feed is polled again. A little chance keeps many readers, and many feeds of one, from
 * asking all at once.
 */
final class Schedule {

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MAX_DOUBLINGS = 10;
  private static final double JITTER = 0.1;

  private final Duration interval;
  private final RandomGenerator random;

  Schedule(Duration interval, RandomGenerator random) {
    this.interval = interval;
    this.random = random;
  }

  /** After a poll that went well; not before the server says that there may be something new. */
  Instant next(Instant now, Duration freshFor) {
    return now.plus(jittered(Collections.max(List.of(interval, freshFor))));
  }

  /**
   * After a failure: the wait doubles each time, up to a day.
   *
   * @param failures in a row, 1 or more
   */
  Instant retry(Instant now, int failures) {
    var wait = interval.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
    return now.plus(jittered(Collections.min(List.of(wait, LONGEST))));
  }

  /** When a feed that was polled before this start may be polled; never more than a day on. */
  Instant resume(Instant now, Instant due) {
    var latest = now.plus(LONGEST);
    return due.isAfter(latest) ? latest : due;
  }

  private Duration jittered(Duration wait) {
    return wait.plusMillis((long) (wait.toMillis() * JITTER * random.nextDouble()));
  }
}
