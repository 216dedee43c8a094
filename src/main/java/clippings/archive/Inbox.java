package clippings.archive;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What other threads want from the archive's own. */
final class Inbox {

  /** Somebody waits for a whole pass. */
  record Order(Progress progress, CompletableFuture<SyncSummary> summary) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Set<String> touched = new HashSet<>();
  private final Queue<Order> orders = new ArrayDeque<>();
  private boolean overflowed;
  private boolean watching;
  private volatile boolean closed;
  private volatile boolean ended;

  void order(Order order) {
    tell(() -> orders.add(order));
    if (ended) end();
  }

  /** Nobody reads this any more: whoever waits is told. */
  void end() {
    ended = true;
    for (var order = nextOrder(); order.isPresent(); order = nextOrder()) {
      order.get().summary().completeExceptionally(new IOException("the archive is closed"));
    }
  }

  void touch(String folder) {
    tell(() -> touched.add(folder));
  }

  void overflow() {
    tell(() -> overflowed = true);
  }

  /** From now on the folder is followed, beginning with a look at all of it. */
  void watch() {
    tell(
        () -> {
          watching = true;
          overflowed = true;
        });
  }

  void close() {
    tell(() -> closed = true);
  }

  boolean isClosed() {
    return closed;
  }

  boolean isWatching() {
    lock.lock();
    try {
      return watching;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there is something to do or the time is over. */
  void await(Duration time) {
    lock.lock();
    try {
      long left = time.toNanos();
      while (left > 0 && !closed && !overflowed && orders.isEmpty() && touched.isEmpty()) {
        left = news.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      throw new AssertionError("the archive's thread is not to be interrupted", e);
    } finally {
      lock.unlock();
    }
  }

  Optional<Order> nextOrder() {
    lock.lock();
    try {
      return Optional.ofNullable(orders.poll());
    } finally {
      lock.unlock();
    }
  }

  /** The folders in which something changed since the last time this was asked. */
  Set<String> takeTouched() {
    lock.lock();
    try {
      var taken = Set.copyOf(touched);
      touched.clear();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Whether changes were missed since the last time this was asked. */
  boolean takeOverflow() {
    lock.lock();
    try {
      boolean taken = overflowed;
      overflowed = false;
      return taken;
    } finally {
      lock.unlock();
    }
  }

  private void tell(Runnable change) {
    lock.lock();
    try {
      change.run();
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
