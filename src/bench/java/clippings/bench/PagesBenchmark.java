package clippings.bench;

import clippings.bench.BenchQuery.Kind;
import clippings.index.ArticleIndex;
import clippings.search.ArticleSearch;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;

/**
 * Pages of ten hits with title and three marked paragraphs, one thread, the same queries in turns.
 * Ours parse the query text, count every match exactly and print how the query was read; plain
 * Lucene is given its query ready made and counts up to 1,000. What counts is the thread's
 * processor time: it does not tell of other programs.
 */
final class PagesBenchmark {

  private static final int WARM_UP = 60;
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);

  /** The kinds that make up the 300 queries. */
  private static final Set<Kind> MIXED = Set.of(Kind.WORD, Kind.AND, Kind.OR, Kind.PHRASE);

  private final Path plain;
  private final Path ours;
  private final Set<Kind> kinds;
  private final boolean alone;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Map<Kind, Timing> timings = new EnumMap<>(Kind.class);
  private final Timing all = new Timing();

  /** {@code kinds} are those to run; {@code alone} leaves plain Lucene out, for profiling. */
  PagesBenchmark(Path work, Set<Kind> kinds, boolean alone) {
    this.plain = work.resolve("plain");
    this.ours = work.resolve("ours");
    this.kinds = kinds;
    this.alone = alone;
  }

  void run() throws IOException {
    var lucene = new PlainLucene();
    try (var reader = lucene.open(plain);
        var index = ArticleIndex.openReadOnly(ours)) {
      var searcher = new IndexSearcher(reader);
      var search = new ArticleSearch(SearchSettings.standard());
      var queries = new ArrayList<>(Mix.queries(reader));
      queries.addAll(Mix.more(reader));
      queries.addAll(Mix.questions(reader));
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        var total = new double[2];
        for (var kind : kinds) {
          var ofKind = queries.stream().filter(query -> query.kind() == kind).toList();
          double plainTime = alone ? 0 : plain(lucene, searcher, ofKind);
          double ourTime = ours(index, search, ofKind);
          if (round >= WARM_UP)
            timings
                .computeIfAbsent(kind, _ -> new Timing())
                .add(plainTime / ofKind.size(), ourTime / ofKind.size());
          if (!MIXED.contains(kind)) continue;
          total[0] += plainTime;
          total[1] += ourTime;
        }
        if (round >= WARM_UP && kinds.containsAll(MIXED)) all.add(total[0] / 300, total[1] / 300);
      }
      timings.forEach((kind, timing) -> System.out.printf("pages, %s: %s%n", kind.label(), timing));
      if (kinds.containsAll(MIXED)) System.out.printf("pages, all 300: %s%n", all);
    }
  }

  /** What a page takes. */
  private static final class Timing {
    private final Median plain = new Median();
    private final Median ours = new Median();
    private final Median ratio = new Median();

    void add(double plainTime, double ourTime) {
      plain.add(plainTime);
      ours.add(ourTime);
      ratio.add(plainTime / ourTime);
    }

    @Override
    public String toString() {
      return "ours / plain %s; plain %.0f us, ours %.0f us a page"
          .formatted(ratio, plain.value() * 1e6, ours.value() * 1e6);
    }
  }

  private double plain(PlainLucene lucene, IndexSearcher searcher, List<BenchQuery> queries)
      throws IOException {
    var parsed = queries.stream().map(lucene::query).toList();
    long start = threads.getCurrentThreadCpuTime();
    for (var query : parsed) lucene.page(searcher, query);
    return (threads.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private double ours(ArticleIndex index, ArticleSearch search, List<BenchQuery> queries)
      throws IOException {
    long start = threads.getCurrentThreadCpuTime();
    for (var query : queries) {
      try (var snapshot = index.snapshot()) {
        search.search(snapshot, request(query));
      }
    }
    return (threads.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static SearchRequest request(BenchQuery query) {
    var usual = SearchRequest.of(query.text(), ZoneOffset.UTC);
    return query.kind() != Kind.QUESTION ? usual : usual.toBuilder().match(Match.ANY).build();
  }
}
