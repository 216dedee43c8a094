package clippings.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When what is asked for, and when not any more. */
class PollingTest extends FeedFixture {

  @Test
  void asksOnlyForNewVersionsOfAFeed() throws IOException {
    var seen = new ArrayList<String>();
    site.page(
        "/feed",
        exchange -> {
          var tag = exchange.getRequestHeaders().getFirst("If-None-Match");
          var modified = exchange.getRequestHeaders().getFirst("If-Modified-Since");
          seen.add(tag + " " + modified);
          exchange.getResponseHeaders().set("ETag", "\"v1\"");
          exchange.getResponseHeaders().set("Last-Modified", "Wed, 05 Mar 2025 10:00:00 GMT");
          if ("\"v1\"".equals(tag)) Site.send(exchange, 304, "application/xml", "");
          else Site.send(exchange, 200, "application/xml", rss(item("a", "/1", "Ferry")));
        });
    assertEquals("1 stored, 0 known, 0 skipped, 0 left", fetch("/feed"));
    assertEquals("0 stored, 0 known, 0 skipped, 0 left", fetch("/feed"));
    assertEquals(List.of("null null", "\"v1\" Wed, 05 Mar 2025 10:00:00 GMT"), seen);
  }

  @Test
  void asksForTheSameVersionAgainWhileEntriesAreLeft() throws IOException {
    site.page(
        "/feed",
        exchange -> {
          boolean known = exchange.getRequestHeaders().containsKey("If-None-Match");
          exchange.getResponseHeaders().set("ETag", "\"v1\"");
          if (known) Site.send(exchange, 304, "application/xml", "");
          else Site.send(exchange, 200, "application/xml", rss(item("a", "/4", "Late")));
        });
    site.status("/4", 500);
    assertEquals("0 stored, 0 known, 0 skipped, 1 left", fetch("/feed"));
    site.html("/4", page("It came late"));
    assertEquals("1 stored, 0 known, 0 skipped, 0 left", fetch("/feed"));
  }

  @Test
  void givesUpAPageAfterTenTries() throws IOException {
    site.xml("/feed", rss(item("a", "/4", "Never")));
    site.status("/4", 500);
    for (int i = 0; i < 9; i++)
      assertEquals("0 stored, 0 known, 0 skipped, 1 left", fetch("/feed"));
    assertEquals("0 stored, 0 known, 1 skipped, 0 left", fetch("/feed"));
    assertEquals("0 stored, 1 known, 0 skipped, 0 left", fetch("/feed"));
    assertEquals(10, site.asked("/4"));
  }

  @Test
  void leavesTheRestOfAFeedWhenItsHostIsInTrouble() throws IOException {
    var items = new ArrayList<String>();
    for (int i = 0; i < 8; i++) {
      site.status("/bad" + i, 502);
      items.add(item("i" + i, "/bad" + i, "Bad"));
    }
    site.xml("/feed", rss(items.toArray(String[]::new)));
    assertEquals("0 stored, 0 known, 0 skipped, 8 left", fetch("/feed"));
    assertEquals(3, site.asked().stream().filter(path -> path.startsWith("/bad")).count());
  }

  @Test
  void waitsWhileRobotsTxtCannotBeRead() throws IOException {
    site.status("/robots.txt", 500);
    site.xml("/feed", rss(item("a", "/1", "Ferry")));
    assertEquals("0 stored, 0 known, 0 skipped, 1 left", fetch("/feed"));
    assertEquals(0, site.asked("/1"));
    site.status("/robots.txt", 403);
    assertEquals("1 stored, 0 known, 0 skipped, 0 left", fetch("/feed"));
  }

  @Test
  void saysWhatIsWrongWithAFeed() throws IOException {
    site.xml("/broken", "<rss><channel><item>");
    site.page("/image", exchange -> Site.send(exchange, 200, "image/png", "PNG"));
    site.page("/zip", exchange -> Site.send(exchange, 200, "application/zip", "PK"));
    site.xml("/many", rss("<item><guid>a</guid></item>".repeat(10_001)));
    site.status("/404", 404).redirect("/loop", "/loop");
    for (var path : List.of("/many", "/broken", "/image", "/zip", "/404", "/loop")) {
      var polled = poll(path);
      assertFalse(polled.isDone());
      assertTrue(polled.problem() != null && !polled.problem().isEmpty(), path);
    }
    assertEquals(List.of(), files());
  }

