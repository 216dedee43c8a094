package clippings.search;

import clippings.index.Snapshot;
import clippings.index.document.StoredArticle;
import clippings.search.facet.FacetCounts;
import clippings.search.mark.CoverageReader;
import clippings.search.mark.Marker;
import clippings.search.mark.ParagraphMatch;
import clippings.search.mark.Snippets;
import clippings.search.match.Deadline;
import clippings.search.rank.Cursor;
import clippings.search.rank.Explainer;
import clippings.search.rank.HitOrder;
import clippings.search.rank.Recency;
import clippings.search.rank.StoryReader;
import clippings.search.request.Coverage;
import clippings.search.request.Hit;
import clippings.search.request.HitListener;
import clippings.search.request.ScorePart;
import clippings.search.request.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Makes a page, or an export, of paragraphs that match by themselves. Used once, by one thread. */
final class ParagraphHits {

  private static final int READ_AT_ONCE = 100;

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final Query query;
  private final @Nullable Cursor after;
  private final int wanted;
  private final @Nullable FacetCounts facets;
  private final BestParagraphs best;

  ParagraphHits(
      Snapshot snapshot,
      SearchRequest request,
      HitOrder order,
      Recency recency,
      IndexSearcher searcher,
      Query query,
      Deadline deadline,
      @Nullable Cursor after,
      int wanted)
      throws IOException {
    this.snapshot = snapshot;
    this.request = request;
    this.query = query;
    this.after = after;
    this.wanted = wanted;
    this.facets =
        request.facets().isEmpty()
            ? null
            : new FacetCounts(request.facets(), request.zone(), snapshot.stories());
    this.best =
        new BestParagraphs(
            snapshot, request, order, recency, searcher, deadline, facets, after, wanted);
  }

  /** Makes what finds where in an article the query matches. */
  interface Markers {
    Marker make() throws IOException;
  }

  Results results(Markers markers) throws IOException {
    var found = best.find(query, markers);
    int skipped = after == null ? Math.min(request.offset(), found.size()) : 0;
    var shown = found.subList(skipped, found.size());
    boolean more =
        shown.size() == request.limit()
            && (after != null || best.total() > request.offset() + (long) request.limit());
    var results =
        Results.of(
            best.total(),
            best.articles(),
            hits(shown, markers),
            more ? cursor(shown.getLast()).print() : null);
    if (facets == null) return results;
    facets.finishSegment();
    return results.with(facets.counts(), facets.periods());
  }

  /**
   * Hands over the hits behind the cursor, as many as were wanted.
   *
   * @param after called when some were handed over
   * @return where the next begin; {@code null} when there are no more
   */
  @Nullable Cursor each(Markers markers, Runnable after, HitListener listener) throws IOException {
    var found = best.find(query, markers);
    after.run();
    for (int from = 0; from < found.size(); from += READ_AT_ONCE) {
      var some = found.subList(from, Math.min(found.size(), from + READ_AT_ONCE));
      for (var hit : hits(some, markers)) listener.hit(hit);
      after.run();
    }
    return found.size() < wanted ? null : cursor(found.getLast());
  }

  private static Cursor cursor(ParagraphMatch last) {
    return new Cursor(last.score(), last.published(), last.id().text(), last.paragraph());
  }

  private List<Hit> hits(List<ParagraphMatch> shown, Markers markers) throws IOException {
    var stored = snapshot.storedArticles();
    var reader = new StoryReader(snapshot, request.copies());
    var coverage = request.scoring().covered() ? new CoverageReader(markers.make().tree()) : null;
    List<Hit> hits = new ArrayList<>();
    boolean detailed = request.scoring().explained() || request.scoring().covered();
    for (var found : detailed ? best.detailed(shown, markers.make()) : shown) {
      var article = stored.read(found.document(), true);
      var snippet = Snippets.snippet(article.paragraph(found.paragraph()), found.spans());
      int matching = found.spans().isEmpty() ? 0 : 1;
      hits.add(
          new Hit(
              article.metadata(),
              found.score(),
              List.of(),
              matching,
              List.of(snippet),
              reader.of(found.document(), article.metadata(), best.copies(found.document())),
              explanation(found),
              coverage == null ? null : coverage(coverage, article, found)));
    }
    return hits;
  }

  private @Nullable ScorePart explanation(ParagraphMatch found) {
    var detail = found.detail();
    return detail == null || !request.scoring().explained()
        ? null
        : new ScorePart(Explainer.SCORE, found.score(), detail.parts());
  }

  private static @Nullable Coverage coverage(
      CoverageReader reader, StoredArticle article, ParagraphMatch found) {
    var detail = found.detail();
    return detail == null
        ? null
        : reader.of(article, detail.inTitle(), found.paragraph(), detail.occurrences());
  }
}
