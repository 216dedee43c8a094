package clippings.index.document;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25, in writing and in searching, with k1 of 1.2 and b of 0.6, in the range that <a
 * href="https://doi.org/10.1561/1500000019">Robertson and Zaragoza, 2009</a> call good in many
 * circumstances. What stands twice at a place, as words of titles do, makes an article twice as
 * long there; otherwise headlines alone would come out on top.
 *
 * <p>A word weighs by its idf and by how it keeps together: what articles are about is repeated in
 * a few of them, what only helps to tell it lies scattered. That is the residual idf of <a
 * href="https://aclanthology.org/W95-0110/">Church and Gale, 1995</a>. If the {@code F} occurrences
 * of a word were thrown at {@code N} articles, about {@code E = N (1 - exp(-F / N))} would have it;
 * {@code n} do. The idf is multiplied by the root of {@code E / n}, and never gets smaller.
 */
final class ArticleSimilarity extends BM25Similarity {

  private static final float K1 = 1.2f;
  private static final float B = 0.6f;

  ArticleSimilarity() {
    super(K1, B, false);
  }

  @Override
  public Explanation idfExplain(CollectionStatistics field, TermStatistics word) {
    double weight =
        idf(word.docFreq(), field.docCount())
            * Math.sqrt(concentration(word.docFreq(), word.totalTermFreq(), field.docCount()));
    return Explanation.match((float) weight, "idf, more for a word that keeps together");
  }

  /**
   * In how many times fewer articles a word stands than chance would put it, 1 at least.
   *
   * @param having how many articles have it
   * @param occurrences how often it stands in them
   */
  static double concentration(long having, long occurrences, long articles) {
    double expected = articles * -Math.expm1(-(double) occurrences / articles);
    return Math.max(1, expected / having);
  }
}
