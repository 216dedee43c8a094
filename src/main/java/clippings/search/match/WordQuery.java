package clippings.search.match;

import clippings.index.word.FoundForms;
import clippings.index.word.IndexedTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/**
 * A word in any of its forms, scored by BM25 as one term: its frequency is that of all forms, its
 * rarity that of all together. What Lucene's SynonymQuery finds, without looking the terms up again
 * and without queues of postings, which are dear for the few forms that words have.
 */
public final class WordQuery extends Query {

  /**
   * What an occurrence in another form than the one asked for counts towards a word's frequency. A
   * sum of eighths is exact, so that scores do not depend on the order in which forms are added up.
   */
  static final float OTHER_FORM = 0.875f;

  /** What an occurrence in another spelling counts, likewise. */
  private static final float OTHER_SPELLING = 0.375f;

  private final FoundForms forms;

  WordQuery(FoundForms forms) {
    this.forms = forms;
  }

  /** The word. */
  public FoundForms forms() {
    return forms;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    if (forms.all().stream().allMatch(term -> term.occurrences() == 0))
      return new MatchNoDocsQuery("no such word");
    if (forms.all().size() > 1) return this;
    var only = forms.asked().getFirst();
    return new TermQuery(
        new Term(forms.field(), only.bytes()), only.states(searcher.getTopReaderContext()));
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    var collection = searcher.collectionStatistics(forms.field());
    var scores =
        collection != null && mode.needsScores()
            ? searcher.getSimilarity().scorer(boost, collection, statistics(forms, collection))
            : null;
    return new WordWeight(mode, scores);
  }

  /**
   * Those of a word as one term; Lucene wants no more documents than there are, and one at least.
   */
  public static TermStatistics statistics(FoundForms forms, CollectionStatistics collection) {
    var all = forms.all();
    long occurrences = all.stream().mapToLong(IndexedTerm::occurrences).sum();
    long documents = Math.clamp(forms.documents(), 1, collection.docCount());
    var name = forms.asked().getFirst().bytes();
    return new TermStatistics(name, documents, Math.max(documents, occurrences));
  }

  private final class WordWeight extends Weight {
    private final ScoreMode mode;
    private final @Nullable SimScorer scores;

    WordWeight(ScoreMode mode, @Nullable SimScorer scores) {
      super(WordQuery.this);
      this.mode = mode;
      this.scores = scores;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
      long documents = 0;
      for (var term : forms.asked()) documents += term.documents(segment);
      for (var term : forms.others()) documents += term.documents(segment);
      for (var term : forms.variants()) documents += term.documents(segment);
      if (documents == 0) return null;
      return scores == null ? matching(segment, documents) : scoring(segment, documents, scores);
    }

    private ScorerSupplier matching(LeafReaderContext segment, long documents) {
      return new ConstantScoreScorerSupplier(0, mode, segment.reader().maxDoc()) {
        @Override
        public DocIdSetIterator iterator(long leadCost) throws IOException {
          return AnyOf.of(forms.postings(segment, PostingsEnum.NONE));
        }

        @Override
        public long cost() {
          return documents;
        }
      };
    }

    private ScorerSupplier scoring(LeafReaderContext segment, long documents, SimScorer scores) {
      return new ScorerSupplier() {
        @Override
        public WordScorer get(long leadCost) throws IOException {
          var reader = segment.reader();
          var norms = reader.getNormValues(forms.field());
          return new WordScorer(postings(segment), scores, norms, reader.maxDoc());
        }

        @Override
        public BulkScorer bulkScorer() throws IOException {
          var scorer = get(Long.MAX_VALUE);
          return new WordBulkScorer(scorer, new DefaultBulkScorer(scorer));
        }

        @Override
        public long cost() {
          return documents;
        }
      };
    }

    private List<WordScorer.Form> postings(LeafReaderContext segment) throws IOException {
      List<WordScorer.Form> found = new ArrayList<>();
      var terms = segment.reader().terms(forms.field());
      if (terms == null) return found;
      var dictionary = terms.iterator();
      for (var term : forms.asked()) {
        var postings = term.impacts(segment, dictionary);
        if (postings != null) found.add(new WordScorer.Form(postings, 1));
      }
      for (var term : forms.others()) {
        var postings = term.impacts(segment, dictionary);
        if (postings != null) found.add(new WordScorer.Form(postings, OTHER_FORM));
      }
      for (var term : forms.variants()) {
        var postings = term.impacts(segment, dictionary);
        if (postings != null) found.add(new WordScorer.Form(postings, OTHER_SPELLING));
      }
      return found;
    }

    @Override
    public Explanation explain(LeafReaderContext segment, int document) throws IOException {
      var scorer = scorer(segment);
      if (scorer == null || scorer.iterator().advance(document) != document)
        return Explanation.noMatch("word not found");
      return Explanation.match(scorer.score(), "word " + WordQuery.this);
    }

    @Override
    public boolean isCacheable(LeafReaderContext segment) {
      return true;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(forms.field())) visitor.visitLeaf(this);
  }

  @Override
  public String toString(String defaultField) {
    return forms.field() + ":" + forms.all();
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && forms.equals(((WordQuery) other).forms);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + forms.hashCode();
  }
}
