package clippings.search;

import clippings.index.Stories;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts what has any of some words. Words of a question are in most articles, so what they match
 * is laid over each other as bits, as which postings of frequent words are stored, and counted
 * without a look at each. Used once, by one thread.
 */
final class Union {

  /** So many documents are laid over each other between two looks at the clock. */
  private static final int WINDOW = 1 << 16;

  private final Weight weight;
  private final @Nullable QueryTimeout timeout;
  private final Stories stories;
  private final StoryCount counted;
  private long articles;

  /** {@code query} is rewritten already, and {@linkplain #isOne one}. */
  Union(IndexSearcher searcher, Query query, Stories stories) throws IOException {
    var matching = searcher.rewrite(new ConstantScoreQuery(query));
    this.weight = searcher.createWeight(matching, ScoreMode.COMPLETE_NO_SCORES, 1);
    this.timeout = searcher.getTimeout();
    this.stories = stories;
    this.counted = new StoryCount(stories);
  }

  /** Whether any one clause of a rewritten query is enough. */
  static boolean isOne(Query query) {
    return query instanceof WordQuery
        || (query instanceof BooleanQuery any
            && any.getMinimumNumberShouldMatch() <= 1
            && any.getClauses(Occur.SHOULD).size() == any.clauses().size());
  }

  /** Adds a segment; {@code false} when time ran out. */
  boolean add(LeafReaderContext segment) throws IOException {
    var scorer = weight.scorer(segment);
    if (scorer == null) return true;
    int size = segment.reader().maxDoc();
    var bits = new FixedBitSet(size);
    var matches = scorer.iterator();
    for (int at = matches.nextDoc(); at < size; at = matches.docID()) {
      if (timeout != null && timeout.shouldExit()) return false;
      matches.intoBitSet((int) Math.min(size, (long) at + WINDOW), bits, 0);
    }
    var live = segment.reader().getLiveDocs();
    if (live != null) live.applyMask(bits, 0);
    articles += bits.cardinality();
    int end = segment.docBase + size;
    for (int copy = stories.next(segment.docBase); copy < end; copy = stories.next(copy + 1)) {
      if (bits.get(copy - segment.docBase)) counted.add(copy);
    }
    return true;
  }

  /** What was counted so far. */
  Totals totals() {
    return new Totals(articles - counted.folded(), articles);
  }
}
