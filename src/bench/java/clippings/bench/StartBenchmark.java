package clippings.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;

/**
 * From {@code ./clippings serve} on an existing index to the first right answer, as a client sees
 * it.
 */
final class StartBenchmark {

  private static final int PORT = 17_070;
  private static final int ROUNDS = 7;

  private final Program program;

  StartBenchmark(Path work, Path articles) {
    this.program = new Program(articles, work.resolve("ours"), "");
  }

  void run() throws Exception {
    start(); // makes the class cache in the background when there is none
    Thread.sleep(60_000);
    var milliseconds = new Median();
    for (int round = 0; round < ROUNDS; round++) {
      double took = start();
      System.out.printf("  start: %.0f ms%n", took);
      milliseconds.add(took);
    }
    System.out.printf(
        "milliseconds from the command to the first right answer: %s%n", milliseconds);
  }

  private double start() throws Exception {
    var search = URI.create("http://127.0.0.1:" + PORT + "/api/search?q=cocoa&limit=1");
    try (var client = HttpClient.newHttpClient()) {
      long begin = System.nanoTime();
      var process = program.start("serve", "--port", Integer.toString(PORT));
      try {
        while (true) {
          var body = Program.get(client, search);
          if (body != null && body.contains("\"hits\":[{"))
            return (System.nanoTime() - begin) / 1e6;
          if (!process.isAlive())
            throw new IllegalStateException("serve ended with " + process.exitValue());
          Thread.sleep(2);
        }
      } finally {
        process.destroy();
        process.waitFor();
      }
    }
  }
}
