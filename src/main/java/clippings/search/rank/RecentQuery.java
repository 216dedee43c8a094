package clippings.search.rank;

import clippings.index.document.Fields;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.FilterScorer;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What a query finds, scored by age as well. Since age only takes away, what could not win before
 * is skipped as ever.
 */
public final class RecentQuery extends Query {

  private final Query query;
  private final Recency recency;

  public RecentQuery(Query query, Recency recency) {
    this.query = query;
    this.recency = recency;
  }

  /** What is scored by age. */
  Query query() {
    return query;
  }

  /** Another query, scored by age likewise. */
  RecentQuery of(Query other) {
    return new RecentQuery(other, recency);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    var rewritten = query.rewrite(searcher);
    return rewritten.equals(query) ? this : new RecentQuery(rewritten, recency);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    var weight = query.createWeight(searcher, mode, boost);
    return mode.needsScores() ? new RecentWeight(weight) : weight;
  }

  private final class RecentWeight extends FilterWeight {
    RecentWeight(Weight weight) {
      super(RecentQuery.this, weight);
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
      var supplier = in.scorerSupplier(segment);
      if (supplier == null) return null;
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) throws IOException {
          var dates = DocValues.getNumeric(segment.reader(), Fields.PUBLISHED);
          return new RecentScorer(supplier.get(leadCost), dates);
        }

        @Override
        public long cost() {
          return supplier.cost();
        }

        @Override
        public void setTopLevelScoringClause() throws IOException {
          supplier.setTopLevelScoringClause();
        }
      };
    }
  }

  private final class RecentScorer extends FilterScorer {
    private final NumericDocValues dates;

    RecentScorer(Scorer scorer, NumericDocValues dates) {
      super(scorer);
      this.dates = dates;
    }

    @Override
    public float score() throws IOException {
      long date = dates.advanceExact(docID()) ? dates.longValue() : Long.MIN_VALUE;
      return (float) (in.score() * recency.left(date));
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return in.getMaxScore(upTo);
    }

    @Override
    public int advanceShallow(int target) throws IOException {
      return in.advanceShallow(target);
    }

    @Override
    public void setMinCompetitiveScore(float least) throws IOException {
      in.setMinCompetitiveScore(least);
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "recent " + query.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && query.equals(((RecentQuery) other).query)
        && recency.equals(((RecentQuery) other).recency);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * classHash() + query.hashCode()) + recency.hashCode();
  }
}
