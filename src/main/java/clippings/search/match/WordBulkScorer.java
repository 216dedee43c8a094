package clippings.search.match;

import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Scores the documents of a word that is a query by itself, many at once. */
final class WordBulkScorer extends BulkScorer {

  private final WordScorer scorer;
  private final BulkScorer oneByOne;
  private final DocAndFloatFeatureBuffer scored = new DocAndFloatFeatureBuffer();

  /** {@code oneByOne} does the same for those who say which documents they want. */
  WordBulkScorer(WordScorer scorer, BulkScorer oneByOne) {
    this.scorer = scorer;
    this.oneByOne = oneByOne;
  }

  /** What a collector is told of the document at hand. */
  private static final class Current extends Scorable {
    private float score;
    private float least;

    @Override
    public float score() {
      return score;
    }

    @Override
    public void setMinCompetitiveScore(float score) {
      least = score;
    }
  }

  @Override
  public int score(LeafCollector collector, @Nullable Bits live, int min, int max)
      throws IOException {
    if (collector.competitiveIterator() != null) return oneByOne.score(collector, live, min, max);
    var current = new Current();
    collector.setScorer(current);
    if (scorer.docID() < min) scorer.iterator().advance(min);
    while (true) {
      scorer.setMinCompetitiveScore(current.least);
      scorer.nextDocsAndScores(max, live, scored);
      if (scored.size == 0) return scorer.docID();
      for (int i = 0; i < scored.size; i++) {
        current.score = scored.features[i];
        if (current.score >= current.least) collector.collect(scored.docs[i]);
      }
    }
  }

  @Override
  public long cost() {
    return scorer.iterator().cost();
  }
}
