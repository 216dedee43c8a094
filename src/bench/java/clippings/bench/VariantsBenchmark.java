package clippings.bench;

import clippings.index.ArticleIndex;
import clippings.search.ArticleSearch;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * What looking for names in their other spellings adds to a page: the 300 queries with and without,
 * each query in turns, by the thread's processor time. Which goes first changes with the round,
 * since the second finds its postings at hand.
 */
final class VariantsBenchmark {

  private static final int WARM_UP = 20;
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);

  private final Path plain;
  private final Path ours;
  private final ArticleSearch search = new ArticleSearch(SearchSettings.standard());
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  VariantsBenchmark(Path work) {
    this.plain = work.resolve("plain");
    this.ours = work.resolve("ours");
  }

  void run() throws IOException {
    try (var reader = new PlainLucene().open(plain);
        var index = ArticleIndex.openReadOnly(ours)) {
      var with = Mix.queries(reader).stream().map(VariantsBenchmark::request).toList();
      var without = with.stream().map(VariantsBenchmark::asWritten).toList();
      var medians = new Median();
      var sums = new Median();
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        boolean withFirst = round % 2 == 0;
        var one = withFirst ? with : without;
        var other = withFirst ? without : with;
        var times = List.of(new ArrayList<Double>(), new ArrayList<Double>());
        for (int i = 0; i < one.size(); i++) {
          times.getFirst().add(time(index, one.get(i)));
          times.getLast().add(time(index, other.get(i)));
        }
        if (round < WARM_UP) continue;
        var timesWith = withFirst ? times.getFirst() : times.getLast();
        var timesWithout = withFirst ? times.getLast() : times.getFirst();
        medians.add(median(timesWith) / median(timesWithout));
        sums.add(sum(timesWith) / sum(timesWithout));
      }
      System.out.printf("with variants / without: the median query's time %s%n", medians);
      System.out.printf("with variants / without: the time of all 300 %s%n", sums);
    }
  }

  private double time(ArticleIndex index, SearchRequest request) throws IOException {
    long start = threads.getCurrentThreadCpuTime();
    try (var snapshot = index.snapshot()) {
      search.search(snapshot, request);
    }
    return threads.getCurrentThreadCpuTime() - start;
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static double sum(List<Double> times) {
    return times.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static SearchRequest request(BenchQuery query) {
    return SearchRequest.of(query.text(), ZoneOffset.UTC);
  }

  private static SearchRequest asWritten(SearchRequest usual) {
    return usual.toBuilder().variants(false).build();
  }
}
