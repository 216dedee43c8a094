package clippings.search;

import clippings.article.ArticleField;
import clippings.index.Snapshot;
import clippings.index.analysis.TextAnalysis;
import clippings.index.document.Fields;
import clippings.index.document.ParagraphTable;
import clippings.query.Clause;
import clippings.query.Notice;
import clippings.search.facet.FacetCounts;
import clippings.search.mark.Marker;
import clippings.search.mark.Marks;
import clippings.search.mark.ParagraphMatches;
import clippings.search.match.DateQueries;
import clippings.search.match.Deadline;
import clippings.search.match.Effort;
import clippings.search.match.MetadataQueries;
import clippings.search.match.QueryCompiler;
import clippings.search.match.Spellings;
import clippings.search.match.TextMatches;
import clippings.search.rank.Cursor;
import clippings.search.rank.DocumentsQuery;
import clippings.search.rank.Explainer;
import clippings.search.rank.Feedback;
import clippings.search.rank.HitOrder;
import clippings.search.rank.MatchingArticles;
import clippings.search.rank.Question;
import clippings.search.rank.Recency;
import clippings.search.rank.RecentQuery;
import clippings.search.rank.Refinement;
import clippings.search.rank.WholeName;
import clippings.search.request.HitListener;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchRequest.Reading;
import clippings.search.request.SearchRequest.Sort;
import clippings.search.request.SearchRequest.Unit;
import clippings.search.request.SearchTimedOutException;
import clippings.search.spelling.AuthorSpellings;
import clippings.search.spelling.KnownSpellings;
import clippings.search.spelling.NamesTogether;
import clippings.search.spelling.Variants;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Works out the answer to one request, for one way of matching. Used by one thread. */
final class Answer {

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final Clause asked;
  private final Clause clause;
  private final Match match;
  private final @Nullable Variants variants;
  private final TextAnalysis analysis;
  private final Recency recency;
  private final TextMatches matches;
  private final Deadline deadline;
  private final IndexSearcher searcher;
  private final QueryCompiler compiler;
  private @Nullable Marker marker;

  Answer(
      Snapshot snapshot,
      SearchRequest request,
      Clause clause,
      Match match,
      TextAnalysis analysis,
      KnownSpellings known,
      Deadline deadline)
      throws IOException {
    this.snapshot = snapshot;
    this.request = request;
    this.asked = clause;
    this.match = match;
    this.deadline = deadline;
    this.analysis = analysis;
    this.recency = Recency.of(request.scoring().halfLife(), snapshot);
    this.searcher = searcher(snapshot, clause, deadline);
    // What is known was looked up without exceptions.
    var names = request.without().isEmpty() ? known : new KnownSpellings(known.listed());
    this.variants =
        request.variants() && request.reading() != Reading.LUCENE
            ? new Variants(snapshot, analysis, names, request.without(), deadline)
            : null;
    Spellings spellings = variants == null ? Spellings.AS_WRITTEN : variants;
    var authors =
        variants == null ? null : new AuthorSpellings(variants, snapshot, analysis, deadline);
    var metadata = new MetadataQueries(analysis, request.zone(), authors);
    this.matches = new TextMatches(analysis, metadata, snapshot, spellings, deadline);
    this.clause =
        variants == null || match == Match.ANY
            ? clause
            : new NamesTogether(variants, names, matches, snapshot, analysis, deadline).in(clause);
    this.compiler = new QueryCompiler(analysis, matches, metadata, snapshot, deadline);
  }

  /**
   * Watching the clock costs a small search a tenth of its time. Hard phrases keep Lucene busy
   * within one article, where the searcher's timeout does not look.
   */
  private static IndexSearcher searcher(Snapshot snapshot, Clause clause, Deadline deadline)
      throws IOException {
    var effort = Effort.of(clause);
    if (effort.isSmall(snapshot.reader().maxDoc())) return snapshot.searcher(null);
    var reader = snapshot.reader();
    if (effort.hardPhrases()) reader = new TimedReader(reader, deadline);
    return snapshot.searcher(reader, deadline);
  }

  Results results() throws IOException {
    return request.unit() == Unit.ARTICLE ? articles() : paragraphs();
  }

  private Results articles() throws IOException {
    var hits = articles(narrowed(compiler.compile(clause, match)));
    var results = hits.results(marker());
    var facets = facets(hits.matching().query());
    requireTime();
    return facets == null ? results : results.with(facets.counts(), facets.periods());
  }

  private ArticleHits articles(Query query) throws IOException {
    var question = Question.of(clause, match, matches, analysis, snapshot);
    var name =
        request.sort() == Sort.RELEVANCE
            ? WholeName.of(asked, request.text(), snapshot)
            : WholeName.NONE;
    var feedback = new Feedback(snapshot, analysis, match == Match.ANY ? question : Question.NONE);
    var refinement = new Refinement(question, name, feedback, recency, searcher, deadline);
    var explainer =
        request.scoring().explained()
            ? new Explainer(clause, match, compiler, searcher, recency)
            : null;
    var scored = recency.matters() ? new RecentQuery(query, recency) : query;
    return new ArticleHits(
        snapshot, request, order(), searcher, scored, refinement, deadline, explainer);
  }

