package clippings.archive.submission;

import clippings.archive.pass.Progress;
import clippings.archive.pass.SyncSummary;
import clippings.archive.submission.WritingImpossibleException.Obstacle;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** What other threads want from the archive's own. */
public final class Inbox {

  /** Somebody waits for a whole pass. */
  public record Order(Progress progress, CompletableFuture<SyncSummary> summary) {}

  private static final int MOST_WRITES = 1_000;
  private static final int MOST_NAMES = 1_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Map<String, Set<String>> touched = new HashMap<>();
  private final Queue<Order> orders = new ArrayDeque<>();
  private final Deque<WriteOrder> writes = new ArrayDeque<>();
  private boolean overflowed;
  private boolean watching;
  private volatile boolean closed;
  private volatile boolean ended;

  public void order(Order order) {
    tell(() -> orders.add(order));
    if (ended) end();
  }

  /** Somebody waits for an article to be stored or removed. */
  void write(WriteOrder order) {
    lock.lock();
    try {
      if (closed) {
        order.fail(new WritingImpossibleException(Obstacle.STOPPING, "the archive is closed"));
      } else if (writes.size() >= MOST_WRITES) {
        order.fail(
            new WritingImpossibleException(
                Obstacle.BUSY, "%,d articles wait to be stored".formatted(writes.size())));
      } else {
        writes.add(order);
        news.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  boolean hasWrites() {
    lock.lock();
    try {
      return !writes.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes the orders that came first. No two of them are of one id, and such as differ in case
   * alone are one file to some systems; those their senders gave up are left out.
   */
  List<WriteOrder> takeWrites(int most) {
    lock.lock();
    try {
      var taken = new ArrayList<WriteOrder>();
      var ids = new HashSet<String>();
      while (!writes.isEmpty() && taken.size() < most) {
        if (!ids.add(writes.getFirst().task().id().toLowerCase(Locale.ROOT))) break;
        var order = writes.removeFirst();
        if (order.take()) taken.add(order);
      }
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Nobody reads this any more: whoever waits is told. */
  public void end() {
    ended = true;
    for (var orders = takeWrites(1); !orders.isEmpty(); orders = takeWrites(1)) {
      orders
          .getFirst()
          .fail(new WritingImpossibleException(Obstacle.STOPPING, "the archive is closed"));
    }
    for (var order = nextOrder(); order.isPresent(); order = nextOrder()) {
      order.get().summary().completeExceptionally(new IOException("the archive is closed"));
    }
  }

  /** Something changed in a folder. */
  public void touch(String folder) {
    tell(() -> touched.put(folder, Set.of()));
  }

  /** Something happened to one entry of a folder. */
  public void touch(String folder, String name) {
    tell(() -> touched.merge(folder, Set.of(name), Inbox::both));
  }

  /** Many names, as none, stand for the whole folder. */
  private static Set<String> both(Set<String> names, Set<String> more) {
    if (names.isEmpty() || names.size() >= MOST_NAMES) return Set.of();
    var both = names instanceof HashSet<String> own ? own : new HashSet<>(names);
    both.addAll(more);
    return both;
  }

  public void overflow() {
    tell(() -> overflowed = true);
  }

  /** From now on the folder is followed, beginning with a look at all of it. */
  public void watch() {
    tell(
        () -> {
          watching = true;
          overflowed = true;
        });
  }

  public void close() {
    tell(() -> closed = true);
  }

  public boolean isClosed() {
    return closed;
  }

  public boolean isWatching() {
    lock.lock();
    try {
      return watching;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there is something to do or the time is over. */
  public void await(Duration time) {
    await(time, () -> overflowed || !orders.isEmpty() || !touched.isEmpty() || !writes.isEmpty());
  }

  /** Waits until the time is over; only those who want to write are not kept waiting. */
  public void pause(Duration time) {
    await(time, () -> !writes.isEmpty());
  }

  private void await(Duration time, BooleanSupplier isOver) {
    lock.lock();
    try {
      long left = time.toNanos();
      while (left > 0 && !closed && !isOver.getAsBoolean()) left = news.awaitNanos(left);
    } catch (InterruptedException e) {
      throw new AssertionError("the archive's thread is not to be interrupted", e);
    } finally {
      lock.unlock();
    }
  }

  public Optional<Order> nextOrder() {
    lock.lock();
    try {
      return Optional.ofNullable(orders.poll());
    } finally {
      lock.unlock();
    }
  }

  /**
   * The folders in which something changed since the last time this was asked, with the names of
   * the entries it was; none stand for the whole folder.
   */
  public Map<String, Set<String>> takeTouched() {
    lock.lock();
    try {
      var taken = Map.copyOf(touched);
      touched.clear();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Whether changes were missed since the last time this was asked. */
  public boolean takeOverflow() {
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
