package clippings.archive;

import clippings.archive.ledger.FirstSeen;
import clippings.archive.ledger.Ledger;
import clippings.archive.pass.SyncSummary;
import clippings.archive.submission.Inbox;
import clippings.article.LedgerRow.Outcome;
import clippings.index.ArticleIndex;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/**
 * The one thread that follows the folder and carries out orders. It reads the ledger first, and is
 * begun again a few times when a bug ends it.
 */
final class ArchiveThread {

  private static final int RESTARTS = 3;
  private static final Duration RESTART_PAUSE = Duration.ofSeconds(1);
  private static final Duration NOTHING_TO_DO = Duration.ofHours(1);

  private final ArticleIndex index;
  private final Ledger ledger;
  private final FirstSeen firstSeen;
  private final Inbox inbox;
  private final Follower follower;
  private final Announcer announcer;
  private final CountDownLatch loaded = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().name("clippings-archive").daemon().unstarted(this::live);

  ArchiveThread(
      ArticleIndex index,
      Ledger ledger,
      FirstSeen firstSeen,
      Inbox inbox,
      Follower follower,
      Announcer announcer) {
    this.index = index;
    this.ledger = ledger;
    this.firstSeen = firstSeen;
    this.inbox = inbox;
    this.follower = follower;
    this.announcer = announcer;
  }

  void start() {
    thread.start();
  }

  /** Waits until the ledger is read. */
  void awaitLedger() {
    try {
      loaded.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Waits for its end, which comes soon after the inbox is closed.
   *
   * @return whether the caller was interrupted meanwhile
   */
  boolean join() {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    return interrupted;
  }

  private void live() {
    try {
      load();
      for (int restarts = 0; !inbox.isClosed(); restarts++) {
        try {
          work();
        } catch (RuntimeException | Error e) {
          follower.broke(e);
          if (restarts == RESTARTS) return;
          LockSupport.parkNanos(RESTART_PAUSE.toNanos());
        }
      }
    } finally {
      loaded.countDown();
      inbox.end();
    }
  }

  /** An older version's ledger may not be readable; its index is made again anyway. */
  private void load() {
    firstSeen.load();
    try (var snapshot = index.snapshot()) {
      snapshot.ledger(ledger::put);
    } catch (IOException | RuntimeException e) {
      ledger.clear();
      if (!index.isOutdated()) follower.broke(e);
    }
    loaded.countDown();
  }

  private void work() {
    while (!inbox.isClosed()) {
      follower.write();
      var order = inbox.nextOrder();
      if (order.isPresent()) {
        carryOut(order.get());
      } else if (inbox.isWatching()) {
        follower.step();
      } else {
        inbox.await(NOTHING_TO_DO);
      }
    }
  }

  private void carryOut(Inbox.Order order) {
    try {
      order.summary().complete(summary(follower.sync(order.progress())));
    } catch (IOException | RuntimeException e) {
      order.summary().completeExceptionally(e);
    }
  }

  private SyncSummary summary(Follower.Synced synced) {
    var tally = synced.tally();
    var counts = announcer.counts();
    return new SyncSummary(
        tally.added(),
        tally.updated(),
        tally.renamed(),
        tally.removed(),
        synced.unchanged(),
        ledger.count(Outcome.REJECTED),
        ledger.stale(),
        ledger.count(Outcome.IGNORED),
        counts.articles(),
        counts.paragraphs(),
        synced.took());
  }
}
