package clippings.search.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.MatchAllDocsQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.standard.builders.StandardQueryTreeBuilder;
import org.apache.lucene.queryparser.flexible.standard.nodes.IntervalQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.PrefixWildcardQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.RegexpQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;
import org.apache.lucene.search.Query;

/** Lucene's builders for what combines queries, {@link LuceneQueries} for what they are made of. */
final class LuceneBuilders extends StandardQueryTreeBuilder {

  /** Makes the query of one kind of node. */
  @FunctionalInterface
  private interface Leaf<N> {
    Query build(N node) throws IOException;
  }

  LuceneBuilders(LuceneQueries queries) {
    set(FieldQueryNode.class, queries::words);
    set(QuotedFieldQueryNode.class, node -> queries.phrase(node, 0));
    set(SlopQueryNode.class, node -> slop(node, queries));
    set(WildcardQueryNode.class, queries::wildcard);
    set(PrefixWildcardQueryNode.class, queries::wildcard);
    set(FuzzyQueryNode.class, queries::fuzzy);
    set(RegexpQueryNode.class, node -> queries.regex(node.getField(), node.getText().toString()));
    set(TermRangeQueryNode.class, queries::range);
    set(IntervalQueryNode.class, queries::intervals);
    set(MatchAllDocsQueryNode.class, _ -> MetadataQueries.everything());
  }

  private static Query slop(SlopQueryNode node, LuceneQueries queries) throws IOException {
    if (node.getChild() instanceof QuotedFieldQueryNode quoted)
      return queries.phrase(quoted, node.getValue());
    throw LuceneSyntax.refusal("only a quotation takes a distance", null);
  }

  private <N extends QueryNode> void set(Class<N> kind, Leaf<N> leaf) {
    setBuilder(
        kind,
        node -> {
          try {
            return leaf.build(kind.cast(node));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
