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
import org.apache.lucene.util.FixedBitSet;

/** Matches documents that are known. Good for the reader they were found in. */
public final class DocumentsQuery extends Query {

  private final FixedBitSet documents;
  private final int count;

  /** {@code documents} are those of the whole index. */
  DocumentsQuery(FixedBitSet documents) {
    this.documents = documents;
    this.count = documents.cardinality();
  }

  /** The articles of one story. */
  static DocumentsQuery of(Stories stories, int story, int maxDoc) {
    var documents = new FixedBitSet(maxDoc);
    for (int copy = 0; copy < stories.copies(story); copy++)
      documents.set(stories.document(story, copy));
    return new DocumentsQuery(documents);
  }

  /** The copies of an article, itself included; nothing when there is no such article. */
  public static Query copiesOf(Snapshot snapshot, ArticleId article) throws IOException {
    var document = snapshot.document(article);
    if (document.isEmpty()) return new MatchNoDocsQuery("no such article");
    int story = snapshot.stories().of(document.getAsInt());
    return story == Stories.NONE
        ? new TermQuery(new Term(Fields.ID, Fields.value(article.value())))
        : of(snapshot.stories(), story, snapshot.reader().maxDoc());
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext segment) {
        return ConstantScoreScorerSupplier.fromIterator(
            new InSegment(segment), score(), mode, segment.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext segment) {
        return false; // which articles are copies changes while their segment stays
      }
    };
  }

  /** Those of one segment. */
  private final class InSegment extends DocIdSetIterator {
    private final int base;
    private final int size;
    private int document = -1;

    InSegment(LeafReaderContext segment) {
      this.base = segment.docBase;
      this.size = segment.reader().maxDoc();
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
      int next = target < size ? documents.nextSetBit(base + target, base + size) : NO_MORE_DOCS;
      document = next == NO_MORE_DOCS ? NO_MORE_DOCS : next - base;
      return document;
    }

    @Override
    public long cost() {
      return Math.min(count, size);
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return count + " documents";
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
