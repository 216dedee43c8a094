package clippings.archive;

import java.time.Duration;

/** A moment to come, by a clock that nobody sets. */
record Deadline(long nanoTime) {

  /** Ten years on. */
  static final Deadline NEVER = in(Duration.ofDays(3_650));

  static Deadline now() {
    return new Deadline(System.nanoTime());
  }

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  boolean isOver() {
    return left().isNegative() || left().isZero();
  }

  Duration left() {
    return Duration.ofNanos(nanoTime - System.nanoTime());
  }
}
