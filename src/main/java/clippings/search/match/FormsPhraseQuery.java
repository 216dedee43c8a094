package clippings.search.match;

import clippings.index.word.FoundForms;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/**
 * Words side by side, each in any of several forms: what Lucene's MultiPhraseQuery finds, without
 * queues of postings and without reading the positions of words it need not look at. Scored by BM25
 * as one term whose frequency is the phrase's and whose rarity is the sum of its words'.
 */
public final class FormsPhraseQuery extends Query {

  private final List<FoundForms> words;
  private final String field;

  /** {@code words} are of one field. */
  public FormsPhraseQuery(List<FoundForms> words) {
    this.words = words;
    this.field = words.getFirst().field();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    var collection = searcher.collectionStatistics(field);
    SimScorer scorer =
        collection != null && mode.needsScores()
            ? searcher.getSimilarity().scorer(boost, collection, statistics(collection))
            : null;
    return new PhraseWeight(scorer);
  }

  private TermStatistics[] statistics(CollectionStatistics collection) {
    return words.stream()
        .map(forms -> WordQuery.statistics(forms, collection))
        .toArray(TermStatistics[]::new);
  }

  private final class PhraseWeight extends Weight {
    private final @Nullable SimScorer scores;

    PhraseWeight(@Nullable SimScorer scores) {
      super(FormsPhraseQuery.this);
      this.scores = scores;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
      var postings = PhrasePostings.of(words, segment, PostingsEnum.POSITIONS);
      if (postings == null) return null;
      var norms = scores == null ? null : segment.reader().getNormValues(field);
      return new PhraseSupplier(segment, postings, scores, norms);
    }

    @Override
    public Explanation explain(LeafReaderContext segment, int document) throws IOException {
      var scorer = scorer(segment);
      if (scorer == null || scorer.iterator().advance(document) != document)
        return Explanation.noMatch("phrase not found");
      return Explanation.match(scorer.score(), "phrase " + FormsPhraseQuery.this);
    }

    @Override
    public boolean isCacheable(LeafReaderContext segment) {
      return true;
    }
  }

  private final class PhraseSupplier extends ScorerSupplier {
    private final LeafReaderContext segment;
    private final PhrasePostings postings;
    private final @Nullable SimScorer scores;
    private final @Nullable NumericDocValues norms;
    private final long cost;

    PhraseSupplier(
        LeafReaderContext segment,
        PhrasePostings postings,
        @Nullable SimScorer scores,
        @Nullable NumericDocValues norms) {
      this.segment = segment;
      this.postings = postings;
      this.scores = scores;
      this.norms = norms;
      this.cost =
          words.stream()
              .mapToLong(word -> SharedDocuments.documents(word, segment))
              .min()
              .orElseThrow();
    }

    /** Where few documents are asked for, these lead. */
    @Override
    public Scorer get(long leadCost) throws IOException {
      boolean atOnce = leadCost >= cost && SharedDocuments.areSoonFound(words, segment);
      var documents = atOnce ? SharedDocuments.of(words, segment) : postings.documents();
      return new PhraseScorer(documents, new PhraseMatcher(postings), scores, norms);
    }

    @Override
    public long cost() {
      return cost;
    }
  }

  private static final class PhraseScorer extends Scorer {
    private final TwoPhaseIterator matches;
    private final DocIdSetIterator documents;
    private final @Nullable SimScorer scores;
    private final @Nullable NumericDocValues norms;
    private int frequency;

    PhraseScorer(
        DocIdSetIterator candidates,
        PhraseMatcher matcher,
        @Nullable SimScorer scores,
        @Nullable NumericDocValues norms) {
      this.scores = scores;
      this.norms = norms;
      this.matches =
          new TwoPhaseIterator(candidates) {
            @Override
            public boolean matches() throws IOException {
              matcher.advance(approximation.docID());
              frequency = matcher.read(approximation.docID());
              return frequency > 0;
            }

            @Override
            public float matchCost() {
              return 50;
            }
          };
      this.documents = TwoPhaseIterator.asDocIdSetIterator(matches);
    }

    @Override
    public int docID() {
      return documents.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return documents;
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
      return matches;
    }

    @Override
    public float score() throws IOException {
      if (scores == null) return 0;
      long norm = norms != null && norms.advanceExact(docID()) ? norms.longValue() : 1;
      return scores.score(frequency, norm);
    }

    @Override
    public float getMaxScore(int upTo) {
      return scores == null ? 0 : scores.score(Float.MAX_VALUE, 1);
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) visitor.visitLeaf(this);
  }

  @Override
  public String toString(String defaultField) {
    return field + ":" + words;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && words.equals(((FormsPhraseQuery) other).words);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + words.hashCode();
  }
}
