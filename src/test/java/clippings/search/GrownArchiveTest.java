package clippings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.article.Article;
import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchRequest.Sort;
import clippings.search.request.SearchRequest.Unit;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/**
 * An archive that grew, changed and shrank answers like one that was indexed at once: the same
 * hits, in the same order, with the same scores to the last bit.
 */
class GrownArchiveTest {

  private static final int HISTORIES = 25;
  private static final int CLAUSES = 30;

  @Test
  void ranksLikeOneThatWasIndexedAtOnce() {
    Cases.run(HISTORIES, GrownArchiveTest::check);
  }

  private static void check(long seed) throws Exception {
    var random = new Random(seed);
    try (var grown = ArticleIndex.create(new ByteBuffersDirectory());
        var made = ArticleIndex.create(new ByteBuffersDirectory())) {
      var articles = grow(grown, random);
      for (var article : articles.values()) made.add(article, SampleArticle.ADDED);
      made.commit();
      try (var one = grown.snapshot();
          var other = made.snapshot()) {
        assertEquals(other.articles(), one.articles());
        assertEquals(other.paragraphs(), one.paragraphs());
        for (int i = 0; i < CLAUSES; i++) {
          var clause = new RandomClauses(random).clause(random.nextInt(3));
          for (var unit : Unit.values()) {
            for (var match : Match.values()) {
              var request = Cases.request(unit, match, Sort.RELEVANCE);
              assertEquals(
                  lines(Cases.results(other, request, clause)),
                  lines(Cases.results(one, request, clause)),
                  () -> clause + ", " + unit + ", " + match);
            }
          }
        }
      }
    }
  }

  /** Adds, changes and removes in many commits; what is there at the end. */
  private static Map<String, Article> grow(ArticleIndex index, Random random) throws IOException {
    var archive = new RandomArchive(random);
    Map<String, Article> articles = new TreeMap<>();
    for (int step = 0; step < 60; step++) {
      var id = "a%02d".formatted(random.nextInt(20));
      if (articles.remove(id) != null) index.remove(id + ".txt");
      if (random.nextInt(3) > 0) {
        var article = archive.article(id);
        articles.put(id, article);
        index.add(article, SampleArticle.ADDED);
      }
      if (random.nextInt(5) == 0) index.commit();
    }
    index.commit();
    return articles;
  }

  private static List<String> lines(Results results) {
    return results.hits().stream()
        .map(
            hit ->
                "%s %s %s %s"
                    .formatted(
                        hit.article().id(),
                        Float.toHexString((float) hit.score()),
                        hit.titleHighlights(),
                        hit.paragraphs()))
        .toList();
  }
}
