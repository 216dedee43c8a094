package clippings.search.spelling;

import clippings.index.Snapshot;
import clippings.search.match.Deadline;
import clippings.search.match.TextMatch;
import clippings.search.match.TextQueries;
import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/**
 * Counts articles before the search itself begins, to judge what to search for; stops at the
 * deadline. Used by one thread.
 */
final class ArticleCount {

  private static final int ARTICLES_BETWEEN_LOOKS = 256;

  private final Snapshot snapshot;
  private final Deadline deadline;

  ArticleCount(Snapshot snapshot, Deadline deadline) {
    this.snapshot = snapshot;
    this.deadline = deadline;
  }

  /** How many articles there are in which a field matches. */
  int of(TextMatch match, String field) throws IOException {
    return count(TextQueries.query(match, field), Integer.MAX_VALUE);
  }

  /** How many articles match. */
  int of(Query query) throws IOException {
    return count(query, Integer.MAX_VALUE);
  }

  /** Whether there are any. */
  boolean isAny(TextMatch match, String field) throws IOException {
    return count(TextQueries.query(match, field), 1) > 0;
  }

  private int count(Query query, int most) throws IOException {
    deadline.require();
    var searcher = snapshot.searcher(null);
    var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    int articles = 0;
    int seen = 0;
    for (var leaf : searcher.getLeafContexts()) {
      var scorer = weight.scorer(leaf);
      if (scorer == null) continue;
      var live = leaf.reader().getLiveDocs();
      var documents = scorer.iterator();
      for (int doc = documents.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = documents.nextDoc()) {
        if (++seen % ARTICLES_BETWEEN_LOOKS == 0) deadline.require();
        if ((live == null || live.get(doc)) && ++articles == most) return articles;
      }
    }
    return articles;
  }
}
