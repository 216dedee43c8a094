package clippings.search.rank;

import clippings.index.story.Stories;
import clippings.search.rank.BestHits.Best;
import clippings.search.rank.BestHits.Found;
import clippings.search.rank.Refinement.Additions;
import clippings.search.request.SearchRequest.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best articles for a query in one order. By relevance they are ranked in two passes: the
 * query finds the best hits, and {@link Refinement} ranks the first of them anew. Since that only
 * adds to scores, these stay before all others, and both passes together are one order. Used by one
 * thread.
 */
public final class Ranking {

  /**
   * So many hits are counted while the best are found; beyond, counting apart lets the search skip
   * what cannot win. Less than the price of a second look at all of them, words' positions above
   * all.
   */
  private static final int COUNTED_WHILE_RANKING = 5_000;

  /** The same of any of several clauses: what has the rarest wins, so most can be skipped. */
  private static final int COUNTED_OF_ANY = 1_000;

  /**
   * The beginning of the first pass.
   *
   * @param refined the hits ranked anew, best first
   * @param rest those that follow, as far as they were found
   * @param last where the first pass goes on behind the hits ranked anew; {@code null} if there are
   *     no more
   */
  private record Front(List<Best> refined, List<Best> rest, @Nullable Best last, Found found) {}

  private final HitOrder order;
  private final IndexSearcher searcher;
  private final Query query;
  private final @Nullable Query rankedPart;
  private final Stories stories;
  private final Refinement refinement;
  private final Map<Integer, Additions> additions = new HashMap<>();
  private @Nullable Front front;

  public Ranking(
      HitOrder order, IndexSearcher searcher, Query query, Stories stories, Refinement refinement) {
    this.order = order;
    this.stories = stories;
    this.searcher = searcher;
    this.query = query;
    this.rankedPart = RankedPart.of(query);
    this.refinement = refinement;
  }

  /** The best {@code wanted} behind the cursor, or fewer when there are no more. */
  public Found best(int wanted, @Nullable Cursor after) throws IOException {
    if (order.sort() != Sort.RELEVANCE) return byDate(wanted, after);
    return refinement.changesNothing() ? firstPass(wanted, after) : byScore(wanted, after);
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
    var within = new Ranking(order, searcher, searcher.rewrite(some), stories, refinement);
    // Those ranked anew are the first of all, and so of some.
    int first = Math.max(wanted, Refinement.CANDIDATES);
    var found =
        order.sort() == Sort.RELEVANCE ? within.firstPass(first, null) : within.byDate(first, null);
    var best = new ArrayList<Best>();
    for (var hit : found.best()) best.add(ranked(hit));
    best.sort(order.best());
    return List.copyOf(best.subList(0, Math.min(wanted, best.size())));
  }

  private Found byScore(int wanted, @Nullable Cursor after) throws IOException {
    var known = front(after == null ? wanted : 0);
    List<Best> best = new ArrayList<>();
    for (var hit : known.refined) if (after == null || isBehind(hit, after)) best.add(hit);
    if (after == null) {
      best.addAll(known.rest);
    } else if (best.size() < wanted && known.last != null) {
      var end = isBehind(known.last, after) ? known.last.cursor() : after;
      best.addAll(firstPass(wanted - best.size(), end).best());
    }
    var page = best.subList(0, Math.min(wanted, best.size()));
    return new Found(page, known.found.total(), known.found.folded());
  }

  private boolean isBehind(Best hit, Cursor after) {
    return order.best().compare(hit, order.hit(after)) > 0;
  }

  /** Looked at once, as far as is wanted then. */
  private Front front(int wanted) throws IOException {
    var known = front;
    if (known != null && (wanted <= Refinement.CANDIDATES || known.last == null)) return known;
    var found = firstPass(Math.max(wanted, Refinement.CANDIDATES), null);
    int refined = Math.min(Refinement.CANDIDATES, found.best().size());
    var candidates = found.best().subList(0, refined);
    additions.putAll(refinement.additions(candidates));
    var anew = new ArrayList<Best>();
    for (var hit : candidates) anew.add(ranked(hit));
    anew.sort(order.best());
    var rest = found.best().subList(refined, found.best().size());
    var last = refined < Refinement.CANDIDATES ? null : candidates.getLast();
    front = known = new Front(anew, rest, last, found);
    return known;
  }

  /** What scores nothing comes last, and matters only when nothing else is left. */
  private Found firstPass(int wanted, @Nullable Cursor after) throws IOException {
    if (rankedPart != null) {
      var best = searcher.search(rankedPart, BestHits.manager(wanted, after, 0, stories)).best();
      if (best.size() == wanted && best.getLast().score() > 0) return new Found(best, -1, -1);
    }
    return searcher.search(query, BestHits.manager(wanted, after, counted(), stories));
  }

  private int counted() {
    boolean isAny =
        query instanceof BooleanQuery clauses && clauses.getClauses(Occur.SHOULD).size() > 1;
    return isAny ? COUNTED_OF_ANY : COUNTED_WHILE_RANKING;
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
    List<Best> best = new ArrayList<>();
    for (var hit : top.scoreDocs) best.add(order.best((FieldDoc) hit));
    boolean exact = top.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
    return new Found(best, exact ? top.totalHits.value() : -1, -1);
  }
}
