package clippings.bench;

import clippings.Clippings;
import clippings.ClippingsSettings;
import clippings.archive.pass.Progress;
import clippings.bench.BenchQuery.Kind;
import clippings.index.ArticleIndex;
import clippings.search.ArticleSearch;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How the time of a page grows with the archive: the 300 queries over the Reuters stories alone,
 * and with more and more articles mixed of their paragraphs beside them, in turns and by the
 * thread's processor time. Told is also the exponent of time over articles: 0 if the time stays
 * what it is, 1 if it grows as the archive does.
 */
final class GrowthBenchmark {

  private static final int STORIES = 21_272;
  private static final List<Integer> SIZES = List.of(STORIES, 50_000, 100_000, 200_000);
  private static final int WARM_UP = 15;
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 9);
  private static final long SEED = 20_261_123;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Path work;
  private final Path articles;
  private final ArticleSearch search = new ArticleSearch(SearchSettings.standard());

  GrowthBenchmark(Path work, Path articles) {
    this.work = work;
    this.articles = articles;
  }

  /** An archive of that many articles, and what a page of each kind took, in seconds. */
  private record Archive(int articles, ArticleIndex index, Map<Kind, Median> pages, Median all) {}

  void run() throws IOException {
    var queries = queries();
    List<Archive> archives = new ArrayList<>();
    try {
      for (int size : SIZES) archives.add(open(size));
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        for (var archive : archives) measure(archive, queries, round >= WARM_UP);
      }
      print(archives);
    } finally {
      for (var archive : archives) archive.index().close();
    }
  }

  private List<BenchQuery> queries() throws IOException {
    try (var reader = new PlainLucene().open(work.resolve("plain"))) {
      return Mix.queries(reader);
    }
  }

  private Archive open(int size) throws IOException {
    var index = size == STORIES ? work.resolve("ours") : work.resolve("grown-" + size + "-index");
    if (!Files.exists(index)) grow(size, index);
    return new Archive(
        size, ArticleIndex.openReadOnly(index), new EnumMap<>(Kind.class), new Median());
  }

  private void grow(int size, Path index) throws IOException {
    var stories = articles.resolve("reuters.ndjson");
    var folder = Files.createDirectories(work.resolve("grown-" + size));
    var copy = folder.resolve("reuters.ndjson");
    if (!Files.exists(copy)) Files.copy(stories, copy);
    Mixture.of(stories, SEED).write(folder.resolve("mixed.ndjson"), size - STORIES);
    try (var clippings = Clippings.open(ClippingsSettings.of(folder, index))) {
      clippings.sync(Progress.NONE);
    }
  }

  private void measure(Archive archive, List<BenchQuery> queries, boolean counts)
      throws IOException {
    double all = 0;
    for (var kind : Kind.values()) {
      var ofKind = queries.stream().filter(query -> query.kind() == kind).toList();
      if (ofKind.isEmpty()) continue;
      double seconds = seconds(archive.index(), ofKind);
      all += seconds;
      if (counts)
        archive.pages().computeIfAbsent(kind, _ -> new Median()).add(seconds / ofKind.size());
    }
    if (counts) archive.all().add(all / queries.size());
  }

  private double seconds(ArticleIndex index, List<BenchQuery> queries) throws IOException {
    long start = THREADS.getCurrentThreadCpuTime();
    for (var query : queries) {
      try (var snapshot = index.snapshot()) {
        search.search(snapshot, SearchRequest.of(query.text(), ZoneOffset.UTC));
      }
    }
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static void print(List<Archive> archives) {
    for (var archive : archives) {
      System.out.printf("growth, %,d articles:", archive.articles());
      archive
          .pages()
          .forEach(
              (kind, seconds) ->
                  System.out.printf(" %s %.0f,", kind.label(), seconds.value() * 1e6));
      System.out.printf(" all %.0f us a page%n", archive.all().value() * 1e6);
    }
    for (var kind : archives.getFirst().pages().keySet())
      System.out.printf(
          "growth, exponent, %s: %.2f%n",
          kind.label(),
          exponent(archives, archives.stream().map(each -> each.pages().get(kind)).toList()));
    System.out.printf(
        "growth, exponent, all 300: %.2f%n",
        exponent(archives, archives.stream().map(Archive::all).toList()));
  }

  /** The slope of the line through the logarithms of both, by least squares. */
  private static double exponent(List<Archive> archives, List<Median> times) {
    var x = archives.stream().mapToDouble(archive -> Math.log(archive.articles())).toArray();
    var y = times.stream().mapToDouble(time -> Math.log(time.value())).toArray();
    double meanX = mean(x);
    double meanY = mean(y);
    double together = 0;
    double alone = 0;
    for (int i = 0; i < x.length; i++) {
      together += (x[i] - meanX) * (y[i] - meanY);
      alone += (x[i] - meanX) * (x[i] - meanX);
    }
    return together / alone;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) sum += value;
    return sum / values.length;
  }
}
