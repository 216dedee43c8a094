package clippings.search;

import clippings.index.Snapshot;
import clippings.index.story.Stories;
import clippings.search.facet.FacetCounts;
import clippings.search.mark.Marker;
import clippings.search.mark.ParagraphMatch;
import clippings.search.mark.ParagraphMatches;
import clippings.search.match.Deadline;
import clippings.search.rank.BestHits.Best;
import clippings.search.rank.Cursor;
import clippings.search.rank.HitOrder;
import clippings.search.rank.MatchingCopies.Matching;
import clippings.search.rank.Recency;
import clippings.search.request.HitId;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchTimedOutException;
import clippings.search.request.Story;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best paragraphs among those that match by themselves, and counts all. Articles in which
 * one may match are found by the index, then each is looked through: the price is a look at the
 * positions of all of these. When copies are folded, the paragraphs of each story's best article
 * are the hits: the article with the best paragraph in the order asked for. Used once, by one
 * thread.
 */
final class BestParagraphs {

  /** An article with copies that holds matches, ranked as its best paragraph. */
  private record Holding(Best article, int paragraphs) {}

  private final Snapshot snapshot;
  private final HitOrder order;
  private final Recency recency;
  private final IndexSearcher searcher;
  private final Deadline deadline;
  private final boolean grouped;
  private final @Nullable FacetCounts facets;
  private final @Nullable Cursor after;
  private final int wanted;
  private final Comparator<ParagraphMatch> best;
  private final PriorityQueue<ParagraphMatch> page;
  private final Stories stories;
  private final Map<Integer, List<Holding>> copies = new HashMap<>();
  private long total;
  private long articles;

  /**
   * Finds nothing yet.
   *
   * @param facets what counts the articles that hold matches, too
   * @param after behind which hit they are to lie
   * @param wanted how many
   */
  BestParagraphs(
      Snapshot snapshot,
      SearchRequest request,
      HitOrder order,
      Recency recency,
      IndexSearcher searcher,
      Deadline deadline,
      @Nullable FacetCounts facets,
      @Nullable Cursor after,
      int wanted)
      throws IOException {
    this.snapshot = snapshot;
    this.order = order;
    this.recency = recency;
    this.searcher = searcher;
    this.deadline = deadline;
    this.grouped = request.grouped();
    this.facets = facets;
    this.after = after;
    this.wanted = wanted;
    this.best = best(order);
    this.page = new PriorityQueue<>(best.reversed());
    this.stories = snapshot.stories();
  }

  /** All paragraphs that match, of one article of each story when copies are folded. */
  long total() {
    return total;
  }

  /** All articles that hold one, copies too. */
  long articles() {
    return articles;
  }

  /** The copies of the article with that document that hold matches, the best first. */
  Matching copies(int document) {
    var holding = copies.getOrDefault(stories.of(document), List.of());
    var named = holding.stream().limit(1 + Story.MAX_LISTED).map(Holding::article).toList();
    return new Matching(holding.size(), named);
  }

  /** The best of the articles that the query finds, in their order. */
  List<ParagraphMatch> find(Query query, ParagraphHits.Markers markers) throws IOException {
    searcher.search(query, collecting(markers.make()));
    rankCopies();
    if (grouped) offerBest(markers.make());
    var found = new ArrayList<>(page);
    found.sort(best);
    return found;
  }

  /**
   * The same with how they came to their scores. Their articles are looked through once more: to
   * keep it of all that match would cost every search.
   */
  List<ParagraphMatch> detailed(List<ParagraphMatch> shown, Marker marker) throws IOException {
    Map<Integer, List<ParagraphMatch>> byDocument = new TreeMap<>();
    for (var found : shown) byDocument.put(found.document(), List.of());
    var leaves = searcher.getIndexReader().leaves();
    ParagraphMatches segment = null;
    for (var article : byDocument.entrySet()) {
      requireTime();
      int document = article.getKey();
      var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
      if (segment == null || segment.leaf() != leaf) segment = segment(leaf, marker, true);
      article.setValue(segment.in(document - leaf.docBase));
    }
    return shown.stream()
        .flatMap(
            found ->
                byDocument.getOrDefault(found.document(), List.of()).stream()
                    .filter(each -> each.paragraph() == found.paragraph()))
        .toList();
  }

