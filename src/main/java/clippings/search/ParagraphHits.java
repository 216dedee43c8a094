package clippings.search;

import clippings.article.Paragraph;
import clippings.article.Span;
import clippings.index.Fields;
import clippings.index.ParagraphTable;
import clippings.index.ParagraphTables;
import clippings.index.Snapshot;
import clippings.query.Clause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * Finds a page of paragraphs that match by themselves. Articles in which one may match are found by
 * the index; then the postings tell where the leaves of the query occur, and each paragraph is
 * weighed by what it holds, as in BM25 with every paragraph's length against a usual one. The price
 * is a look at the positions of every article that may match. Used once, by one thread.
 */
final class ParagraphHits {

  /**
   * UTF-16 units of a usual paragraph of news; a constant, so that scores do not depend on the
   * archive.
   */
  private static final float USUAL_LENGTH = 300;

  private static final float K1 = 1.2f;
  private static final float B = 0.75f;

  /** A paragraph that matches; {@code published} as it is sorted. */
  private record Found(
      float score, long published, String id, int paragraph, int document, List<Span> spans) {}

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final HitOrder order;
  private final IndexSearcher searcher;
  private final Query query;
  private final Deadline deadline;
  private final Comparator<Found> best;
  private final PriorityQueue<Found> page;
  private final @Nullable Cursor after;
  private final @Nullable FacetCounts facets;
  private long total;
  private long articles;

  ParagraphHits(
      Snapshot snapshot,
      SearchRequest request,
      HitOrder order,
      IndexSearcher searcher,
      Query query,
      Deadline deadline) {
    this.snapshot = snapshot;
    this.request = request;
    this.order = order;
    this.searcher = searcher;
    this.query = query;
    this.deadline = deadline;
    this.best = best(order);
    this.page = new PriorityQueue<>(best.reversed());
    this.after = request.after() == null ? null : Cursor.parse(request.after());
    this.facets =
        request.facets().isEmpty() ? null : new FacetCounts(request.facets(), request.zone());
  }

  /** A clause that holds for every article with a paragraph for which {@code clause} holds. */
  static Clause loosened(Clause clause) {
    return switch (clause) {
      case Clause.Not(var inner) -> looksIntoText(inner) ? new Clause.Everything() : clause;
      case Clause.All(var clauses) ->
          new Clause.All(clauses.stream().map(ParagraphHits::loosened).toList());
      case Clause.Any(var clauses) ->
          new Clause.Any(clauses.stream().map(ParagraphHits::loosened).toList());
      case Clause.In(var field, var inner) -> new Clause.In(field, loosened(inner));
      case Clause.InBoilerplate(var inner) -> new Clause.InBoilerplate(loosened(inner));
      case Clause.Word _, Clause.Phrase _, Clause.Exact _, Clause.Wildcard _, Clause.Fuzzy _ ->
          clause;
      case Clause.Near _, Clause.NotNear _, Clause.AtLeast _ -> clause;
      case Clause.Metadata _,
          Clause.Dated _,
          Clause.Undated _,
          Clause.Everything _,
          Clause.Nothing _ ->
          clause;
    };
  }

  private static boolean looksIntoText(Clause clause) {
    return switch (clause) {
      case Clause.Word _, Clause.Phrase _, Clause.Exact _, Clause.Wildcard _, Clause.Fuzzy _ ->
          true;
      case Clause.Near _, Clause.NotNear _, Clause.AtLeast _ -> true;
      case Clause.In _, Clause.InBoilerplate _ -> true;
      case Clause.Not(var inner) -> looksIntoText(inner);
      case Clause.All(var clauses) -> clauses.stream().anyMatch(ParagraphHits::looksIntoText);
      case Clause.Any(var clauses) -> clauses.stream().anyMatch(ParagraphHits::looksIntoText);
      case Clause.Metadata _,
          Clause.Dated _,
          Clause.Undated _,
          Clause.Everything _,
          Clause.Nothing _ ->
          false;
    };
  }

