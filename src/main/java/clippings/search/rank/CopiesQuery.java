package clippings.search.rank;

import clippings.index.story.Stories;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/** Matches the articles that have copies. */
final class CopiesQuery extends Query {

  private final Stories stories;

  CopiesQuery(Stories stories) {
    this.stories = stories;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext segment) {
        return ConstantScoreScorerSupplier.fromIterator(
            new Copies(stories, segment), score(), mode, segment.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext segment) {
        return false; // which articles are copies changes while their segment stays
      }
    };
  }

  /** The copies in one segment. */
  private static final class Copies extends DocIdSetIterator {
    private final Stories stories;
    private final int base;
    private final int end;
    private int document = -1;

    Copies(Stories stories, LeafReaderContext segment) {
      this.stories = stories;
      this.base = segment.docBase;
      this.end = segment.docBase + segment.reader().maxDoc();
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int nextDoc() {
      return advance(document + 1);
    }

    @Override
    public int advance(int target) {
      int next = target < end - base ? stories.next(base + target) : NO_MORE_DOCS;
      document = next < end ? next - base : NO_MORE_DOCS;
      return document;
    }

    @Override
    public long cost() {
      return Math.min(stories.copies(), end - base);
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "copies";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && stories == ((CopiesQuery) other).stories;
  }

  @Override
  public int hashCode() {
    return classHash() + 31 * System.identityHashCode(stories);
  }
}
