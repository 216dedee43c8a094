package clippings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How real processes end, and what they say. */
class ExitCodesIT {

  @TempDir Path home;

  @BeforeEach
  void writeArticles() throws IOException {
    write(
        "strike.txt",
        "Harbour strike ends\n\nThe dockers of Gwadar went back to work on Monday.\n");
    write("2024/raid.txt", "Raid on the border\n\nThe dockers saw nothing of it.\n");
  }

  @Test
  void done() throws Exception {
    var first = Program.run(home, "index");
    assertEquals(Exit.DONE, first.exit(), first.err());
    assertTrue(first.out().startsWith("2 articles, "), first.out());
    var search = Program.run(home, "search", "gwadar");
    assertEquals(Exit.DONE, search.exit(), search.err());
    assertTrue(search.out().contains("1. Harbour strike ends"), search.out());
    assertTrue(search.out().contains("dockers of *Gwadar* went"), search.out());
    assertEquals(Exit.DONE, Program.run(home, "search", "nothinghasthisword").exit());
    assertEquals("the index is sound\n", Program.run(home, "check").out());
    assertTrue(Program.run(home, "show", "2024/raid").out().startsWith("Raid on the border\n"));
    assertEquals(
        "indexed\t1\t2024/raid.txt\tno date found\nindexed\t1\tstrike.txt\tno date found\n",
        Program.run(home, "ledger").out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "index --nonsense",
        "index --articles /not/there",
        "serve --port 70000",
        "serve --port x",
        "serve --port 0 --host 192.0.2.1",
        "serve --articles /not/there",
        "search x --index /not/there",
        "search x --limit 0",
        "search x --unit page",
        "search x --from yesterday",
        "search --nonsense",
        "search \"unclosed --strict",
        "ledger --outcome lost",
        "show",
        "check --index /not/there",
      })
  void wrongUsage(String arguments) throws Exception {
    if (arguments.contains("--strict")) Program.run(home, "index");
    var result = Program.run(home, arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));
    assertEquals(Exit.WRONG_USAGE, result.exit(), result.err());
    assertEquals(1, result.err().lines().count(), result.err());
    assertTrue(result.err().startsWith("clippings: "), result.err());
    assertEquals("", result.out());
  }

  @Test
  void someRejected() throws Exception {
    write("empty.txt", "");
    var result = Program.run(home, "index");
    assertEquals(Exit.SOME_REJECTED, result.exit());
    assertTrue(result.out().contains("1 file was rejected"), result.out());
    assertEquals(
        "rejected\t0\tempty.txt\tempty file\n",
        Program.run(home, "ledger", "--outcome", "rejected").out());
    assertEquals(Exit.SOME_REJECTED, Program.run(home, "index").exit(), "once more");
  }

  @Test
  void indexInUse() throws Exception {
    try (var server = Program.start(home, "serve", "--port", "0")) {
      server.ready();
      var result = Program.run(home, "index");
      assertEquals(Exit.INDEX_IN_USE, result.exit());
      assertTrue(
          result.err().contains("in use by process " + server.process.pid() + " since 20"),
          result.err());
      assertEquals(Exit.DONE, Program.run(home, "search", "gwadar").exit(), "reading goes on");
      assertEquals(Exit.DONE, Program.run(home, "ledger").exit());
      assertEquals(Exit.DONE, Program.run(home, "check").exit());
    }
  }

  @Test
  void indexDamaged() throws Exception {
    Program.run(home, "index");
    try (var files = Files.newDirectoryStream(home.resolve("index"), "_*.cfs")) {
      for (var file : files) {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
    var before = bytes(home.resolve("index"));
    for (var command : new String[] {"index", "serve", "check"}) {
      var result = Program.run(home, command);
      assertEquals(Exit.INDEX_DAMAGED, result.exit(), command + result.err());
      assertTrue(result.err().contains("\"clippings index --rebuild\""), result.err());
    }
    assertEquals(before, bytes(home.resolve("index")));
    assertEquals(Exit.DONE, Program.run(home, "index", "--rebuild").exit());
    assertEquals(Exit.DONE, Program.run(home, "check").exit());
  }

  @Test
  void aFolderThatIsNotOurs() throws Exception {
    Files.createDirectories(home.resolve("index"));
    Files.writeString(home.resolve("index/precious.doc"), "x");
    for (var command : new String[] {"index", "serve"}) {
      var result = Program.run(home, command);
      assertEquals(Exit.INDEX_DAMAGED, result.exit(), result.err());
      assertTrue(result.err().contains("precious.doc"), result.err());
    }
    assertEquals(1, bytes(home.resolve("index")).size());
  }

  @Test
  void portInUse() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var result = Program.run(home, "serve", "--port", String.valueOf(taken.getLocalPort()));
      assertEquals(Exit.PORT_IN_USE, result.exit(), result.err());
      assertEquals(1, result.err().lines().count(), result.err());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void aCleanStop(String signal) throws Exception {
    try (var server = Program.start(home, "serve", "--port", "0")) {
      var url = server.ready();
      var request = HttpRequest.newBuilder(URI.create(url + "api/search?q=gwadar")).build();
      try (var client = HttpClient.newHttpClient()) {
        assertTrue(client.send(request, BodyHandlers.ofString()).body().contains("\"total\":1"));
      }
      long begun = System.nanoTime();
      new ProcessBuilder("kill", "-" + signal, String.valueOf(server.process.pid()))
          .start()
          .waitFor();
      var result = server.result();
      assertEquals(Exit.DONE, result.exit(), result.err());
      assertEquals(1, result.out().lines().count(), result.out());
      assertTrue(System.nanoTime() - begun < Duration.ofSeconds(6).toNanos());
    }
  }

  @Test
  void anExistingIndexAnswersAtOnceAndCatchesUp() throws Exception {
    Program.run(home, "index");
    write("new.txt", "Ferry sinks\n\nThe ferry to Muscat sank.\n");
    try (var server = Program.start(home, "serve", "--port", "0", "--no-watch");
        var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(server.ready() + "api/search?q=muscat")).build();
      long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
      while (!client.send(request, BodyHandlers.ofString()).body().contains("\"total\":1")) {
        assertTrue(System.nanoTime() < deadline);
        Thread.sleep(50);
      }
    }
  }

  private void write(String file, String text) throws IOException {
    var path = home.resolve("seeds").resolve(file);
    Files.createDirectories(path.resolveSibling(""));
    Files.writeString(path, text);
  }

  private static Map<String, Integer> bytes(Path folder) throws IOException {
    var all = new TreeMap<String, Integer>();
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files)
        all.put(file.getFileName().toString(), java.util.Arrays.hashCode(Files.readAllBytes(file)));
    }
    return all;
  }
}
