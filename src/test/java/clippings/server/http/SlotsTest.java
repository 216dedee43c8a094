package clippings.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SlotsTest {

  private static Slots slots(int searches, int waiting, Duration patience) {
    return new Slots("searches", searches, waiting, patience);
  }

  @Test
  void sendsAwayWhoeverWouldWaitTooLong() throws Exception {
    var slots = slots(1, 1, Duration.ofMillis(50));
    var busy = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(1)) {
      var first = threads.submit(() -> slots.run(occupying(busy, done)));
      busy.await();
      var e = assertThrows(ProblemException.class, () -> slots.run(() -> 2));
      assertEquals("busy", e.problem().code());
      assertEquals(503, e.problem().status());
      done.countDown();
      assertEquals(1, first.get());
    }
  }

  @Test
  void sendsAwayWhoeverFindsTheQueueFull() throws Exception {
    var slots = slots(1, 0, Duration.ofMinutes(1));
    var busy = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(1)) {
      var first = threads.submit(() -> slots.run(occupying(busy, done)));
      busy.await();
      assertThrows(ProblemException.class, () -> slots.run(() -> 2));
      done.countDown();
      assertEquals(1, first.get());
    }
  }

  @Test
  void neverRunsMoreAtOnceThanItMay() throws Exception {
    var slots = slots(2, 100, Duration.ofSeconds(30));
    var running = new AtomicInteger();
    var most = new AtomicInteger();
    Callable<Integer> search =
        () ->
            slots.run(
                () -> {
                  most.accumulateAndGet(running.incrementAndGet(), Math::max);
                  Thread.onSpinWait();
                  return running.decrementAndGet();
                });
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var future : threads.invokeAll(Collections.nCopies(500, search))) future.get();
    }
    assertTrue(most.get() <= 2, "ran " + most);
  }

  @Test
  void freesThePlaceOfASearchThatFailed() throws IOException {
    var slots = slots(1, 0, Duration.ZERO);
    Slots.Work<Integer> failing =
        () -> {
          throw new IOException("damaged");
        };
    assertThrows(IOException.class, () -> slots.run(failing));
    assertEquals(1, slots.run(() -> 1));
  }

  private static Slots.Work<Integer> occupying(CountDownLatch busy, CountDownLatch done) {
    return () -> {
      busy.countDown();
      try {
        done.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      return 1;
    };
  }
}
