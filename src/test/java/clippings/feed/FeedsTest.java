package clippings.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From a feed on a local server to files in the articles folder. */
class FeedsTest extends FeedFixture {

  @Test
  void storesThePagesOfAnRssFeed() throws IOException {
    site.xml(
        "/feed", rss(item("a", "/1", "Ferry: \u00dcber das Meer"), item("b", "/2", "Harbour")));
    assertEquals("2 stored, 0 known, 0 skipped, 0 left", fetch("/feed"));
    assertEquals(
        List.of(
            "feeds/127.0.0.1/2025-03-05-ferry-uber-das-meer-" + key("/1") + ".html",
            "feeds/127.0.0.1/2025-03-05-harbour-" + key("/2") + ".html"),
        files());
    var url = site.address("/1").toString();
    assertEquals(
        "<!-- saved from url=(%04d)%s -->\n".formatted(url.length(), url)
            + page("The ferry sails again"),
        Files.readString(articles.resolve(files().getFirst())));
  }

  @Test
  void storesThePagesOfAnAtomFeed() throws IOException {
    site.xml(
        "/atom",
        """
        <?xml version="1.0"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title><id>urn:q</id>
        <updated>2025-03-05T10:00:00Z</updated>
        <entry><title>Ferry</title><id>urn:1</id><link href="%s"/><updated>2025-03-05T10:00:00Z</updated></entry>
        </feed>
        """
            .formatted(site.address("/1")));
    assertEquals("1 stored, 0 known, 0 skipped, 0 left", fetch("/atom"));
    assertEquals(List.of("feeds/127.0.0.1/2025-03-05-ferry-" + key("/1") + ".html"), files());
  }

  @Test
  void storesThePagesOfAJsonFeed() throws IOException {
    site.page(
        "/json",
        exchange ->
            Site.send(
                exchange,
                200,
                "application/feed+json",
                """
                {"version": "https://jsonfeed.org/version/1.1", "title": "Quay", "items": [
                  {"id": "1", "url": "%s", "title": "Ferry", "date_published": "2025-03-05T10:00:00Z",
                   "content_text": "The ferry sails."}]}
                """
                    .formatted(site.address("/1"))));
    assertEquals("1 stored, 0 known, 0 skipped, 0 left", fetch("/json"));
    assertEquals(List.of("feeds/127.0.0.1/2025-03-05-ferry-" + key("/1") + ".html"), files());
  }

  @Test
  void asksForNothingTwice() throws IOException {
    site.xml("/feed", rss(item("a", "/1", "Ferry"), item("b", "/2", "Harbour")));
    site.xml("/other", rss(item("x", "/1", "Ferry, once more")));
    fetch("/feed");
    assertEquals("0 stored, 2 known, 0 skipped, 0 left", fetch("/feed"));
    assertEquals("0 stored, 1 known, 0 skipped, 0 left", fetch("/other"));
    assertEquals(1, site.asked("/1"));
    assertEquals(2, files().size());
  }

  @Test
  void knowsAnEntryByItsIdAndAPageByWhereItIs() throws IOException {
    site.redirect("/old", "/1");
    site.xml("/feed", rss(item("a", "/1", "Ferry")));
    fetch("/feed");
    site.xml("/feed", rss(item("a", "/1?from=feed", "Ferry"), item("b", "/old", "Ferry")));
    assertEquals("0 stored, 2 known, 0 skipped, 0 left", fetch("/feed"));
    assertEquals(0, site.asked("/1?from=feed"));
    assertEquals(1, files().size());
  }

  @Test
  void tellsEntriesWithoutLinkOrIdApartByWhatTheyHold() throws IOException {
    var first = "<item><title>One</title><description>Words of one.</description></item>";
    var second = "<item><title>Two</title><description>Words of two.</description></item>";
    site.xml("/feed", rss(first));
    assertEquals("1 stored, 0 known, 0 skipped, 0 left", fetch("/feed"));
    site.xml("/feed", rss(second, first));
    assertEquals("1 stored, 1 known, 0 skipped, 0 left", fetch("/feed"));
  }

  @Test
  void doesNotBringBackWhatWasDeleted() throws IOException {
    site.xml("/feed", rss(item("a", "/1", "Ferry")));
    fetch("/feed");
    Files.delete(articles.resolve(files().getFirst()));
    assertEquals("0 stored, 1 known, 0 skipped, 0 left", fetch("/feed"));
    assertEquals(List.of(), files());
  }

  @Test
  void storesNothingTwiceWhenKilledBeforeItIsNoted() throws IOException {
    site.xml("/feed", rss(item("a", "/1", "Ferry"), item("b", "/2", "Harbour")));
    fetch("/feed");
    var entries = articles.resolve(".clippings/feeds/entries");
    var noted = Files.readString(entries);
    Files.writeString(entries, noted.substring(0, noted.indexOf('\n') + 30)); // cut off in line 2
    site.xml("/feed", rss(item("a", "/1", "Ferry"), item("b", "/2", "Harbour, retitled")));
    assertEquals("0 stored, 2 known, 0 skipped, 0 left", fetch("/feed"));
    assertEquals(1, site.asked("/2"), "the file tells that it is there");
    assertEquals(2, files().size());
    Files.delete(articles.resolve(files().getLast()));
    assertEquals("0 stored, 2 known, 0 skipped, 0 left", fetch("/feed"));
  }