  private ParagraphMatches segment(LeafReaderContext leaf, Marker marker, boolean detailed)
      throws IOException {
    return new ParagraphMatches(leaf, marker, snapshot, order, recency, deadline, detailed);
  }

  private void rankCopies() {
    var order = Comparator.comparing(Holding::article, this.order.best());
    for (var matching : copies.values()) matching.sort(order);
  }

  /**
   * Offers the paragraphs of each story's best article. They were not kept, for there may be many:
   * those that may reach the page are looked at again.
   */
  private void offerBest(Marker marker) throws IOException {
    List<Integer> chosen = new ArrayList<>();
    for (var matching : copies.values()) {
      var first = matching.getFirst();
      total += first.paragraphs();
      if (mayReachPage(first.article())) chosen.add(first.article().document());
    }
    chosen.sort(Comparator.naturalOrder());
    var leaves = searcher.getIndexReader().leaves();
    ParagraphMatches segment = null;
    for (int document : chosen) {
      requireTime();
      var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
      if (segment == null || segment.leaf() != leaf) segment = segment(leaf, marker, false);
      for (var found : segment.in(document - leaf.docBase)) offer(found);
    }
  }

  private boolean mayReachPage(Best article) {
    if (page.size() < wanted) return true;
    var first =
        new ParagraphMatch(
            article.score(), article.published(), article.id(), 0, 0, List.of(), null);
    return best.compare(first, page.element()) < 0;
  }

  private CollectorManager<Collecting, Long> collecting(Marker marker) {
    return new CollectorManager<>() {
      @Override
      public Collecting newCollector() {
        return new Collecting(marker);
      }

      @Override
      public Long reduce(Collection<Collecting> collectors) {
        return total;
      }
    };
  }

  /** Takes the articles in which a paragraph may match. */
  private final class Collecting extends SimpleCollector {
    private final Marker marker;
    private @Nullable ParagraphMatches segment;
    private @Nullable LeafCollector counts;

    Collecting(Marker marker) {
      this.marker = marker;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      segment = segment(leaf, marker, false);
      counts = facets == null ? null : facets.getLeafCollector(leaf);
    }

    @Override
    public void collect(int doc) throws IOException {
      requireTime();
      if (segment == null) throw new IllegalStateException("no segment");
      var found = segment.in(doc);
      if (found.isEmpty()) return;
      articles++;
      if (counts != null) counts.collect(doc);
      take(segment.leaf().docBase + doc, found);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  private void requireTime() {
    if (deadline.shouldExit()) throw new SearchTimedOutException(deadline.limit());
  }

  /** Takes the paragraphs of an article; of one with copies it waits until the best is known. */
  private void take(int document, List<ParagraphMatch> paragraphs) {
    int story = stories.of(document);
    if (story != Stories.NONE) {
      var first = paragraphs.stream().min(best).orElseThrow();
      var article = new Best(document, first.score(), first.published(), first.id());
      copies
          .computeIfAbsent(story, _ -> new ArrayList<>())
          .add(new Holding(article, paragraphs.size()));
      if (grouped) return;
    }
    total += paragraphs.size();
    for (var found : paragraphs) offer(found);
  }

  private void offer(ParagraphMatch found) {
    if (after != null && best.compare(found, last(after)) <= 0) return;
    if (page.size() == wanted && best.compare(found, page.element()) > 0) return;
    page.add(found);
    if (page.size() > wanted) page.remove();
  }

  private static ParagraphMatch last(Cursor cursor) {
    return new ParagraphMatch(
        cursor.score(),
        cursor.published(),
        HitId.of(cursor.id()),
        cursor.paragraph(),
        0,
        List.of(),
        null);
  }

  private static Comparator<ParagraphMatch> best(HitOrder order) {
    var published = Comparator.comparingLong(ParagraphMatch::published);
    return Comparator.comparingDouble(ParagraphMatch::score)
        .reversed()
        .thenComparing(order.sort() == SearchRequest.Sort.OLDEST ? published : published.reversed())
        .thenComparing(ParagraphMatch::id)
        .thenComparingInt(ParagraphMatch::paragraph);
  }
}
