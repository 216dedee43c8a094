package clippings.search.match;

import clippings.index.Snapshot;
import clippings.index.document.Fields;
import clippings.index.document.ParagraphTable;
import clippings.index.document.ParagraphTables;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Matches of a query in {@link Fields#TEXT} that lie before the title. Slower than the query
 * itself: it looks at positions.
 */
final class StoryQuery extends Query {

  private final Query inner;
  private final Snapshot snapshot;

  StoryQuery(Query inner, Snapshot snapshot) {
    this.inner = inner;
    this.snapshot = snapshot;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    var rewritten = inner.rewrite(searcher);
    return rewritten.equals(inner) ? this : new StoryQuery(rewritten, snapshot);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    var weight =
        inner.createWeight(searcher, mode.needsScores() ? ScoreMode.COMPLETE : mode, boost);
    return new FilterWeight(this, weight) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
        var scorer = in.scorer(segment);
        return scorer == null
            ? null
            : new DefaultScorerSupplier(
                new StoryScorer(scorer, in, segment, snapshot.paragraphTables(segment)));
      }

      @Override
      public @Nullable Matches matches(LeafReaderContext segment, int document) throws IOException {
        var matches = in.matches(segment, document);
        if (matches == null) return null;
        int title = snapshot.paragraphTables(segment).read(document).start(ParagraphTable.TITLE);
        return StoryScorer.inStory(matches, title) ? new StoryMatches(matches, title) : null;
      }

      @Override
      public int count(LeafReaderContext segment) {
        return -1;
      }
    };
  }

  private static final class StoryScorer extends Scorer {
    private final Scorer in;
    private final TwoPhaseIterator matches;

    StoryScorer(Scorer in, Weight weight, LeafReaderContext segment, ParagraphTables tables) {
      this.in = in;
      this.matches =
          new TwoPhaseIterator(in.iterator()) {
            @Override
            public boolean matches() throws IOException {
              int document = approximation.docID();
              int title = tables.read(document).start(ParagraphTable.TITLE);
              return inStory(weight.matches(segment, document), title);
            }

            @Override
            public float matchCost() {
              return 1_000;
            }
          };
    }

    private static boolean inStory(@Nullable Matches matches, int title) throws IOException {
      var found = matches == null ? null : matches.getMatches(Fields.TEXT);
      while (found != null && found.next()) {
        if (found.startOffset() < title) return true;
      }
      return false;
    }

    @Override
    public int docID() {
      return in.docID();
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
      return matches;
    }

    @Override
    public DocIdSetIterator iterator() {
      return TwoPhaseIterator.asDocIdSetIterator(matches);
    }

    @Override
    public float score() throws IOException {
      return in.score();
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return in.getMaxScore(upTo);
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    inner.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "story(" + inner.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && inner.equals(((StoryQuery) other).inner);
  }

  @Override
  public int hashCode() {
    return classHash() + 31 * inner.hashCode();
  }
}
