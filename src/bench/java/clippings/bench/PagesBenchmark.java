package clippings.bench;

import clippings.index.ArticleIndex;
import clippings.search.ArticleSearch;
import clippings.search.SearchRequest;
import clippings.search.SearchSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;

/**
 * Pages of ten hits with title and three marked paragraphs, one thread, the same queries in turns.
 * Ours parse the query text, count every match exactly and print how the query was read; plain
 * Lucene is given its query ready made and counts up to 1,000.
 */
final class PagesBenchmark {

  private static final int WARM_UP = 60;
  private static final int ROUNDS = 15;

  private final Path plain;
  private final Path ours;

  PagesBenchmark(Path work) {
    this.plain = work.resolve("plain");
    this.ours = work.resolve("ours");
  }

  void run() throws IOException {
    var lucene = new PlainLucene();
    try (var reader = lucene.open(plain);
        var index = ArticleIndex.openReadOnly(ours)) {
      var searcher = new IndexSearcher(reader);
      var search = new ArticleSearch(SearchSettings.standard());
      var mix = Mix.queries(reader);
      Map<String, Median> ratios = new LinkedHashMap<>();
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        double plainTotal = 0;
        double ourTotal = 0;
        for (var kind : Mix.byKind(mix).entrySet()) {
          double plainSeconds = plain(lucene, searcher, kind.getValue());
          double ourSeconds = ours(index, search, kind.getValue());
          plainTotal += plainSeconds;
          ourTotal += ourSeconds;
          if (round >= WARM_UP)
            ratios.computeIfAbsent(kind.getKey(), _ -> new Median()).add(plainSeconds / ourSeconds);
        }
        if (round < WARM_UP) continue;
        ratios.computeIfAbsent("all", _ -> new Median()).add(plainTotal / ourTotal);
        System.out.printf(
            "  pages: plain %.0f/s, ours %.0f/s%n", mix.size() / plainTotal, mix.size() / ourTotal);
      }
      ratios.forEach(
          (kind, ratio) ->
              System.out.printf("pages per second, %s, ours / plain: %s%n", kind, ratio));
    }
  }

  private static double plain(PlainLucene lucene, IndexSearcher searcher, List<BenchQuery> queries)
      throws IOException {
    var parsed = queries.stream().map(lucene::query).toList();
    long start = System.nanoTime();
    for (var query : parsed) lucene.page(searcher, query);
    return (System.nanoTime() - start) / 1e9;
  }

  private static double ours(ArticleIndex index, ArticleSearch search, List<BenchQuery> queries)
      throws IOException {
    long start = System.nanoTime();
    for (var query : queries) {
      try (var snapshot = index.snapshot()) {
        search.search(snapshot, SearchRequest.of(query.text(), ZoneOffset.UTC));
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
