package clippings.search;

import clippings.index.Stories;
import clippings.search.BestHits.Found;
import clippings.search.SearchRequest.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/** Finds the best articles for a query in one order. Used by one thread. */
final class Ranking {

  /**
   * So many hits are counted while the best are found; beyond, counting apart lets the search skip
   * what cannot win.
   */
  private static final int COUNTED_WHILE_RANKING = 1_000;

  private final HitOrder order;
  private final IndexSearcher searcher;
  private final Query query;
  private final Stories stories;

  Ranking(HitOrder order, IndexSearcher searcher, Query query, Stories stories) {
    this.order = order;
    this.stories = stories;
    this.searcher = searcher;
    this.query = query;
  }

  /** The best {@code wanted} behind the cursor, or fewer when there are no more. */
  Found best(int wanted, @Nullable Cursor after) throws IOException {
    return order.sort() == Sort.RELEVANCE ? byScore(wanted, after) : byDate(wanted, after);
  }

  private Found byScore(int wanted, @Nullable Cursor after) throws IOException {
    return searcher.search(query, BestHits.manager(wanted, after, COUNTED_WHILE_RANKING, stories));
  }

  private Found byDate(int wanted, @Nullable Cursor after) throws IOException {
    var top =
        searcher.search(
            query,
            new TopFieldCollectorManager(
                order.lucene(),
                wanted,
                after == null ? null : order.lucene(after),
                COUNTED_WHILE_RANKING));
    List<BestHits.Best> best = new ArrayList<>();
    for (var hit : top.scoreDocs) best.add(order.best((FieldDoc) hit));
    boolean exact = top.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
    return new Found(best, exact ? top.totalHits.value() : -1, -1);
  }
}
