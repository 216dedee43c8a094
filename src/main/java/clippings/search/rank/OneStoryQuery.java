package clippings.search.rank;

import clippings.article.ArticleId;
import clippings.index.Snapshot;
import clippings.index.document.Fields;
import clippings.index.story.Stories;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/** Matches the articles of one story. */
public final class OneStoryQuery extends Query {

  private final Stories stories;
  private final int story;

  OneStoryQuery(Stories stories, int story) {
    this.stories = stories;
    this.story = story;
  }

  /** The copies of an article, itself included; nothing when there is no such article. */
  public static Query of(Snapshot snapshot, ArticleId article) throws IOException {
    var document = snapshot.document(article);
    if (document.isEmpty()) return new MatchNoDocsQuery("no such article");
    int story = snapshot.stories().of(document.getAsInt());
    return story == Stories.NONE
        ? new TermQuery(new Term(Fields.ID, Fields.value(article.value())))
        : new OneStoryQuery(snapshot.stories(), story);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext segment) {
        return ConstantScoreScorerSupplier.fromIterator(
            new Copies(segment), score(), mode, segment.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext segment) {
        return false; // which articles are copies changes while their segment stays
      }
    };
  }

  /** The copies in one segment. */
  private final class Copies extends DocIdSetIterator {
    private final int base;
    private final int end;
    private int next;
    private int document = -1;

    Copies(LeafReaderContext segment) {
      this.base = segment.docBase;
      this.end = segment.docBase + segment.reader().maxDoc();
      this.next = stories.copyFrom(story, 0, base);
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int nextDoc() {
      int found = next < stories.copies(story) ? stories.document(story, next++) : end;
      document = found < end ? found - base : NO_MORE_DOCS;
      return document;
    }

    @Override
    public int advance(int target) {
      next =
          target < end - base
              ? stories.copyFrom(story, next, base + target)
              : stories.copies(story);
      return nextDoc();
    }

    @Override
    public long cost() {
      return Math.min(stories.copies(story), end - base);
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "story " + story;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && stories == ((OneStoryQuery) other).stories
        && story == ((OneStoryQuery) other).story;
  }

  @Override
  public int hashCode() {
    return classHash() + 31 * (System.identityHashCode(stories) + 31 * story);
  }
}
