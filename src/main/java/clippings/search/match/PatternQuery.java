package clippings.search.match;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.jspecify.annotations.Nullable;

/** The articles with a word that looks like a pattern; all rank alike. Good for one request. */
final class PatternQuery extends Query {

  private final PatternTerms terms;
  private final String field;

  PatternQuery(PatternTerms terms, String field) {
    this.terms = terms;
    this.field = field;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
        var found = terms.documents(segment, field);
        if (found.size() == 0) return null;
        var documents = new BitSetIterator(found.bits(), found.size());
        int all = segment.reader().maxDoc();
        return ConstantScoreScorerSupplier.fromIterator(documents, score(), mode, all);
      }

      @Override
      public @Nullable Matches matches(LeafReaderContext segment, int document) throws IOException {
        var same = searcher.rewrite(new TermInSetQuery(field, terms.in(segment, field)));
        return searcher
            .createWeight(same, ScoreMode.COMPLETE_NO_SCORES, 1)
            .matches(segment, document);
      }

      @Override
      public int count(LeafReaderContext segment) throws IOException {
        return segment.reader().hasDeletions() ? -1 : terms.documents(segment, field).size();
      }

      @Override
      public boolean isCacheable(LeafReaderContext segment) {
        return false; // it keeps what it found itself
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) visitor.visitLeaf(this);
  }

  @Override
  public String toString(String defaultField) {
    return field + ":pattern";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && terms.equals(((PatternQuery) other).terms)
        && field.equals(((PatternQuery) other).field);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + terms.hashCode();
  }
}
