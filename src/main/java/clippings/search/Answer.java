package clippings.search;

import clippings.article.ArticleField;
import clippings.article.Span;
import clippings.index.Fields;
import clippings.index.Snapshot;
import clippings.index.StoredArticle;
import clippings.index.StoredArticles;
import clippings.index.TextAnalysis;
import clippings.query.Clause;
import clippings.search.SearchRequest.Match;
import clippings.search.SearchRequest.Sort;
import clippings.search.SearchRequest.Unit;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.jspecify.annotations.Nullable;

/** Works out the answer to one request, for one way of matching. Used once, by one thread. */
final class Answer {

  /**
   * Up to so many hits are counted while the best are found; beyond, counting apart lets the search
   * skip what cannot win.
   */
  private static final int COUNTED_WHILE_RANKING = 1_000;

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final Clause clause;
  private final Match match;
  private final TextAnalysis analysis;
  private final IndexSearcher searcher;
  private final Deadline deadline;
  private final QueryCompiler compiler;
  private final Query query;
  private final HitOrder order;

  Answer(
      Snapshot snapshot,
      SearchRequest request,
      Clause clause,
      Match match,
      TextAnalysis analysis,
      Deadline deadline)
      throws IOException {
    this.snapshot = snapshot;
    this.request = request;
    this.clause = clause;
    this.match = match;
    this.analysis = analysis;
    this.deadline = deadline;
    this.searcher = searcher(snapshot, clause, deadline);
    this.compiler =
        new QueryCompiler(request.unit(), analysis, snapshot.articleDocuments(), request.zone());
    this.query = narrowed(compiler.compile(clause, match));
    this.order =
        new HitOrder(
            clause instanceof Clause.Everything && request.sort() == Sort.RELEVANCE
                ? Sort.NEWEST
                : request.sort(),
            request.unit());
  }

  /**
   * Only patterns can keep Lucene busy before it begins to search, where its own timeout does not
   * look.
   */
  private static IndexSearcher searcher(Snapshot snapshot, Clause clause, Deadline deadline)
      throws IOException {
    if (!hasPattern(clause)) return snapshot.searcher(deadline);
    var reader = new ExitableDirectoryReader(snapshot.reader(), deadline);
    return snapshot.searcher(reader, deadline);
  }

  private static boolean hasPattern(Clause clause) {
    return switch (clause) {
      case Clause.Wildcard _, Clause.Fuzzy _ -> true;
      case Clause.All(var clauses) -> clauses.stream().anyMatch(Answer::hasPattern);
      case Clause.Any(var clauses) -> clauses.stream().anyMatch(Answer::hasPattern);
      case Clause.Not(var inner) -> hasPattern(inner);
      case Clause.In(_, var inner) -> hasPattern(inner);
      case Clause.InBoilerplate(var inner) -> hasPattern(inner);
      case Clause.Word _, Clause.Phrase _, Clause.Exact _, Clause.Metadata _ -> false;
      case Clause.Dated _, Clause.Undated _, Clause.Everything _, Clause.Nothing _ -> false;
    };
  }

  Results results() throws IOException {
    var top = top();
    var facets =
        request.facets().isEmpty()
            ? null
            : FacetCounts.count(searcher, ofArticles(), request.facets(), request.zone());
    long total = total(top, facets);
    long articles =
        request.unit() == Unit.ARTICLE
            ? total
            : facets != null ? facets.articles() : searcher.count(ofArticles());
    requireTime();
    int skipped = request.after() == null ? Math.min(request.offset(), top.scoreDocs.length) : 0;
    var shown = Arrays.copyOfRange(top.scoreDocs, skipped, top.scoreDocs.length);
    var hits = hits(shown);
    boolean more = shown.length == request.limit() && hasMore(total);
    var next = more ? cursor(shown[shown.length - 1], hits.getLast()) : null;
    if (facets == null) return new Results(total, articles, hits, Map.of(), List.of(), next);
    return new Results(total, articles, hits, facets.counts(), facets.periods(), next);
  }

  /** How many hits there are. */
  long count() throws IOException {
    int count = searcher.count(query);
    requireTime();
    return count;
  }

  /** Whether the article with that document is a hit. */
  boolean matches(int document) throws IOException {
    var leaf =
        searcher
            .getIndexReader()
            .leaves()
            .get(ReaderUtil.subIndex(document, searcher.getIndexReader().leaves()));
    var weight =
        searcher.createWeight(
            searcher.rewrite(query), org.apache.lucene.search.ScoreMode.COMPLETE_NO_SCORES, 1);
    var scorer = weight.scorer(leaf);
    int local = document - leaf.docBase;
    return scorer != null && scorer.iterator().advance(local) == local;
  }

  /** What matches in the article with that document. */
  Marks mark(int document, int paragraphs) throws IOException {
    var leaf =
        searcher
            .getIndexReader()
            .leaves()
            .get(ReaderUtil.subIndex(document, searcher.getIndexReader().leaves()));
    return marker().mark(leaf, document - leaf.docBase, paragraphs);
  }

  private Marker marker() throws IOException {
    return new Marker(clause, match, request.unit(), analysis, compiler, snapshot, searcher);
  }

