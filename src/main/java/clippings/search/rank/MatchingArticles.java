package clippings.search.rank;

import clippings.index.Snapshot;
import clippings.index.story.Stories;
import clippings.search.match.Deadline;
import clippings.search.request.Totals;
import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/**
 * The articles that match a query, found once for all that is told of them: how many there are, how
 * many stories they tell, which copies of a story are among them. Takes a bit of memory for each
 * document of the index. Immutable.
 */
public final class MatchingArticles {

  private final FixedBitSet documents;
  private final Stories stories;
  private final Totals totals;

  /** {@code documents} are those of the whole index; not to be changed any more. */
  MatchingArticles(FixedBitSet documents, Stories stories) throws IOException {
    this.documents = documents;
    this.stories = stories;
    this.totals = count(documents, stories);
  }

  /**
   * Finds them by looking at nothing but which articles match.
   *
   * @param searcher of the snapshot
   * @param query rewritten already
   * @throws clippings.search.request.SearchTimedOutException when time is over
   */
  public static MatchingArticles of(
      Snapshot snapshot, IndexSearcher searcher, Query query, Deadline deadline)
      throws IOException {
    var documents = new MatchFinder(snapshot, searcher, query, deadline).documents();
    return new MatchingArticles(documents, snapshot.stories());
  }

  private static Totals count(FixedBitSet documents, Stories stories) {
    long articles = documents.cardinality();
    return new Totals(articles - stories.folded(documents), articles);
  }

  /** How many stories and articles there are. */
  public Totals totals() {
    return totals;
  }

  boolean isEmpty() {
    return totals.articles() == 0;
  }

  /** Whether the article with that document is among them. */
  boolean contains(int document) {
    return documents.get(document);
  }

  /** How many copies of a story are among them. */
  int copies(int story) {
    int matching = 0;
    for (int copy = 0; copy < stories.copies(story); copy++) {
      if (documents.get(stories.document(story, copy))) matching++;
    }
    return matching;
  }

  /** What finds them again without looking at anything else, all with one score. */
  public Query query() {
    return new DocumentsQuery(documents);
  }
}
