package clippings.search.rank;

import clippings.index.Snapshot;
import clippings.search.match.Deadline;
import clippings.search.match.TextQueries;
import clippings.search.rank.BestHits.Best;
import clippings.search.rank.Refinement.Additions;
import clippings.search.request.SearchRequest.Sort;
import clippings.search.request.SearchTimedOutException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best articles for a query in one order. By relevance they are ranked in two passes: the
 * query finds the best hits, and {@link Refinement} ranks the first of them anew. Since that only
 * adds to scores, these stay before all others, and both passes together are one order. Used by one
 * thread.
 */
public final class Ranking {

  /**
   * The beginning of the first pass.
   *
   * @param refined the hits ranked anew, best first
   * @param rest those that follow, as far as they were found
   * @param last where the first pass goes on behind the hits ranked anew; {@code null} if there are
   *     no more
   */
  private record Front(List<Best> refined, List<Best> rest, @Nullable Best last) {}

  /**
   * Hits kept beyond those wanted where all matches are ranked: of folded copies more are asked for
   * later, and looking for phrases again takes much longer than keeping these.
   */
  private static final int KEPT = 32;

  private final HitOrder order;
  private final IndexSearcher searcher;
  private final Query query;
  private final Snapshot snapshot;
  private final Refinement refinement;
  private final Deadline deadline;
  private final Map<Integer, Additions> additions = new HashMap<>();
  private @Nullable MatchingArticles matching;
  private @Nullable Front front;

  /** The best of all matches, where all were ranked. */
  private List<Best> kept = List.of();

  /** {@code searcher} is of that snapshot, {@code query} rewritten already. */
  public Ranking(
      HitOrder order,
      IndexSearcher searcher,
      Query query,
      Snapshot snapshot,
      Refinement refinement,
      Deadline deadline) {
    this.order = order;
    this.searcher = searcher;
    this.query = query;
    this.snapshot = snapshot;
    this.refinement = refinement;
    this.deadline = deadline;
  }

  /** The best {@code wanted} behind the cursor, or fewer when there are no more. */
  public List<Best> best(int wanted, @Nullable Cursor after) throws IOException {
    if (order.sort() != Sort.RELEVANCE) return byDate(matching().query(), wanted, after);
    return refinement.changesNothing() ? firstPass(wanted, after) : byScore(wanted, after);
  }

  /** All articles that match, looked for once. */
  public MatchingArticles matching() throws IOException {
    var known = matching;
    if (known == null) matching = known = MatchingArticles.of(snapshot, searcher, query, deadline);
    return known;
  }

  /** What was added to the score of an article by looking at it closely. */
  public Additions additions(int document) {
    return additions.getOrDefault(document, Additions.NONE);
  }

  /** A hit of the query with the score by which it is ranked. */
  Best ranked(Best hit) {
    double added = additions(hit.document()).sum();
    return added == 0
        ? hit
        : new Best(hit.document(), (float) (hit.score() + added), hit.published(), hit.id());
  }

  /** The best hits of a query that finds some of this one's, with the scores they have here. */
  List<Best> bestOf(Query some, int wanted) throws IOException {
    var within = searcher.rewrite(some);
    // Those ranked anew are the first of all, and so of some.
    int first = Math.max(wanted, Refinement.CANDIDATES);
    var found =
        order.sort() == Sort.RELEVANCE
            ? skipping(within, first, null)
            : byDate(within, first, null);
    var best = new ArrayList<Best>();
    for (var hit : found) best.add(ranked(hit));
    best.sort(order.best());
    return List.copyOf(best.subList(0, Math.min(wanted, best.size())));
  }

  private List<Best> byScore(int wanted, @Nullable Cursor after) throws IOException {
    var known = front(after == null ? wanted : 0);
    List<Best> best = new ArrayList<>();
    for (var hit : known.refined) if (after == null || isBehind(hit, after)) best.add(hit);
    if (after == null) {
      best.addAll(known.rest);
    } else if (best.size() < wanted && known.last != null) {
      var end = isBehind(known.last, after) ? known.last.cursor() : after;
      best.addAll(firstPass(wanted - best.size(), end));
    }
    return best.subList(0, Math.min(wanted, best.size()));
  }

  private boolean isBehind(Best hit, Cursor after) {
    return order.best().compare(hit, order.hit(after)) > 0;
  }

  /** Looked at once, as far as is wanted then. */
  private Front front(int wanted) throws IOException {
    var known = front;
    if (known != null && (wanted <= Refinement.CANDIDATES || known.last == null)) return known;
    var found = firstPass(Math.max(wanted, Refinement.CANDIDATES), null);
    int refined = Math.min(Refinement.CANDIDATES, found.size());
    var candidates = found.subList(0, refined);
    additions.putAll(refinement.additions(candidates));
    var anew = new ArrayList<Best>();
    for (var hit : candidates) anew.add(ranked(hit));
    anew.sort(order.best());
    var rest = found.subList(refined, found.size());
    var last = refined < Refinement.CANDIDATES ? null : candidates.getLast();
    front = known = new Front(anew, rest, last);
    return known;
  }

  /**
   * What matches is found first, since that takes little beside ranking, which then may skip what
   * cannot win. Where it takes more, as with phrases, all matches are ranked as they are found.
   */
  private List<Best> firstPass(int wanted, @Nullable Cursor after) throws IOException {
    var unaged = query instanceof RecentQuery recent ? recent.query() : query;
    if (matching == null && TextQueries.areDear(unaged)) return complete(wanted, after);
    var known = kept(wanted, after);
    if (known != null) return known;
    return matching().isEmpty() ? List.of() : skipping(query, wanted, after);
  }

  private List<Best> complete(int wanted, @Nullable Cursor after) throws IOException {
    var all = new FixedBitSet(searcher.getIndexReader().maxDoc());
    int most = after == null ? wanted + KEPT : wanted;
    var best = searcher.search(query, BestHits.manager(most, after, all));
    if (searcher.timedOut()) throw new SearchTimedOutException(deadline.limit());
    matching = new MatchingArticles(all, snapshot.stories());
    if (after == null) kept = best;
    return best.subList(0, Math.min(wanted, best.size()));
  }

  /** Those wanted of the hits that were kept; {@code null} if some may be behind the last. */
  private @Nullable List<Best> kept(int wanted, @Nullable Cursor after) throws IOException {
    if (kept.isEmpty()) return null;
    int from = 0;
    while (after != null && from < kept.size() && !isBehind(kept.get(from), after)) from++;
    boolean isEnough =
        kept.size() - from >= wanted || kept.size() == matching().totals().articles();
    return isEnough ? kept.subList(from, Math.min(kept.size(), from + wanted)) : null;
  }

  /** What scores nothing comes last, and matters only when nothing else is left. */
  private List<Best> skipping(Query some, int wanted, @Nullable Cursor after) throws IOException {
    var rankedPart = RankedPart.of(some);
    if (rankedPart != null) {
      var best = searcher.search(rankedPart, BestHits.manager(wanted, after));
      if (best.size() == wanted && best.getLast().score() > 0) return best;
    }
    return searcher.search(some, BestHits.manager(wanted, after));
  }

  private List<Best> byDate(Query some, int wanted, @Nullable Cursor after) throws IOException {
    var last = after == null ? null : order.lucene(after);
    var top = searcher.search(some, new TopFieldCollectorManager(order.lucene(), wanted, last, 0));
    List<Best> best = new ArrayList<>();
    for (var hit : top.scoreDocs) best.add(order.best((FieldDoc) hit));
    return best;
  }
}
