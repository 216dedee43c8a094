package clippings.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Words side by side, each in any of several forms: what Lucene's MultiPhraseQuery finds, without
 * queues of postings and without reading the positions of words it need not look at. Scored by BM25
 * as one term whose frequency is the phrase's and whose rarity is the sum of its words'.
 */
final class FormsPhraseQuery extends Query {

  private final String field;
  private final List<List<BytesRef>> words;

  /** {@code words} are the terms of each word's forms. */
  FormsPhraseQuery(String field, List<List<BytesRef>> words) {
    this.field = field;
    this.words = words;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    List<List<TermStates>> states = new ArrayList<>();
    List<TermStatistics> statistics = new ArrayList<>();
    for (var forms : words) {
      List<TermStates> ofWord = new ArrayList<>();
      TermStatistics most = null;
      for (var form : forms) {
        var state = TermStates.build(searcher, new Term(field, form), true);
        ofWord.add(state);
        if (state.docFreq() == 0) continue;
        var live =
            searcher.termStatistics(new Term(field, form), state.docFreq(), state.totalTermFreq());
        if (most == null || live.docFreq() > most.docFreq()) most = live;
      }
      states.add(ofWord);
      if (most != null) statistics.add(most);
    }
    var collection = searcher.collectionStatistics(field);
    boolean possible = collection != null && statistics.size() == words.size();
    var scorer =
        possible && collection != null && mode.needsScores()
            ? searcher
                .getSimilarity()
                .scorer(boost, collection, statistics.toArray(TermStatistics[]::new))
            : null;
    return new PhraseWeight(searcher, states, scorer, possible);
  }

  private final class PhraseWeight extends Weight {
    private final IndexSearcher searcher;
    private final List<List<TermStates>> states;
    private final @Nullable SimScorer scores;
    private final boolean possible;

    PhraseWeight(
        IndexSearcher searcher,
        List<List<TermStates>> states,
        @Nullable SimScorer scores,
        boolean possible) {
      super(FormsPhraseQuery.this);
      this.searcher = searcher;
      this.states = states;
      this.scores = scores;
      this.possible = possible;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
      var postings = possible ? postings(segment, PostingsEnum.POSITIONS) : null;
      if (postings == null) return null;
      var norms = scores == null ? null : segment.reader().getNormValues(field);
      return new DefaultScorerSupplier(new PhraseScorer(postings, scores, norms));
    }

    /** The postings of all words; {@code null} when a word has none in the segment. */
    private @Nullable List<List<PostingsEnum>> postings(LeafReaderContext segment, int flags)
        throws IOException {
      var terms = segment.reader().terms(field);
      if (terms == null) return null;
      var dictionary = terms.iterator();
      List<List<PostingsEnum>> postings = new ArrayList<>();
      for (int word = 0; word < words.size(); word++) {
        List<PostingsEnum> ofWord = new ArrayList<>();
        for (int form = 0; form < words.get(word).size(); form++) {
          var supplier = states.get(word).get(form).get(segment);
          var state = supplier == null ? null : supplier.get();
          if (state == null) continue;
          dictionary.seekExact(words.get(word).get(form), state);
          ofWord.add(dictionary.postings(null, flags));
        }
        if (ofWord.isEmpty()) return null;
        postings.add(ofWord);
      }
      return postings;
    }

    @Override
    public @Nullable Matches matches(LeafReaderContext segment, int document) throws IOException {
      var same = searcher.rewrite(TextQueries.multiPhrase(words, 0, field));
      return searcher
          .createWeight(same, ScoreMode.COMPLETE_NO_SCORES, 1)
          .matches(segment, document);
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

  private static final class PhraseScorer extends Scorer {
    private final TwoPhaseIterator matches;
    private final DocIdSetIterator documents;
    private final @Nullable SimScorer scores;
    private final @Nullable NumericDocValues norms;
    private int frequency;

    PhraseScorer(
        List<List<PostingsEnum>> postings,
        @Nullable SimScorer scores,
        @Nullable NumericDocValues norms) {
      this.scores = scores;
      this.norms = norms;
      var matcher = new PhraseMatcher(postings);
      List<DocIdSetIterator> words = new ArrayList<>();
      for (var forms : postings) words.add(AnyOf.of(forms));
      var together = ConjunctionUtils.intersectIterators(words);
      this.matches =
          new TwoPhaseIterator(together) {
            @Override
            public boolean matches() throws IOException {
              frequency = matcher.frequency(approximation.docID());
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
    return sameClassAs(other)
        && field.equals(((FormsPhraseQuery) other).field)
        && words.equals(((FormsPhraseQuery) other).words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(new Object[] {classHash(), field, words});
  }
}