  @Test
  void doesNotAskAServerAgainThatWantsToBeLeftAlone() throws IOException {
    site.page(
        "/feed",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "3600");
          Site.send(exchange, 503, "text/plain", "");
        });
    assertTrue(String.valueOf(poll("/feed").problem()).contains("left alone until"));
    assertTrue(String.valueOf(poll("/feed").problem()).contains("wants to be left alone until"));
    assertEquals(1, site.asked("/feed"));
  }

  @Test
  void leavesEntriesWhoseServerWantsToBeLeftAlone() throws IOException {
    site.page(
        "/4",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "3600");
          Site.send(exchange, 429, "text/plain", "");
        });
    site.xml("/feed", rss(item("a", "/4", "Busy"), item("b", "/1", "Ferry")));
    assertEquals("0 stored, 0 known, 0 skipped, 2 left", fetch("/feed"));
    assertEquals(0, site.asked("/1"));
  }

  @Test
  void aHostInTroubleDoesNotKeepTheOthersWaiting() throws IOException {
    site.page(
        "/4",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "3600");
          Site.send(exchange, 429, "text/plain", "");
        });
    try (var other = Site.open("127.0.0.2")) {
      other.html("/1", page("Elsewhere"));
      site.xml(
          "/feed", rss(item("a", "/4", "Busy"), item("b", other.address("/1").toString(), "Calm")));
      assertEquals("1 stored, 0 known, 0 skipped, 1 left", fetch("/feed"));
    }
  }

  @Test
  void whatIsKnownOfAFeedIsNotToldToThePageThatNamesIt() throws IOException {
    var asked = new ArrayList<String>();
    site.page(
        "/",
        exchange -> {
          asked.add(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
          Site.send(
              exchange,
              200,
              "text/html",
              "<link rel=alternate type=application/rss+xml href=/feed>");
        });
    site.page(
        "/feed",
        exchange -> {
          asked.add(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
          exchange.getResponseHeaders().set("Last-Modified", "then");
          Site.send(exchange, 200, "application/xml", rss(item("a", "/1", "Ferry")));
        });
    fetch("/");
    fetch("/");
    assertEquals(java.util.Arrays.asList(null, null, null, "then"), asked);
  }

  @Test
  void followsFeedsUntilItIsClosed() throws Exception {
    site.xml("/feed", rss(item("a", "/1", "Ferry")));
    site.status("/bad", 500);
    try (var feeds = feeds(QUICK)) {
      feeds.follow(List.of(site.address("/bad"), site.address("/feed")));
      await(() -> files().size() == 1);
      site.xml("/feed", rss(item("b", "/2", "Harbour"), item("a", "/1", "Ferry")));
      await(() -> files().size() == 2);
    }
    int asked = site.asked().size();
    Thread.sleep(500);
    assertEquals(asked, site.asked().size(), "asked after it was closed");
    assertEquals(1, site.asked("/1"));
  }

  @Test
  void neverAsksAgainForAFeedThatIsGone() throws Exception {
    site.status("/feed", 410);
    try (var feeds = feeds(QUICK)) {
      feeds.follow(List.of(site.address("/feed")));
      await(() -> site.asked("/feed") == 1);
      Thread.sleep(600);
    }
    try (var feeds = feeds(QUICK)) {
      feeds.follow(List.of(site.address("/feed")));
      Thread.sleep(400);
    }
    assertEquals(1, site.asked("/feed"));
  }

  @Test
  void waitsLongerAfterEachFailureAndAsLongAsTheServerSays() throws Exception {
    site.status("/bad", 500);
    site.page(
        "/fresh",
        exchange -> {
          exchange.getResponseHeaders().set("Cache-Control", "public, max-age=60");
          Site.send(exchange, 200, "application/xml", rss());
        });
    site.xml("/ttl", rss("<ttl>60</ttl>"));
    try (var feeds = feeds(QUICK)) {
      feeds.follow(List.of(site.address("/bad"), site.address("/fresh"), site.address("/ttl")));
      Thread.sleep(1_700);
    }
    // 200, 400 and 800 ms and a tenth at most between the tries.
    assertTrue(site.asked("/bad") >= 3 && site.asked("/bad") <= 4, site.asked().toString());
    assertEquals(1, site.asked("/fresh"));
    assertEquals(1, site.asked("/ttl"));
  }

  @Test
  void closesAtOnceWhateverAServerDoes() throws Exception {
    try (var slow = new RawSite(_ -> Thread.sleep(60_000))) {
      var patient =
          new FeedSettings(
              Duration.ofMinutes(15), Duration.ZERO, Duration.ofMinutes(1), 1_000, 1_000, true);
      var feeds = feeds(patient);
      feeds.follow(List.of(slow.address()));
      Thread.sleep(300);
      long begun = System.nanoTime();
      feeds.close();
      assertTrue(Duration.ofNanos(System.nanoTime() - begun).toMillis() < 900);
    }
  }
}
