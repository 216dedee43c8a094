package clippings.archive.pass;

import java.time.Duration;

/**
 * Keeps articles that vanish all together, as when a disk is unplugged: when more than half are
 * gone, and at least five, they are taken for deleted only after they have been gone for a while.
 * Used by one thread.
 */
public final class RemovalGuard {

  private static final int FEWEST = 5;

  private final Duration grace;
  private boolean holding;
  private long since;

  RemovalGuard(Duration grace) {
    this.grace = grace;
  }

  /**
   * Asked with each pass over the whole folder or part of it.
   *
   * @param gone files with articles that are not there
   * @param all files with articles that were
   */
  boolean allows(int gone, int all) {
    if (gone < FEWEST || gone * 2L <= all) {
      holding = false;
      return true;
    }
    if (!holding) since = System.nanoTime();
    holding = left().isPositive();
    return !holding;
  }

  public boolean isHolding() {
    return holding;
  }

  /** How long until it lets go. */
  public Duration left() {
    return grace.minusNanos(System.nanoTime() - since);
  }
}
