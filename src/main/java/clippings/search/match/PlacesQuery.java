package clippings.search.match;

import clippings.index.Snapshot;
import clippings.search.request.SearchRequest.Unit;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The articles in which something has places, where its words are not enough to tell: of a
 * proximity, or in the story alone. They rank as its words do, of which only the frequencies in
 * such articles are read; where an article's words cannot rank it high enough for a page, their
 * positions are not.
 */
final class PlacesQuery extends Query {

  private final TextMatch match;
  private final Query words;
  private final Scope scope;
  private final Snapshot snapshot;
  private final Deadline deadline;

  /** {@code words} finds and ranks every article in which there may be places. */
  PlacesQuery(TextMatch match, Query words, Scope scope, Snapshot snapshot, Deadline deadline) {
    this.match = match;
    this.words = words;
    this.scope = scope;
    this.snapshot = snapshot;
    this.deadline = deadline;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    var rewritten = words.rewrite(searcher);
    return rewritten.equals(words)
        ? this
        : new PlacesQuery(match, rewritten, scope, snapshot, deadline);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    var ranking =
        words.createWeight(searcher, mode.needsScores() ? ScoreMode.COMPLETE : mode, boost);
    return new FilterWeight(this, ranking) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
        var ranked = in.scorerSupplier(segment);
        var places = ranked == null ? null : places(segment, searcher);
        return ranked == null || places == null
            ? null
            : new DefaultScorerSupplier(
                new PlacesScorer(places, mode.needsScores() ? ranked.get(0) : null));
      }

      @Override
      public int count(LeafReaderContext segment) {
        return -1;
      }

      @Override
      public boolean isCacheable(LeafReaderContext segment) {
        return false; // it holds a snapshot
      }
    };
  }

  private @Nullable Places places(LeafReaderContext segment, IndexSearcher searcher)
      throws IOException {
    boolean offsets = scope == Scope.STORY || match.needsOffsets();
    int flags = offsets ? PostingsEnum.OFFSETS : PostingsEnum.POSITIONS;
    var surroundings = new Surroundings(snapshot, segment);
    return new PlaceFinder(segment, searcher, surroundings, Unit.ARTICLE, flags, deadline)
        .places(match, scope);
  }

  private static final class PlacesScorer extends Scorer {
    private final @Nullable Scorer ranked;
    private final TwoPhaseIterator matches;
    private final DocIdSetIterator documents;
    private float wanted;

    /** {@code ranked} is {@code null} when nobody asks for scores. */
    PlacesScorer(Places places, @Nullable Scorer ranked) {
      this.ranked = ranked;
      this.matches =
          new TwoPhaseIterator(places.documents()) {
            @Override
            public boolean matches() throws IOException {
              int document = approximation.docID();
              return (wanted <= 0 || score(document) >= wanted) && places.any(document);
            }

            @Override
            public float matchCost() {
              return 200;
            }
          };
      this.documents = TwoPhaseIterator.asDocIdSetIterator(matches);
    }

    @Override
    public int docID() {
      return documents.docID();
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
      return matches;
    }

    @Override
    public DocIdSetIterator iterator() {
      return documents;
    }

    @Override
    public float score() throws IOException {
      return score(docID());
    }

    private float score(int document) throws IOException {
      if (ranked == null) return 0;
      var words = ranked.iterator();
      int at = words.docID() < document ? words.advance(document) : words.docID();
      // Places may be asked of more than the words match, never the other way about.
      return at == document ? ranked.score() : 0;
    }

    @Override
    public void setMinCompetitiveScore(float score) {
      wanted = score;
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return ranked == null ? 0 : ranked.getMaxScore(upTo);
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(scope.field())) visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return scope.field() + ":" + match;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && match.equals(((PlacesQuery) other).match)
        && words.equals(((PlacesQuery) other).words)
        && scope == ((PlacesQuery) other).scope
        && snapshot == ((PlacesQuery) other).snapshot;
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), match, scope);
  }
}
