package clippings.bench;

import clippings.ingest.ArticleReader;
import clippings.ingest.IngestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * Reads the saved web pages of {@code ../shared/pages}, warm and from the page cache: pages and
 * megabytes per second with one thread and with all cores, and the slowest page.
 */
final class ReadingBenchmark {
  private static final int WARM_UP = 4;
  private static final int ROUNDS = 5;

  private final List<Path> pages;
  private final ArticleReader reader = new ArticleReader(IngestSettings.defaults());

  ReadingBenchmark(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      pages = files.filter(file -> reader.reads(file.getFileName().toString())).sorted().toList();
    }
  }

  void run() throws Exception {
    long bytes = 0;
    for (var page : pages) bytes += Files.size(page);
    for (int i = 0; i < WARM_UP; i++) round();
    print("one thread", bytes, bestOf(this::round));
    int cores = Runtime.getRuntime().availableProcessors();
    print(cores + " threads", bytes, bestOf(() -> parallel(cores)));
    slowest();
  }

  private interface Task {
    void run() throws Exception;
  }

  private static double bestOf(Task task) throws Exception {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      task.run();
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    return best;
  }

  private void round() throws IOException {
    for (var page : pages) read(page);
  }

  private void parallel(int threads) throws Exception {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var running = pages.stream().map(page -> pool.submit(() -> readOne(page))).toList();
      for (var one : running) one.get();
    }
  }

  /** For a pool, which passes on the exceptions of what gives something back. */
  private Path readOne(Path page) throws IOException {
    read(page);
    return page;
  }

  private void read(Path page) throws IOException {
    var name = page.getFileName().toString();
    reader.read(page, name, name, outcome -> {});
  }

  /** The page whose best time is the worst. */
  private void slowest() throws Exception {
    double most = 0;
    var slowest = pages.getFirst();
    for (var page : pages) {
      double seconds = bestOf(() -> read(page));
      if (seconds > most) {
        most = seconds;
        slowest = page;
      }
    }
    System.out.printf("slowest page: %.0f ms (%.1f MB)%n", most * 1e3, Files.size(slowest) / 1e6);
  }

  private void print(String how, long bytes, double seconds) {
    System.out.printf(
        "reading pages, %s: %.0f pages/s, %.0f MB/s, %.1f ms a page%n",
        how, pages.size() / seconds, bytes / 1e6 / seconds, seconds * 1e3 / pages.size());
  }
}
