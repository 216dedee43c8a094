package clippings.feed;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.ingest.IngestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A site with feeds on this machine, and a folder that their articles go to. */
abstract class FeedFixture {

  static final FeedSettings QUICK =
      new FeedSettings(
          Duration.ofMillis(200),
          Duration.ofMillis(1),
          Duration.ofSeconds(10),
          1 << 20,
          100_000,
          true);

  @TempDir Path articles;
  final List<Outcome> outcomes = new ArrayList<>();
  final List<Polled> polls = new ArrayList<>();
  Site site;

  @BeforeEach
  void open() throws IOException {
    site = Site.open();
    site.html("/1", page("The ferry sails again"))
        .html("/2", page("The harbour is dredged"))
        .html("/3", page("The lighthouse is painted"));
  }

  @AfterEach
  void close() {
    site.close();
  }

  final Feeds feeds(FeedSettings settings) {
    return Feeds.of(
        articles,
        articles.resolve(".clippings/feeds"),
        settings,
        IngestSettings.defaults(),
        InstantSource.system(),
        new FeedListener() {
          @Override
          public void dealtWith(Outcome outcome) {
            outcomes.add(outcome);
          }

          @Override
          public void polled(Polled polled) {
            polls.add(polled);
          }
        });
  }

  final Polled poll(String path) throws IOException {
    try (var feeds = feeds(QUICK)) {
      return feeds.fetch(site.address(path));
    }
  }

  final String fetch(String path) throws IOException {
    var polled = poll(path);
    assertNull(polled.problem());
    return "%d stored, %d known, %d skipped, %d left"
        .formatted(polled.stored(), polled.known(), polled.skipped(), polled.left());
  }

  final Key key(String path) {
    return Key.of(site.address(path));
  }

  final List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(articles)) {
      return all.filter(Files::isRegularFile)
          .map(file -> articles.relativize(file).toString())
          .filter(file -> !file.startsWith("."))
          .sorted()
          .toList();
    }
  }

  interface Condition {
    boolean holds() throws IOException;
  }

  static void await(Condition condition) throws Exception {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!condition.holds()) {
      assertTrue(System.nanoTime() < deadline, "waited in vain");
      Thread.sleep(10);
    }
  }

  static String page(String title) {
    return "<!doctype html><title>%s</title><article><h1>%s</h1><p>Said the port.</p></article>"
        .formatted(title, title);
  }

  static String rss(String... items) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Quay</title>%s</channel></rss>"
        .formatted(String.join("", items));
  }

  final String item(String id, String link, String title) {
    return full(id, link, title, "");
  }

  final String full(String id, String link, String title, String html) {
    var address = link.startsWith("/") ? site.address(link).toString() : link;
    var description =
        html.isEmpty() ? "" : "<description><![CDATA[%s]]></description>".formatted(html);
    return "<item><guid isPermaLink=\"false\">%s</guid><title>%s</title><link>%s</link>%s<pubDate>Wed, 05 Mar 2025 10:00:00 +0000</pubDate></item>"
        .formatted(id, title, address, description);
  }
}
