package clippings.search;

import clippings.index.Snapshot;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;

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
    var top = top();
    long total = counted >= 0 ? counted : total(top.totalHits);
    int skipped = request.after() == null ? Math.min(request.offset(), top.scoreDocs.length) : 0;
    var shown = Arrays.copyOfRange(top.scoreDocs, skipped, top.scoreDocs.length);
    // Behind a cursor it is not known how many came before: a full page may be the last, then the
    // next one is empty.
    boolean more =
        shown.length == request.limit()
            && (request.after() != null || total > request.offset() + (long) request.limit());
    var next = more ? order.cursor((FieldDoc) shown[shown.length - 1]).print() : null;
    return Results.of(total, total, hits(shown, marker), next);
  }

  private TopFieldDocs top() throws IOException {
    var after = request.after() == null ? null : order.lucene(Cursor.parse(request.after()));
    int wanted = after == null ? request.offset() + request.limit() : request.limit();
    return searcher.search(
        query, new TopFieldCollectorManager(order.lucene(), wanted, after, COUNTED_WHILE_RANKING));
  }

  private long total(TotalHits hits) throws IOException {
    return hits.relation() == TotalHits.Relation.EQUAL_TO ? hits.value() : searcher.count(query);
  }

  /**
   * Postings and stored fields are read in the order of documents; the hits are returned in theirs.
   */
  private List<Hit> hits(ScoreDoc[] shown, Marker marker) throws IOException {
    var hits = new Hit[shown.length];
    var stored = snapshot.storedArticles();
    var leaves = searcher.getIndexReader().leaves();
    var byDocument =
        IntStream.range(0, shown.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> shown[i].doc))
            .toList();
    for (int i : byDocument) {
      var leaf = leaves.get(ReaderUtil.subIndex(shown[i].doc, leaves));
      var article = stored.read(shown[i].doc, request.paragraphs() > 0);
      var marks = marker.mark(leaf, shown[i].doc - leaf.docBase, article.table());
      var snippets = Snippets.best(article, marks, request.paragraphs());
      hits[i] =
          new Hit(
              article.metadata(),
              order.score((FieldDoc) shown[i]),
              Snippets.joined(article.metadata().title(), marks.title()),
              marks.paragraphs().size(),
              snippets,
              Story.single());
    }
    return List.of(hits);
  }
}
