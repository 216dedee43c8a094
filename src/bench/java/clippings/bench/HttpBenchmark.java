package clippings.bench;

import clippings.Clippings;
import clippings.ClippingsSettings;
import clippings.server.ClippingsServer;
import clippings.server.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.apache.lucene.search.IndexSearcher;

/**
 * Pages over HTTP by two clients (wrk, on the same processors) against plain Lucene's pages in
 * process by two threads, in turns.
 */
final class HttpBenchmark {

  private static final int SECONDS = 8;
  private static final int ROUNDS = 5;
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern ERRORS = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

  private final Path work;
  private final Path articles;

  HttpBenchmark(Path work, Path articles) {
    this.work = work;
    this.articles = articles;
  }

  void run() throws Exception {
    var lucene = new PlainLucene();
    try (var reader = lucene.open(work.resolve("plain"));
        var clippings =
            Clippings.openReadOnly(ClippingsSettings.of(articles, work.resolve("ours")));
        var server = ClippingsServer.start(clippings, ServerSettings.local(0))) {
      var searcher = new IndexSearcher(reader);
      var mix = Mix.queries(reader);
      var script = script(mix);
      wrk(server.uri(), script);
      var ratio = new Median();
      for (int round = 0; round < ROUNDS; round++) {
        double plain = plain(lucene, searcher, mix);
        double ours = wrk(server.uri(), script);
        System.out.printf("  http: plain in process %.0f/s, ours over HTTP %.0f/s%n", plain, ours);
        if (round > 0) ratio.add(ours / plain);
      }
      System.out.printf(
          "pages per second over HTTP, 2 clients, ours / plain in process: %s%n", ratio);
    }
  }

  private static double plain(PlainLucene lucene, IndexSearcher searcher, List<BenchQuery> mix)
      throws Exception {
    var queries = mix.stream().map(lucene::query).toList();
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<Integer>> pages =
          List.of(
              threads.submit(() -> count(lucene, searcher, queries, end, 0)),
              threads.submit(() -> count(lucene, searcher, queries, end, 150)));
      return (pages.get(0).get() + pages.get(1).get()) / (double) SECONDS;
    }
  }

  private static int count(
      PlainLucene lucene,
      IndexSearcher searcher,
      List<org.apache.lucene.search.Query> queries,
      long end,
      int first)
      throws IOException {
    int pages = 0;
    for (int i = first; System.nanoTime() < end; i++, pages++)
      lucene.page(searcher, queries.get(i % queries.size()));
    return pages;
  }

  private Path script(List<BenchQuery> mix) throws IOException {
    var lua = new StringBuilder("paths = {\n");
    for (var query : mix) {
      lua.append("  \"/api/search?q=")
          .append(URLEncoder.encode(query.text(), StandardCharsets.UTF_8))
          .append("\",\n");
    }
    lua.append(
        """
        }
        i = 0
        request = function()
          i = i % #paths + 1
          return wrk.format("GET", paths[i])
        end
        """);
    return Files.writeString(work.resolve("queries.lua"), lua);
  }

  private static double wrk(URI server, Path script) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                "wrk",
                "-t2",
                "-c2",
                "-d" + SECONDS + "s",
                "-s",
                script.toString(),
                server.toString())
            .redirectErrorStream(true)
            .start();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var rate = RATE.matcher(out);
    if (process.waitFor() != 0 || !rate.find() || ERRORS.matcher(out).find())
      throw new IOException("wrk: " + out);
    return Double.parseDouble(rate.group(1));
  }
}