  @Test
  void removesWhatAnotherProcessDidNotLiveToFinish() throws IOException {
    var folder = Files.createDirectories(articles.resolve("feeds/127.0.0.1"));
    var part = Files.writeString(folder.resolve(".x.html.4711.part"), "<p>");
    Files.setLastModifiedTime(
        part, java.nio.file.attribute.FileTime.from(Instant.now().minusSeconds(7_200)));
    site.xml("/feed", rss(item("a", "/1", "Ferry")));
    fetch("/feed");
    assertFalse(Files.exists(part));
  }

  @Test
  void storesWhatTheFeedHoldsWhereThePageCannotBeHad() throws IOException {
    site.status("/paid", 402);
    site.page("/pdf", exchange -> Site.send(exchange, 200, "application/pdf", "%PDF"));
    site.xml(
        "/feed",
        rss(
            full("a", "/paid", "Paid for", "<p>The quay is <b>new</b>.</p><p>It is long.</p>"),
            full("b", "/pdf", "A paper", "<p>Printed words.</p>"),
            full("c", "javascript:alert(1)", "No link", "<p>Words without a page.</p>"),
            item("d", "/paid", "Paid for, without a text")));
    assertEquals(
        "3 stored, 0 known, 0 skipped, 0 left".replace("0 known", "1 known"), fetch("/feed"));
    var stored = outcomes.stream().filter(Outcome.Stored.class::isInstance).toList();
    var first = (Outcome.Stored) stored.getFirst();
    assertTrue(first.remark().endsWith("since 127.0.0.1 answered 402"), first.remark());
    var json = Files.readString(articles.resolve(first.file()));
    assertTrue(first.file().endsWith(".json"));
    assertTrue(json.contains("\"title\" : \"Paid for\""), json);
    assertTrue(json.contains("The quay is new."), json);
    assertTrue(json.contains("\"url\" : \"" + site.address("/paid") + "\""), json);
    assertTrue(json.contains("\"published\" : \"2025-03-05T10:00:00"), json);
  }

  @Test
  void skipsWhatCannotBeHadAtAll() throws IOException {
    site.status("/gone", 404);
    site.html("/big", "x".repeat(100_001));
    site.xml("/feed", rss(item("a", "/gone", "Gone"), item("b", "/big", "Big")));
    assertEquals("0 stored, 0 known, 2 skipped, 0 left", fetch("/feed"));
    assertEquals("0 stored, 2 known, 0 skipped, 0 left", fetch("/feed"));
  }

  @Test
  void keepsToRobotsTxt() throws IOException {
    site.page(
        "/robots.txt",
        exchange ->
            Site.send(
                exchange,
                200,
                "text/plain",
                "User-agent: clippings\nDisallow: /2\n\nUser-agent: *\nDisallow: /\n"));
    site.xml("/feed", rss(item("a", "/1", "Ferry"), item("b", "/2", "Harbour")));
    assertEquals("1 stored, 0 known, 1 skipped, 0 left", fetch("/feed"));
    assertEquals(
        new Outcome.Skipped(site.address("/2").toString(), "robots.txt of 127.0.0.1 forbids it"),
        outcomes.getLast());
    assertEquals(0, site.asked("/2"));
    assertEquals(1, site.asked("/robots.txt"));
  }

  @Test
  void findsTheFeedThatAPageNames() throws IOException {
    site.html(
        "/",
        "<link rel='alternate' type='application/rss+xml' href='feed'><h1>Quay</h1><p>All news.");
    site.xml("/feed", rss(item("a", "/1", "Ferry")));
    assertEquals("1 stored, 0 known, 0 skipped, 0 left", fetch("/"));
    assertEquals("0 stored, 1 known, 0 skipped, 0 left", fetch("/feed"));
  }

  @Test
  void storesAPageThatIsAnArticleItself() throws IOException {
    site.html(
        "/story/the-ferry.html",
        "<link rel='alternate' type='application/rss+xml' href='/feed'>"
            + "<meta property='og:type' content='article'>"
            + page("The ferry"));
    assertEquals("1 stored, 0 known, 0 skipped, 0 left", fetch("/story/the-ferry.html"));
    assertEquals(
        List.of("feeds/127.0.0.1/the-ferry-" + key("/story/the-ferry.html") + ".html"), files());
    assertEquals("1 stored, 0 known, 0 skipped, 0 left", fetch("/1"), "names no feed");
    assertEquals("0 stored, 1 known, 0 skipped, 0 left", fetch("/1"));
    assertEquals(2, files().size());
  }

  @Test
  void makesNothingBeforeItIsAsked() throws IOException {
    feeds(QUICK).close();
    assertEquals(List.of(), files());
    assertFalse(Files.exists(articles.resolve(".clippings")));
  }

  @Test
  void refusesPrivateAddressesUnlessTheyAreAllowed() throws IOException {
    site.xml("/feed", rss(item("a", "/1", "Ferry")));
    try (var feeds = feeds(QUICK.allowPrivate(false))) {
      var polled = feeds.fetch(site.address("/feed"));
      assertEquals("127.0.0.1 is a private address (127.0.0.1)", polled.problem());
    }
    assertEquals(List.of(), site.asked());
  }
}