  Results results(Marker marker) throws IOException {
    searcher.search(query, collecting(marker));
    var found = new ArrayList<>(page);
    found.sort(best);
    int skipped = after == null ? Math.min(request.offset(), found.size()) : 0;
    var shown = found.subList(skipped, found.size());
    boolean more =
        shown.size() == request.limit()
            && (after != null || total > request.offset() + (long) request.limit());
    var results = Results.of(total, articles, hits(shown), more ? cursor(shown.getLast()) : null);
    if (facets == null) return results;
    facets.finishSegment();
    return results.with(facets.counts(), facets.periods());
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
    private @Nullable Segment segment;
    private @Nullable LeafCollector counts;

    Collecting(Marker marker) {
      this.marker = marker;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      segment = new Segment(leaf);
      counts = facets == null ? null : facets.getLeafCollector(leaf);
    }

    @Override
    public void collect(int doc) throws IOException {
      if (deadline.shouldExit()) throw new SearchTimedOutException(deadline.limit());
      if (segment == null) throw new IllegalStateException("no segment");
      long before = total;
      ParagraphHits.this.collect(segment.leaf, doc, segment.tables.read(doc), segment, marker);
      if (total == before) return;
      articles++;
      if (counts != null) counts.collect(doc);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  private void collect(
      LeafReaderContext leaf, int doc, ParagraphTable table, Segment segment, Marker marker)
      throws IOException {
    var leaves = marker.tree().leaves();
    var inTitle = new boolean[leaves.size()];
    Map<Integer, List<Occurrence>> byParagraph = new HashMap<>();
    for (var occurrence : marker.occurrences(leaf, doc, table, deadline)) {
      int paragraph = table.paragraphAt(occurrence.start());
      if (paragraph > 0)
        byParagraph.computeIfAbsent(paragraph, _ -> new ArrayList<>()).add(occurrence);
      else if (leaves.get(occurrence.leaf()).scope() == Scope.TITLE)
        inTitle[occurrence.leaf()] = true;
    }
    boolean story = holds(facts(leaf, doc, inTitle, true, marker), true, marker);
    boolean boilerplate = holds(facts(leaf, doc, inTitle, false, marker), false, marker);
    for (int paragraph = 1; paragraph <= table.size(); paragraph++) {
      boolean isStory = table.kind(paragraph) != Paragraph.Kind.BOILERPLATE;
      var occurrences = byParagraph.get(paragraph);
      if (occurrences == null) {
        if (isStory ? story : boilerplate) offer(0, List.of(), leaf, doc, paragraph, segment);
        continue;
      }
      var found = inTitle.clone();
      for (var occurrence : occurrences) found[occurrence.leaf()] = true;
      var facts = facts(leaf, doc, found, isStory, marker);
      if (!holds(facts, isStory, marker)) continue;
      var marking = marker.tree().marking(facts);
      occurrences.removeIf(occurrence -> !marking[occurrence.leaf()]);
      occurrences.sort(Comparator.comparingInt(Occurrence::start));
      var spans =
          occurrences.isEmpty()
              ? List.<Span>of()
              : Marks.spans(occurrences, table.start(paragraph));
      offer(
          score(occurrences, marker.weights(), table.length(paragraph)),
          spans,
          leaf,
          doc,
          paragraph,
          segment);
    }
  }

  /** Paragraphs that are not part of the story are found only by who asks for them. */
  private static boolean holds(MarkTree.Facts facts, boolean isStory, Marker marker) {
    return marker.tree().holds(facts) && (isStory || marker.tree().asksForBoilerplate(facts));
  }

  /** What is true of a paragraph. */
  private static MarkTree.Facts facts(
      LeafReaderContext leaf, int doc, boolean[] found, boolean isStory, Marker marker)
      throws IOException {
    var article = marker.facts(leaf, doc, found);
    return new MarkTree.Facts() {
      @Override
      public boolean found(int part) {
        return article.found(part);
      }

      @Override
      public boolean fulfils(int clause) {
        return marker.tree().isBoilerplate(clause) ? !isStory : article.fulfils(clause);
      }
    };
  }

  private static float score(List<Occurrence> occurrences, float[] weights, int length) {
    var counts = new int[weights.length];
    for (var occurrence : occurrences) counts[occurrence.leaf()]++;
    float norm = K1 * (1 - B + B * length / USUAL_LENGTH);
    float score = 0;
    for (int i = 0; i < counts.length; i++) score += weights[i] * counts[i] / (counts[i] + norm);
    return score;
  }

  private void offer(
      float score,
      List<Span> spans,
      LeafReaderContext leaf,
      int doc,
      int paragraph,
      Segment segment)
      throws IOException {
    total++;
    float sorted = order.sort() == SearchRequest.Sort.RELEVANCE ? score : 0;
    var found =
        new Found(
            sorted, segment.published(doc), segment.id(doc), paragraph, leaf.docBase + doc, spans);
    if (after != null && best.compare(found, last(after)) <= 0) return;
    int wanted = after == null ? request.offset() + request.limit() : request.limit();
    if (page.size() == wanted && best.compare(found, page.element()) > 0) return;
    page.add(found);
    if (page.size() > wanted) page.remove();
  }

  private static Found last(Cursor cursor) {
    return new Found(
        cursor.score(), cursor.published(), cursor.id(), cursor.paragraph(), 0, List.of());
  }

  private static Comparator<Found> best(HitOrder order) {
    var published = Comparator.comparingLong(Found::published);
    return Comparator.comparingDouble(Found::score)
        .reversed()
        .thenComparing(order.sort() == SearchRequest.Sort.OLDEST ? published : published.reversed())
        .thenComparing(Found::id)
        .thenComparingInt(Found::paragraph);
  }

  private static String cursor(Found last) {
    return new Cursor(last.score, last.published, last.id, last.paragraph).print();
  }

  private List<Hit> hits(List<Found> shown) throws IOException {
    var stored = snapshot.storedArticles();
    List<Hit> hits = new ArrayList<>();
    for (var found : shown) {
      var article = stored.read(found.document, true);
      var snippet = Snippets.snippet(article.paragraph(found.paragraph), found.spans);
      int matching = found.spans.isEmpty() ? 0 : 1;
      hits.add(
          new Hit(
              article.metadata(),
              found.score,
              List.of(),
              matching,
              List.of(snippet),
              Story.single()));
    }
    return hits;
  }

  /** The sort values of the articles of one segment, read in the order of documents. */
  private final class Segment {
    private final LeafReaderContext leaf;
    private final ParagraphTables tables;
    private final NumericDocValues published;
    private final SortedDocValues ids;

    Segment(LeafReaderContext leaf) throws IOException {
      this.leaf = leaf;
      tables = snapshot.paragraphTables(leaf);
      published = DocValues.getNumeric(leaf.reader(), Fields.PUBLISHED);
      ids = DocValues.getSorted(leaf.reader(), Fields.ID);
    }

    long published(int doc) throws IOException {
      return published.advanceExact(doc) ? published.longValue() : order.undated();
    }

    String id(int doc) throws IOException {
      return ids.advanceExact(doc) ? ids.lookupOrd(ids.ordValue()).utf8ToString() : "";
    }
  }
}
