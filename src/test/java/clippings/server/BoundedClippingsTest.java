package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.Clippings;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchTimedOutException;
import clippings.server.http.ProblemException;
import clippings.server.http.Slots;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Searches that may take long have places of their own. */
@TestInstance(Lifecycle.PER_CLASS)
class BoundedClippingsTest {

  private static final List<String> HEAVY =
      List.of(
          "bor*",
          "*der",
          "bordr~",
          "title:(border OR bord*)",
          "NOT (a NEAR/5 bor*)",
          "\"police post\"~5",
          "\"" + "a ".repeat(20) + "\"",
          "w ".repeat(100),
          "ATLEAST/2(w) ".repeat(10));
  private static final List<String> LIGHT =
      List.of(
          "", "border", "police post dawn", "\"police post\"", "a NEAR/5 b", "source:x", "(((((");

  private Clippings clippings;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    clippings = TestArchive.open(folder);
  }

  @AfterAll
  void close() throws IOException {
    clippings.close();
  }

  @Test
  void tellsByTheQueryWhatMayTakeLong() {
    for (var query : HEAVY) assertTrue(clippings.isHeavy(request(query)), query);
    for (var query : LIGHT) assertFalse(clippings.isHeavy(request(query)), query);
  }

  @Test
  void lightSearchesGoPastHeavyOnes() throws Exception {
    var heavy = slots();
    var bounded = new BoundedClippings(clippings, slots(), heavy);
    try (var threads = Executors.newFixedThreadPool(1)) {
      var done = occupy(heavy, threads);
      var refused =
          assertThrows(ProblemException.class, () -> bounded.search(request(HEAVY.getFirst())));
      assertEquals("busy", refused.problem().code());
      assertTrue(bounded.search(request("border")).total() > 0);
      done.countDown();
    }
    assertTrue(bounded.search(request(HEAVY.getFirst())).total() > 0);
  }

  @Test
  void heavySearchesDoNotTakeThePlacesOfLightOnes() throws Exception {
    var light = slots();
    var bounded = new BoundedClippings(clippings, light, slots());
    try (var threads = Executors.newFixedThreadPool(1)) {
      var done = occupy(light, threads);
      assertTrue(bounded.search(request(HEAVY.getFirst())).total() > 0);
      assertThrows(ProblemException.class, () -> bounded.search(request("border")));
      done.countDown();
    }
  }

  @Test
  void waitingCountsTowardsTheTimeOfASearch() {
    long longAgo = System.nanoTime() - Duration.ofSeconds(10).toNanos();
    assertThrows(SearchTimedOutException.class, () -> clippings.search(request("bor*"), longAgo));
  }

  /** One runs, none waits. */
  private static Slots slots() {
    return new Slots("searches", 1, 0, Duration.ZERO);
  }

  /** Takes the one place until the latch is counted down. */
  private static CountDownLatch occupy(Slots slots, ExecutorService threads)
      throws InterruptedException {
    var busy = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    var _ =
        threads.submit(
            () ->
                slots.run(
                    () -> {
                      busy.countDown();
                      try {
                        done.await();
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                      return 0;
                    }));
    busy.await();
    return done;
  }

  private static SearchRequest request(String query) {
    return SearchRequest.of(query, ZoneOffset.UTC);
  }
}
