package clippings.bench;

import clippings.Clippings;
import clippings.ClippingsSettings;
import clippings.archive.pass.Progress;
import clippings.server.ClippingsServer;
import clippings.server.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Articles stored one by one over HTTP, each durable and found by searches when it is answered, by
 * one client and by eight.
 */
final class WritingBenchmark {

  private static final int ARTICLES = 1_000;
  private static final int ROUNDS = 5;

  private final Path work;

  WritingBenchmark(Path work) {
    this.work = work;
  }

  void run() throws Exception {
    var home = Files.createTempDirectory(work, "writing");
    var articles = Files.createDirectory(home.resolve("articles"));
    try (var clippings = Clippings.open(ClippingsSettings.of(articles, home.resolve("index")));
        var server = ClippingsServer.start(clippings, ServerSettings.local(0))) {
      clippings.sync(Progress.NONE);
      clippings.watch();
      for (int clients : new int[] {1, 8}) measure(clippings, server.uri(), clients);
    }
  }

  private static void measure(Clippings clippings, URI server, int clients) throws Exception {
    var rate = new Median();
    for (int round = 0; round <= ROUNDS; round++) {
      long before = clippings.holdings().articles();
      double took = store(server, "%d-clients/round-%d".formatted(clients, round), clients);
      long stored = clippings.holdings().articles() - before;
      if (stored != ARTICLES) throw new IllegalStateException("lost: " + (ARTICLES - stored));
      if (round > 0) rate.add(ARTICLES / took); // the first round warms up
    }
    System.out.printf("articles stored per second, %d clients: %s%n", clients, rate);
  }

  /** Seconds until all are answered. */
  private static double store(URI server, String folder, int clients) throws Exception {
    var work = new ArrayList<Callable<Integer>>();
    for (int client = 0; client < clients; client++) {
      int first = client;
      work.add(() -> store(server, folder, first, clients));
    }
    long begun = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(clients)) {
      for (var done : threads.invokeAll(work)) done.get();
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  private static int store(URI server, String folder, int first, int step)
      throws IOException, InterruptedException {
    int stored = 0;
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (int i = first; i < ARTICLES; i += step, stored++) {
        var id = server.resolve("/api/articles/%s/%04d".formatted(folder, i));
        var request =
            HttpRequest.newBuilder(id)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(article(folder, i)))
                .build();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 201) throw new IOException("status " + status);
      }
    }
    return stored;
  }

  private static String article(String folder, int number) {
    var sentence =
        "The dockers of berth %d went back to work, and ships of %s left. "
            .formatted(number, folder);
    return "{\"title\":\"Strike %d ends\",\"published\":\"2024-05-20\",\"text\":\"%s\"}"
        .formatted(number, sentence.repeat(30));
  }
}
