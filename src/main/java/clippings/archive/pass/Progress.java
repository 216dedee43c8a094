package clippings.archive.pass;

import java.time.Duration;

/** Told how a pass goes on, by one thread at a time. It should return at once. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress NONE = step -> {};

  void update(Step step);

  /**
   * Where a pass stands.
   *
   * @param done files dealt with, of {@code total} that are new, changed or gone
   * @param rejected how many of those could not be read as articles
   * @param file the one last begun; empty while the folder is walked
   * @param waiting what the pass waits for; empty when it does not
   * @param elapsed since the pass began
   */
  record Step(int done, int total, int rejected, String file, String waiting, Duration elapsed) {

    /** While the folder is walked, before anything can be counted. */
    public static final Step WALKING = new Step(0, 0, 0, "", "", Duration.ZERO);

    /** Files a second, 0 in the beginning. */
    public double rate() {
      return elapsed.isZero() ? 0 : done / (elapsed.toNanos() / 1e9);
    }

    /** How long the rest takes at this rate; zero when nothing can be said. */
    public Duration timeLeft() {
      return done == 0 ? Duration.ZERO : elapsed.multipliedBy(total - done).dividedBy(done);
    }

    /** The same in seconds, rounded up, so that it is 0 at the end alone. */
    public long secondsLeft() {
      return isOver() ? 0 : timeLeft().toSeconds() + 1;
    }

    public boolean isOver() {
      return done >= total;
    }
  }
}
