package clippings.search.rank;

import clippings.index.Snapshot;
import clippings.index.document.Fields;
import clippings.search.request.ScorePart;
import clippings.search.request.SearchRequest.Sort;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.TermQuery;

/**
 * What an article's age takes from its score: half of it for each half-life that it is older than
 * the newest article, up to {@link #MOST_HALVINGS} of them, so that relevance decides again among
 * what is old. Ages are told from the newest article, not from today: scores of an archive do not
 * change while it does not.
 *
 * @param newest when that was published, in milliseconds
 * @param halfLife in milliseconds; 0 when age does not matter
 */
public record Recency(long newest, long halfLife) {

  public static final Recency NONE = new Recency(0, 0);

  /** Articles without a date weigh like the oldest. */
  private static final int MOST_HALVINGS = 10;

  /** That of articles with a half-life in days. */
  public static Recency of(int days, Snapshot snapshot) throws IOException {
    if (days == 0) return NONE;
    var articles = new TermQuery(new Term(Fields.KIND, Fields.ARTICLE));
    var order = new HitOrder(Sort.NEWEST);
    var first = snapshot.searcher(null).search(articles, 1, order.lucene()).scoreDocs;
    if (first.length == 0) return NONE;
    return new Recency(
        order.best((FieldDoc) first[0]).published(), Duration.ofDays(days).toMillis());
  }

  public boolean matters() {
    return halfLife > 0;
  }

  /** Those parts of a score, and what age takes from them together, if it matters. */
  public List<ScorePart> parts(List<ScorePart> before, long published) {
    if (!matters()) return before;
    List<ScorePart> parts = new ArrayList<>(before);
    double sum = before.stream().mapToDouble(ScorePart::value).sum();
    parts.add(ScorePart.of("age", sum * (left(published) - 1)));
    return parts;
  }

  /** What of a score is left; {@code published} as hits are sorted by it. */
  public double left(long published) {
    if (!matters()) return 1;
    boolean undated = published == Long.MIN_VALUE || published == Long.MAX_VALUE;
    double halvings = undated ? MOST_HALVINGS : (double) (newest - published) / halfLife;
    return Math.pow(2, -Math.clamp(halvings, 0, MOST_HALVINGS));
  }
}
