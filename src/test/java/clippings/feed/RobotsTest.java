package clippings.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RobotsTest {

  private Instant now = Instant.parse("2025-03-05T10:00:00Z");
  private final Pace pace = new Pace(Duration.ZERO, () -> now);
  private final WebClient client =
      new WebClient(
          GuardedResolver.of(FeedSettings.polite().allowPrivate(true)), Duration.ofSeconds(10));
  private final Fetcher fetcher = new Fetcher(client, pace, () -> now);
  private final Robots robots = new Robots(fetcher, pace, () -> now);
  private Site site;

  @BeforeEach
  void open() throws IOException {
    site = Site.open();
  }

  @AfterEach
  void close() {
    site.close();
    client.close();
  }

  @Test
  void theGroupNamedAfterUsCounts() {
    rules(
        """
        User-agent: *
        Disallow: /

        User-Agent: CLIPPINGS
        Disallow: /private
        Allow: /private/open
        """);
    assertTrue(allows("/a"));
    assertTrue(allows("/private/open/a"));
    assertEquals("robots.txt of 127.0.0.1 forbids it", refusal("/private/a"));
  }

  @Test
  void withoutAGroupOfOursThatOfEverybodyCounts() {
    rules("User-agent: clippingsbot\nDisallow: /\n\nUser-agent: *\nDisallow: /*.php$\n");
    assertTrue(allows("/a"));
    assertEquals("robots.txt of 127.0.0.1 forbids it", refusal("/b/a.php"));
  }

  @Test
  void isAskedForOnceADay() {
    rules("User-agent: *\nDisallow: /a\n");
    refusal("/a");
    now = now.plus(Duration.ofHours(23));
    refusal("/a");
    assertEquals(1, site.asked("/robots.txt"));
    now = now.plus(Duration.ofHours(2));
    rules("");
    assertTrue(allows("/a"));
    assertEquals(2, site.asked("/robots.txt"));
  }

  @Test
  void whereThereIsNoneAllIsAllowed() {
    assertTrue(allows("/a"));
    now = now.plus(Duration.ofDays(2));
    site.status("/robots.txt", 403);
    assertTrue(allows("/a"));
    now = now.plus(Duration.ofDays(2));
    site.redirect("/robots.txt", "/robots.txt");
    assertTrue(allows("/a"));
  }

  @Test
  void aServerInTroubleIsAskedAgainLater() {
    site.status("/robots.txt", 502);
    assertInstanceOf(Answer.Later.class, answer("/a").orElseThrow());
    assertInstanceOf(Answer.Later.class, answer("/b").orElseThrow());
    assertEquals(1, site.asked("/robots.txt"));
    now = now.plus(Duration.ofMinutes(11));
    rules("");
    assertTrue(allows("/a"));
  }

  @Test
  void onlyTheBeginningOfALongOneIsRead() {
    rules("User-agent: *\nDisallow: /a\n" + "# comment\n".repeat(60_000) + "Disallow: /b\n");
    assertEquals("robots.txt of 127.0.0.1 forbids it", refusal("/a"));
    assertTrue(allows("/b"));
  }

  @Test
  void longerPausesAreGrantedUpToAMinute() {
    rules("User-agent: *\nCrawl-delay: 20\n");
    assertTrue(allows("/a"));
    pace.done("127.0.0.1");
    assertEquals(now.plusSeconds(20), pace.earliest("127.0.0.1"));
    now = now.plus(Duration.ofDays(2));
    rules("User-agent: *\nCrawl-delay: 86400\n");
    assertTrue(allows("/a"), "a long delay does not forbid");
    pace.done("127.0.0.1");
    assertEquals(now.plusSeconds(60), pace.earliest("127.0.0.1"));
  }

  private void rules(String text) {
    site.page("/robots.txt", exchange -> Site.send(exchange, 200, "text/plain", text));
  }

  private boolean allows(String path) {
    return answer(path).isEmpty();
  }

  private String refusal(String path) {
    return assertInstanceOf(Answer.Refused.class, answer(path).orElseThrow()).reason();
  }

  private Optional<Answer> answer(String path) {
    return robots.refusal(site.address(path));
  }
}
