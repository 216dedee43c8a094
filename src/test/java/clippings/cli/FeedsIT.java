package clippings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.feed.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds followed by real processes. */
class FeedsIT {

  @TempDir Path home;
  private Site site;

  @BeforeEach
  void openSite() throws IOException {
    Files.createDirectories(home.resolve("seeds"));
    site = Site.open();
    site.html(
        "/ferry",
        "<!doctype html><title>Ferry sails</title><article><h1>Ferry sails</h1>"
            + "<p>The ferry to Muscat sails on Sundays, the port said on Tuesday.</p></article>");
    feed("/ferry");
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void fetchStoresWhatASearchThenFinds() throws Exception {
    var first = fetch("/feed");
    assertEquals(Exit.DONE, first.exit(), first.err());
    var parts = first.out().strip().split("\t", -1);
    assertEquals("stored", parts[0]);
    assertEquals(site.address("/ferry").toString(), parts[1]);
    assertTrue(Files.exists(home.resolve("seeds").resolve(parts[2])), first.out());
    assertEquals(
        "clippings: %s: 1 stored, 0 known\n".formatted(site.address("/feed")), first.err());
    var second = fetch("/feed");
    assertEquals("", second.out());
    assertTrue(second.err().endsWith(": 0 stored, 1 known\n"), second.err());
    Program.run(home, "index");
    assertTrue(Program.run(home, "search", "muscat").out().contains("1. Ferry sails"));
    assertEquals(1, Program.run(home, "ledger").out().lines().count(), "nothing else is left");
  }

  @Test
  void serveFindsNewArticlesOfItsFeeds() throws Exception {
    try (var server =
            Program.start(
                home,
                "serve",
                "--port",
                "0",
                "--allow-private",
                "--feed",
                site.address("/feed").toString());
        var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(server.ready() + "api/search?q=muscat")).build();
      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (!client.send(request, BodyHandlers.ofString()).body().contains("\"total\":1")) {
        assertTrue(System.nanoTime() < deadline, "not found");
        Thread.sleep(50);
      }
      new ProcessBuilder("kill", String.valueOf(server.process.pid())).start().waitFor();
      var result = server.result();
      assertEquals(Exit.DONE, result.exit(), result.err());
      assertEquals(1, result.out().lines().count(), result.out());
      assertTrue(result.err().contains("/feed: 1 stored, 0 known"), result.err());
    }
  }

  @Test
  void fetchFailsWhenAFeedDoes() throws Exception {
    site.status("/other", 500);
    var result =
        Program.run(
            home,
            "fetch",
            "--allow-private",
            site.address("/other").toString(),
            site.address("/feed").toString());
    assertEquals(Exit.FAILED, result.exit());
    assertTrue(result.err().contains("/other: 127.0.0.1 answered 500"), result.err());
    assertTrue(result.out().startsWith("stored\t"), "the others are fetched: " + result.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fetch",
        "fetch outlet.example",
        "fetch file:///etc/passwd",
        "fetch http://user@outlet.example/feed",
        "fetch http://127.0.0.1:1/feed",
        "fetch http://169.254.169.254/latest",
        "fetch http://[::1]/feed",
        "fetch http://2130706433/feed",
        "fetch https://1.1.1.1/feed --articles /not/there",
        "serve --port 0 --feed http://localhost:1/feed",
        "serve --port 0 --feed ftp://outlet.example/feed",
        "serve --port 0 --feed https://1.1.1.1/feed --feed-interval 4",
        "serve --port 0 --feed https://1.1.1.1/feed --no-watch",
      })
  void wrongUsage(String arguments) throws Exception {
    var result = Program.run(home, arguments.split(" ", -1));
    assertEquals(Exit.WRONG_USAGE, result.exit(), result.err());
    assertEquals(1, result.err().lines().count(), result.err());
    assertFalse(Files.exists(home.resolve("index")), "nothing was begun");
  }

  @Test
  void aDiskThatFailsIsSaid() throws Exception {
    Files.writeString(home.resolve("seeds/feeds"), "a file where the folder should be");
    var result = fetch("/feed");
    assertEquals(Exit.DISK, result.exit(), result.err());
  }

  /** Killed at any moment, it stores every article once. */
  @Test
  void losesAndDoublesNothingWhenItIsKilled() throws Exception {
    var paths = new String[6];
    for (int i = 0; i < paths.length; i++) {
      paths[i] = "/story" + i;
      site.html(paths[i], "<h1>Story %d</h1><p>The dockers told story %d again.".formatted(i, i));
    }
    feed(paths);
    for (int round = 0; round < 3; round++) {
      try (var program =
          Program.start(home, "fetch", "--allow-private", site.address("/feed").toString())) {
        int before = stored().size();
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (stored().size() == before && System.nanoTime() < deadline) Thread.sleep(1);
        program.process.destroyForcibly().waitFor();
      }
    }
    assertEquals(Exit.DONE, fetch("/feed").exit());
    assertEquals(paths.length, stored().size(), stored().toString());
  }

  @Test
  void withoutFeedsNothingThatFetchesIsEvenLoaded() throws Exception {
    var classes = home.resolve("classes");
    var tell = "JDK_JAVA_OPTIONS=-Xlog:class+load:file=" + classes;
    Files.writeString(home.resolve("seeds/a.txt"), "A title\n\nThe ferry sails.\n");
    try (var server = Program.start(List.of("env", tell), home, "serve", "--port", "0")) {
      server.ready();
    }
    var loaded = Files.readString(classes);
    assertTrue(loaded.contains("clippings.server."), "it tells of what is loaded");
    for (var name : List.of("clippings.feed.", "org.apache.hc.", "crawlercommons."))
      assertFalse(loaded.contains(name), name);
  }

  private Program.Result fetch(String path) throws Exception {
    return Program.run(home, "fetch", "--allow-private", site.address(path).toString());
  }

  private List<Path> stored() throws IOException {
    var folder = home.resolve("seeds/feeds");
    if (!Files.exists(folder)) return List.of();
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }

  private void feed(String... paths) {
    var items = new StringBuilder();
    for (var path : paths)
      items.append(
          "<item><title>At %s</title><link>%s</link></item>".formatted(path, site.address(path)));
    site.xml(
        "/feed",
        "<rss version=\"2.0\"><channel><title>Quay</title>%s</channel></rss>".formatted(items));
  }
}
