package clippings.ingest.document;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * How long a thread may work on a file. What counts is the time it has the processor, so that what
 * is read of a file does not depend on what else the machine is doing.
 */
final class Deadline {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final boolean HAS_CLOCK = THREADS.isCurrentThreadCpuTimeSupported();

  private final long end;

  /** Starts now, for the thread that makes it. */
  Deadline(Duration time) {
    this.end = now() + time.toNanos();
  }

  private static long now() {
    return HAS_CLOCK ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
  }

  boolean isPast() {
    return now() - end > 0;
  }

  /** Ends the reading of a page from deep inside a library. */
  void check() {
    if (isPast()) throw new Passed();
  }

  /** The time was over. */
  static final class Passed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Passed() {
      super(null, null, false, false);
    }
  }
}
