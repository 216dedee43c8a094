package clippings.index.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class ArticleSimilarityTest {

  private static final CollectionStatistics FIELD =
      new CollectionStatistics("text", 1_000, 1_000, 300_000, 100_000);

  private static float score(BM25Similarity similarity, int articles, int occurrences) {
    var word = new TermStatistics(new BytesRef("ferry"), articles, occurrences);
    return similarity.scorer(1, FIELD, word).score(2, 40);
  }

  private static float ours(int articles, int occurrences) {
    return score(new ArticleSimilarity(), articles, occurrences);
  }

  @Test
  void aWordThatKeepsTogetherScoresMore() {
    assertTrue(ours(20, 80) > ours(20, 40));
    assertTrue(ours(20, 40) > ours(20, 20));
  }

  @Test
  void aWordThatLiesScatteredScoresAsInBm25() {
    var plain = new BM25Similarity(1.2f, 0.6f, false);
    assertEquals(score(plain, 20, 20), ours(20, 20));
    assertEquals(score(plain, 1_000, 1_000), ours(1_000, 1_000));
    assertEquals(score(plain, 1_000, 9_000), ours(1_000, 9_000), 1e-6, "every article has it");
  }

  @Test
  void comparesWithWhatChanceWouldDo() {
    // Of a thousand articles, a thousand throws leave a share of 1/e without.
    assertEquals(
        (1 - 1 / Math.E) * 1_000 / 100, ArticleSimilarity.concentration(100, 1_000, 1_000));
    assertEquals(4, ArticleSimilarity.concentration(1, 4, 1_000_000), 1e-4);
    assertEquals(1, ArticleSimilarity.concentration(900, 900, 1_000));
  }
}
