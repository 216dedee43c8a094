package clippings.search;

import clippings.index.Snapshot;
import clippings.index.story.Stories;
import clippings.search.mark.CoverageReader;
import clippings.search.mark.Marker;
import clippings.search.mark.Snippets;
import clippings.search.match.Deadline;
import clippings.search.rank.BestHits.Best;
import clippings.search.rank.Cursor;
import clippings.search.rank.Explainer;
import clippings.search.rank.HitOrder;
import clippings.search.rank.MatchingArticles;
import clippings.search.rank.MatchingCopies;
import clippings.search.rank.MatchingCopies.Matching;
import clippings.search.rank.Ranking;
import clippings.search.rank.Refinement;
import clippings.search.rank.StoryRanking;
import clippings.search.rank.StoryReader;
import clippings.search.request.Hit;
import clippings.search.request.HitListener;
import clippings.search.request.ScorePart;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Sort;
import clippings.search.request.Story;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Finds a page of articles. Used once, by one thread. */
final class ArticleHits {

  private static final int READ_AT_ONCE = 100;

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final IndexSearcher searcher;
  private final Query query;
  private final Stories stories;
  private final boolean folding;
  private final @Nullable Explainer explainer;
  private final boolean ranked;
  private final Ranking ranking;
  private final MatchingCopies copies;

  ArticleHits(
      Snapshot snapshot,
      SearchRequest request,
      HitOrder order,
      IndexSearcher searcher,
      Query query,
      Refinement refinement,
      Deadline deadline,
      @Nullable Explainer explainer)
      throws IOException {
    this.explainer = explainer;
    this.ranked = order.sort() == Sort.RELEVANCE;
    this.snapshot = snapshot;
    this.request = request;
    this.searcher = searcher;
    this.query = searcher.rewrite(query);
    this.stories = snapshot.stories();
    this.folding = request.grouped() && stories.size() > 0;
    this.ranking = new Ranking(order, searcher, this.query, snapshot, refinement, deadline);
    this.copies = new MatchingCopies(stories, order, searcher, this.query, ranking);
  }

  Results results(Marker marker) throws IOException {
    var after = request.after() == null ? null : Cursor.parse(request.after());
    int wanted = after == null ? request.offset() + request.limit() : request.limit();
    var found = best(wanted, after);
    var totals = ranking.matching().totals();
    long total = request.grouped() ? totals.stories() : totals.articles();
    int skipped = after == null ? Math.min(request.offset(), found.size()) : 0;
    var shown = found.subList(skipped, found.size());
    // Behind a cursor it is not known how many came before: a full page may be the last, then the
    // next one is empty.
    boolean more =
        shown.size() == request.limit()
            && (after != null || total > request.offset() + (long) request.limit());
    return Results.of(
        total,
        totals.articles(),
        hits(shown, marker),
        more ? shown.getLast().cursor().print() : null);
  }

  /**
   * Hands over all hits.
   *
   * @param atOnce how many are ranked at a time
   * @param after called when some were handed over
   */
  void each(int atOnce, ParagraphHits.Markers markers, Runnable after, HitListener listener)
      throws IOException {
    @Nullable Cursor cursor = null;
    while (true) {
      var ranked = best(atOnce, cursor);
      after.run();
      for (int from = 0; from < ranked.size(); from += READ_AT_ONCE) {
        var some = ranked.subList(from, Math.min(ranked.size(), from + READ_AT_ONCE));
        for (var hit : hits(some, markers.make())) listener.hit(hit);
        after.run();
      }
      if (ranked.size() < atOnce) return;
      cursor = ranked.getLast().cursor();
    }
  }

  private List<Best> best(int wanted, @Nullable Cursor after) throws IOException {
    return folding
        ? new StoryRanking(ranking, stories, copies, snapshot.reader().maxDoc()).best(wanted, after)
        : ranking.best(wanted, after);
  }

  /** All articles that match. */
  MatchingArticles matching() throws IOException {
    return ranking.matching();
  }

  /**
   * Postings and stored fields are read in the order of documents; the hits are returned in theirs.
   */
  private List<Hit> hits(List<Best> shown, Marker marker) throws IOException {
    var hits = new Hit[shown.size()];
    var stored = snapshot.storedArticles();
    var leaves = searcher.getIndexReader().leaves();
    var matching = copies.of(shown, 1 + Story.MAX_LISTED);
    var reader = new StoryReader(snapshot, request.copies());
    var coverage = request.scoring().covered() ? new CoverageReader(marker.tree()) : null;
    var byDocument =
        IntStream.range(0, hits.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> shown.get(i).document()))
            .toList();
    for (int i : byDocument) {
      int document = shown.get(i).document();
      var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
      var article = stored.read(document, request.paragraphs() > 0 || coverage != null);
      var marks = marker.mark(leaf, document - leaf.docBase, article.table());
      var snippets = Snippets.best(article, marks, request.paragraphs());
      var title = Snippets.joined(article.metadata().title(), marks.title());
      var matched = matching.getOrDefault(stories.of(document), Matching.NONE);
      hits[i] =
          new Hit(
              article.metadata(),
              shown.get(i).score(),
              title,
              marks.paragraphs().size(),
              snippets,
              reader.of(document, article.metadata(), matched),
              explanation(shown.get(i)),
              coverage == null ? null : coverage.of(article, marks));
    }
    return List.of(hits);
  }

  private @Nullable ScorePart explanation(Best hit) throws IOException {
    if (explainer == null) return null;
    return ranked
        ? explainer.explain(hit, ranking.additions(hit.document()))
        : ScorePart.of(Explainer.SCORE, hit.score());
  }
}