  private Results paragraphs() throws IOException {
    // Articles in which a paragraph may match: what must not be in the paragraph may be elsewhere
    // in its article.
    var query = narrowed(compiler.compile(ParagraphMatches.loosened(clause), match));
    var after = request.after() == null ? null : Cursor.parse(request.after());
    int wanted = after == null ? request.offset() + request.limit() : request.limit();
    var hits = paragraphs(query, after, wanted);
    var results = hits.results(this::marker);
    requireTime();
    return results;
  }

  /**
   * Hands over every hit, in order, whatever part of them was asked for. Memory does not grow with
   * their number: {@code atOnce} are ranked at a time, and fewer read.
   */
  void each(int atOnce, HitListener listener) throws IOException {
    if (request.unit() == Unit.ARTICLE) {
      var query = narrowed(compiler.compile(clause, match));
      articles(query).each(atOnce, this::marker, this::handedOver, listener);
    } else {
      eachParagraph(atOnce, listener);
    }
  }

  /** Every round looks at all positions again. */
  private void eachParagraph(int atOnce, HitListener listener) throws IOException {
    var query = narrowed(compiler.compile(ParagraphMatches.loosened(clause), match));
    @Nullable Cursor after = null;
    do {
      after = paragraphs(query, after, atOnce).each(this::marker, this::handedOver, listener);
    } while (after != null);
  }

  private ParagraphHits paragraphs(Query query, @Nullable Cursor after, int wanted)
      throws IOException {
    return new ParagraphHits(
        snapshot, request, order(), recency, searcher, query, deadline, after, wanted);
  }

  /** What takes the hits may take its time; only the search may not. */
  private void handedOver() {
    requireTime();
    deadline.renew();
  }

  private @Nullable FacetCounts facets(Query query) throws IOException {
    return request.facets().isEmpty()
        ? null
        : FacetCounts.count(searcher, query, request.facets(), request.zone(), snapshot.stories());
  }

  /** The other spellings of names that were used. */
  List<SearchPage.Variants> variants() {
    return variants == null ? List.of() : variants.used(request.text());
  }

  private HitOrder order() {
    boolean unranked = clause instanceof Clause.Everything && request.sort() == Sort.RELEVANCE;
    return new HitOrder(unranked ? Sort.NEWEST : request.sort());
  }

  /** How many articles match. */
  long count() throws IOException {
    var query = searcher.rewrite(narrowed(compiler.compile(clause, match)));
    return MatchingArticles.of(snapshot, searcher, query, deadline).totals().articles();
  }

  /** Whether the article with that document matches. */
  boolean matches(int document) throws IOException {
    var query = searcher.rewrite(narrowed(compiler.compile(clause, match)));
    var leaf = leaf(document);
    var scorer = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1).scorer(leaf);
    int local = document - leaf.docBase;
    return scorer != null && scorer.iterator().advance(local) == local;
  }

  /** What matches in the article with that document. */
  Marks mark(int document, ParagraphTable table) throws IOException {
    var leaf = leaf(document);
    return marker().mark(leaf, document - leaf.docBase, table);
  }

  private LeafReaderContext leaf(int document) {
    var leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(document, leaves));
  }

  /** What there is to say about how the hits of this answer were marked. */
  List<Notice> notices() {
    var last = marker;
    if (last == null || last.isComplete()) return List.of();
    var message =
        "an article has more than %,d matches; the others are not marked"
            .formatted(Marker.MOST_MARKED);
    return List.of(new Notice("marks-incomplete", -1, 0, message, null));
  }

  private Marker marker() throws IOException {
    var fresh =
        Marker.of(clause, match, matches, compiler, snapshot, searcher, request.unit(), deadline);
    marker = fresh;
    return fresh;
  }

  private Query narrowed(Query matching) throws IOException {
    if (!request.isNarrowed()) return matching;
    var narrowed = new BooleanQuery.Builder().add(matching, Occur.MUST);
    for (var field : ArticleField.values()) {
      var included = new BooleanQuery.Builder();
      for (var choice : request.choices()) {
        if (choice.field() != field) continue;
        var value = new TermQuery(new Term(field.label(), Fields.value(choice.value())));
        if (choice.excluded()) narrowed.add(value, Occur.MUST_NOT);
        else included.add(value, Occur.SHOULD);
      }
      var alternatives = included.build();
      if (!alternatives.clauses().isEmpty()) narrowed.add(alternatives, Occur.FILTER);
    }
    if (request.from() != null || request.to() != null) {
      narrowed.add(DateQueries.between(request.from(), request.to(), request.zone()), Occur.FILTER);
    }
    if (request.story() != null)
      narrowed.add(DocumentsQuery.copiesOf(snapshot, request.story()), Occur.FILTER);
    return narrowed.build();
  }

  private void requireTime() {
    if (searcher.timedOut()) throw new SearchTimedOutException(deadline.limit());
  }
}