  private Query narrowed(Query matching) {
    var narrowed = new BooleanQuery.Builder().add(matching, Occur.MUST);
    boolean narrows = false;
    for (var field : ArticleField.values()) {
      var included = new BooleanQuery.Builder();
      for (var choice : request.choices()) {
        if (choice.field() != field) continue;
        var value = compiler.ofArticles(new TermQuery(new Term(field.label(), choice.value())));
        if (choice.excluded()) narrowed.add(value, Occur.MUST_NOT);
        else included.add(value, Occur.SHOULD);
        narrows = true;
      }
      var alternatives = included.build();
      if (!alternatives.clauses().isEmpty()) narrowed.add(alternatives, Occur.FILTER);
    }
    if (request.from() != null || request.to() != null) {
      narrowed.add(
          compiler.ofArticles(DateQueries.between(request.from(), request.to(), request.zone())),
          Occur.FILTER);
      narrows = true;
    }
    return narrows ? narrowed.build() : matching;
  }

  private Query ofArticles() {
    if (request.unit() == Unit.ARTICLE) return query;
    return new ToParentBlockJoinQuery(query, snapshot.articleDocuments(), ScoreMode.None);
  }

  private TopFieldDocs top() throws IOException {
    var after = request.after() == null ? null : after(Cursor.parse(request.after()));
    int wanted = after == null ? request.offset() + request.limit() : request.limit();
    return searcher.search(
        query, new TopFieldCollectorManager(order.lucene(), wanted, after, COUNTED_WHILE_RANKING));
  }

  private FieldDoc after(Cursor cursor) throws IOException {
    if (request.unit() == Unit.ARTICLE) return order.lucene(cursor, Integer.MAX_VALUE);
    var found = snapshot.searcher(null).search(articleDocument(cursor.id()), 1).scoreDocs;
    if (found.length == 0)
      throw new IllegalArgumentException(
          "after names an article that is gone, \"" + cursor.id() + "\"");
    int paragraphs = snapshot.storedArticles().read(found[0].doc, false).paragraphs();
    return order.lucene(cursor, found[0].doc - paragraphs + cursor.paragraph() - 1);
  }

  private static Query articleDocument(String id) {
    return new TermQuery(new Term(Fields.ID, id));
  }

  private long total(TopFieldDocs top, @Nullable FacetCounts counted) throws IOException {
    if (counted != null && request.unit() == Unit.ARTICLE) return counted.articles();
    var hits = top.totalHits;
    return hits.relation() == TotalHits.Relation.EQUAL_TO ? hits.value() : searcher.count(query);
  }

  private boolean hasMore(long total) {
    // Behind a cursor the number of hits before is not known; a full page may be the last, then the
    // next one is empty.
    return request.after() != null || total > request.offset() + (long) request.limit();
  }

  private void requireTime() {
    if (searcher.timedOut()) throw new SearchTimedOutException(deadline.limit());
  }

  private String cursor(ScoreDoc last, Hit hit) {
    int paragraph =
        request.unit() == Unit.PARAGRAPH ? hit.paragraphs().getFirst().paragraph().number() : 0;
    return order.cursor((FieldDoc) last, paragraph).print();
  }

  /**
   * Postings and stored fields are read in the order of documents; the hits are returned in theirs.
   */
  private List<Hit> hits(ScoreDoc[] shown) throws IOException {
    var hits = new Hit[shown.length];
    var marker = marker();
    var stored = snapshot.storedArticles();
    var byDocument =
        IntStream.range(0, shown.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> shown[i].doc))
            .toList();
    var leaves = searcher.getIndexReader().leaves();
    for (int i : byDocument) {
      var leaf = leaves.get(ReaderUtil.subIndex(shown[i].doc, leaves));
      int document = shown[i].doc - leaf.docBase;
      double score = order.score((FieldDoc) shown[i]);
      hits[i] =
          request.unit() == Unit.ARTICLE
              ? articleHit(
                  stored.read(shown[i].doc, request.paragraphs() > 0),
                  leaf,
                  document,
                  score,
                  marker)
              : paragraphHit(stored, leaf, document, score, marker);
    }
    return List.of(hits);
  }

  private Hit articleHit(
      StoredArticle article, LeafReaderContext leaf, int document, double score, Marker marker)
      throws IOException {
    var marks = marker.mark(leaf, document, article.paragraphs());
    var snippets = Snippets.best(article, marks, request.paragraphs());
    return new Hit(
        article.metadata(),
        score,
        marks.title(),
        marks.paragraphs().size(),
        snippets,
        Story.single());
  }

  private Hit paragraphHit(
      StoredArticles stored, LeafReaderContext leaf, int document, double score, Marker marker)
      throws IOException {
    var articles = snapshot.articleDocuments().getBitSet(leaf);
    if (articles == null) throw new IOException("a segment has paragraphs but no articles");
    int parent = articles.nextSetBit(document);
    var article = stored.read(parent + leaf.docBase, true);
    int number = document - (parent - article.paragraphs()) + 1;
    var marked = marker.markParagraph(leaf, document).paragraphs();
    var spans = marked.isEmpty() ? List.<Span>of() : marked.getFirst().spans();
    var snippet = new Snippet(article.paragraph(number), spans);
    return new Hit(
        article.metadata(), score, List.of(), marked.size(), List.of(snippet), Story.single());
  }
}
