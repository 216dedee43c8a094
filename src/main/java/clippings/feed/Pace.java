package clippings.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * When each host may be asked again: a pause after each request, longer where its robots.txt or an
 * answer of its asks for that. Used by one thread; may be stopped by another.
 */
final class Pace {

  /** A longer pause than this is not waited for: what there is to ask is left for later. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Clocks are set now and then, so a longer sleep is looked after once in between. */
  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(10);

  private final Duration pause;
  private final InstantSource clock;
  private final Map<String, Instant> earliest = new HashMap<>();
  private final Map<String, Duration> pauses = new HashMap<>();
  private final CountDownLatch stop = new CountDownLatch(1);

  Pace(Duration pause, InstantSource clock) {
    this.pause = pause;
    this.clock = clock;
  }

  /** When a host may be asked again; the past for one that may be asked now. */
  Instant earliest(String host) {
    return earliest.getOrDefault(host, Instant.MIN);
  }

  /** Whether waiting for a host would take too long. */
  boolean isHeld(String host) {
    return earliest(host).isAfter(clock.instant().plus(PATIENCE));
  }

  /**
   * Waits for a host's turn.
   *
   * @throws CancellationException if there is to be no more asking
   */
  void await(String host) {
    sleepUntil(earliest(host));
  }

  /** A request to a host is over. */
  void done(String host) {
    earliest.values().removeIf(time -> time.isBefore(clock.instant()));
    hold(host, pauses.getOrDefault(host, pause));
  }

  /** A host is to be left alone for a while from now on. */
  void hold(String host, Duration time) {
    earliest.merge(host, clock.instant().plus(time), (a, b) -> a.isAfter(b) ? a : b);
  }

  /** A host wants longer pauses between requests; up to a minute is granted. */
  void slow(String host, Duration wanted) {
    var granted = wanted.compareTo(PATIENCE) < 0 ? wanted : PATIENCE;
    if (granted.compareTo(pause) > 0) pauses.put(host, granted);
  }

  /**
   * Sleeps.
   *
   * @throws CancellationException if there is to be no more asking
   */
  void sleepUntil(Instant end) {
    try {
      for (var left = left(end); ; left = left(end)) {
        if (stop.await(left.toMillis(), TimeUnit.MILLISECONDS))
          throw new CancellationException("stopped");
        if (left.isZero()) return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  private Duration left(Instant end) {
    var now = clock.instant();
    if (!end.isAfter(now)) return Duration.ZERO;
    var left = Duration.between(now, end).plusMillis(1);
    return left.compareTo(LONGEST_SLEEP) < 0 ? left : LONGEST_SLEEP;
  }

  boolean isStopped() {
    return stop.getCount() == 0;
  }

  /** Wakes whoever sleeps. */
  void stop() {
    stop.countDown();
  }
}
