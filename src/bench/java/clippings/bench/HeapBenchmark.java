package clippings.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;

/** Indexes and serves with a heap of 256 MB. */
final class HeapBenchmark {

  private static final int PORT = 17_071;

  private final Program program;

  HeapBenchmark(Path work, Path articles) {
    this.program = new Program(articles, work.resolve("small-heap"), "-Xmx256m");
  }

  void run() throws Exception {
    int indexed = program.start("index", "--rebuild").waitFor();
    var process = program.start("serve", "--port", Integer.toString(PORT));
    int answered = 0;
    try (var client = HttpClient.newHttpClient()) {
      for (int i = 0; answered < 2_000 && process.isAlive(); i++) {
        var uri =
            URI.create(
                "http://127.0.0.1:"
                    + PORT
                    + "/api/search?limit=100&q="
                    + (i % 2 == 0 ? "said" : "the+OR+oil"));
        if (Program.get(client, uri) != null) answered++;
        else Thread.sleep(5);
      }
    } finally {
      process.destroy();
    }
    System.out.printf(
        "with -Xmx256m: index exit %d, 2,000 pages of 100 hits asked, %,d answered, serve exit"
            + " %d%n",
        indexed, answered, process.waitFor());
  }
}
