package clippings.search;

import clippings.index.Snapshot;
import clippings.search.SearchRequest.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/** Finds a page of articles. Used once, by one thread. */
final class ArticleHits {

  /**
   * So many hits are counted while the best are found; beyond, counting apart lets the search skip
   * what cannot win.
   */
  private static final int COUNTED_WHILE_RANKING = 1_000;

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final HitOrder order;
  private final IndexSearcher searcher;
  private final Query query;
  private final long counted;

  /** {@code counted} is how many articles match, -1 when that is not known yet. */
  ArticleHits(
      Snapshot snapshot,
      SearchRequest request,
      HitOrder order,
      IndexSearcher searcher,
      Query query,
      long counted) {
    this.snapshot = snapshot;
    this.request = request;
    this.order = order;
    this.searcher = searcher;
    this.query = query;
    this.counted = counted;
  }

  Results results(Marker marker) throws IOException {
    var found = order.sort() == Sort.RELEVANCE ? byScore() : byDate();
    long total =
        counted >= 0 ? counted : found.total() >= 0 ? found.total() : searcher.count(query);
    int skipped = request.after() == null ? Math.min(request.offset(), found.best().size()) : 0;
    var shown = found.best().subList(skipped, found.best().size());
    // Behind a cursor it is not known how many came before: a full page may be the last, then the
    // next one is empty.
    boolean more =
        shown.size() == request.limit()
            && (request.after() != null || total > request.offset() + (long) request.limit());
    return Results.of(
        total, total, hits(shown, marker), more ? shown.getLast().cursor().print() : null);
  }

  private @Nullable Cursor after() {
    return request.after() == null ? null : Cursor.parse(request.after());
  }

  private int wanted() {
    return request.after() == null ? request.offset() + request.limit() : request.limit();
  }

  private BestHits.Found byScore() throws IOException {
    return searcher.search(query, BestHits.manager(wanted(), after(), COUNTED_WHILE_RANKING));
  }

  private BestHits.Found byDate() throws IOException {
    var after = after();
    var top =
        searcher.search(
            query,
            new TopFieldCollectorManager(
                order.lucene(),
                wanted(),
                after == null ? null : order.lucene(after),
                COUNTED_WHILE_RANKING));
    List<BestHits.Best> best = new ArrayList<>();
    for (var hit : top.scoreDocs) best.add(order.best((FieldDoc) hit));
    return new BestHits.Found(
        best, top.totalHits.relation() == TotalHits.Relation.EQUAL_TO ? top.totalHits.value() : -1);
  }

  /**
   * Postings and stored fields are read in the order of documents; the hits are returned in theirs.
   */
  private List<Hit> hits(List<BestHits.Best> shown, Marker marker) throws IOException {
    var hits = new Hit[shown.size()];
    var stored = snapshot.storedArticles();
    var leaves = searcher.getIndexReader().leaves();
    var byDocument =
        IntStream.range(0, hits.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> shown.get(i).document()))
            .toList();
    for (int i : byDocument) {
      int document = shown.get(i).document();
      var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
      var article = stored.read(document, request.paragraphs() > 0);
      var marks = marker.mark(leaf, document - leaf.docBase, article.table());
      var snippets = Snippets.best(article, marks, request.paragraphs());
      var title = Snippets.joined(article.metadata().title(), marks.title());
      hits[i] =
          new Hit(
              article.metadata(),
              shown.get(i).score(),
              title,
              marks.paragraphs().size(),
              snippets,
              Story.single());
    }
    return List.of(hits);
  }
}
