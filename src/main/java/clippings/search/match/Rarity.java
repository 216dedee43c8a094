package clippings.search.match;

import org.apache.lucene.search.similarities.BM25Similarity;

/** How much it tells that a text has a word. */
public final class Rarity {

  private Rarity() {}

  /**
   * The idf of a word which {@code documents} of {@code all} have, as in {@link BM25Similarity}.
   */
  public static double idf(long documents, long all) {
    long having = Math.min(documents, all);
    return Math.log(1 + (all - having + 0.5) / (having + 0.5));
  }
}
