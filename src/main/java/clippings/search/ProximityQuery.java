package clippings.search;

import clippings.index.Snapshot;
import clippings.search.SearchRequest.Unit;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** The articles that have places of a proximity. Does not rank. */
final class ProximityQuery extends Query {

  private final TextMatch match;
  private final Scope scope;
  private final Snapshot snapshot;
  private final Deadline deadline;

  ProximityQuery(TextMatch match, Scope scope, Snapshot snapshot, Deadline deadline) {
    this.match = match;
    this.scope = scope;
    this.snapshot = snapshot;
    this.deadline = deadline;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
        var surroundings = new Surroundings(snapshot, segment);
        var places =
            new PlaceFinder(segment, searcher, surroundings, Unit.ARTICLE, deadline)
                .places(match, scope);
        return places == null
            ? null
            : new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, articles(places)));
      }

      @Override
      public boolean isCacheable(LeafReaderContext segment) {
        return false; // it holds a snapshot
      }
    };
  }

  private static TwoPhaseIterator articles(Places places) {
    return new TwoPhaseIterator(places.documents()) {
      @Override
      public boolean matches() throws IOException {
        return places.any(approximation.docID());
      }

      @Override
      public float matchCost() {
        return 200;
      }
    };
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
        && match.equals(((ProximityQuery) other).match)
        && scope == ((ProximityQuery) other).scope
        && snapshot == ((ProximityQuery) other).snapshot;
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), match, scope);
  }
}
