package clippings.search;

import clippings.article.ArticleField;
import clippings.index.Fields;
import clippings.index.TextAnalysis;
import clippings.query.Clause;
import clippings.search.SearchRequest.Match;
import clippings.search.SearchRequest.Unit;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Compiles clauses to Lucene queries that match the documents of articles or, for paragraph hits,
 * those of paragraphs. Each field lives on documents of one of the two kinds; a query in a field of
 * the other kind is joined. Used by one thread.
 */
final class QueryCompiler {

  /** A match in the title says more of what an article is about than one in its text. */
  private static final float TITLE_BOOST = 0.6f;

  private final Unit unit;
  private final TextAnalysis analysis;
  private final BitSetProducer articleDocuments;
  private final ZoneId zone;

  QueryCompiler(Unit unit, TextAnalysis analysis, BitSetProducer articleDocuments, ZoneId zone) {
    this.unit = unit;
    this.analysis = analysis;
    this.articleDocuments = articleDocuments;
    this.zone = zone;
  }

  /** What matches {@code clause}, scored. */
  Query compile(Clause clause, Match match) {
    var matching =
        match == Match.ANY && clause instanceof Clause.All all
            ? best(all)
            : compile(clause, Scope.ANYWHERE);
    if (unit == Unit.PARAGRAPH) {
      return new BooleanQuery.Builder()
          .add(matching, Occur.MUST)
          .add(paragraphs(), Occur.FILTER)
          .build();
    }
    var titles = new ArrayList<Query>();
    collectTitles(clause, titles);
    if (titles.isEmpty()) return matching;
    var query = new BooleanQuery.Builder().add(matching, Occur.MUST);
    for (var title : titles) query.add(new BoostQuery(title, TITLE_BOOST), Occur.SHOULD);
    return query.build();
  }

  /**
   * Whether a clause only narrows: articles fulfil it or not, and best matches must fulfil it too.
   */
  static boolean isNarrowing(Clause clause) {
    return switch (clause) {
      case Clause.Not _,
          Clause.Metadata _,
          Clause.Dated _,
          Clause.Undated _,
          Clause.Everything _,
          Clause.Nothing _ ->
          true;
      case Clause.All(var clauses) -> clauses.stream().allMatch(QueryCompiler::isNarrowing);
      case Clause.Any(var clauses) -> clauses.stream().allMatch(QueryCompiler::isNarrowing);
      case Clause.Word _, Clause.Phrase _, Clause.Exact _, Clause.Wildcard _, Clause.Fuzzy _ ->
          false;
      case Clause.In _, Clause.InBoilerplate _ -> false;
    };
  }

  private Query best(Clause.All all) {
    var query = new BooleanQuery.Builder();
    boolean optional = false;
    for (var clause : all.clauses()) {
      if (isNarrowing(clause)) {
        addRequired(clause, Scope.ANYWHERE, query);
      } else {
        query.add(compile(clause, Scope.ANYWHERE), Occur.SHOULD);
        optional = true;
      }
    }
    if (optional) query.setMinimumNumberShouldMatch(1);
    else query.add(everything(), Occur.FILTER);
    return query.build();
  }

  private Query compile(Clause clause, Scope scope) {
    return switch (clause) {
      case Clause.Everything _ ->
          scope == Scope.BOILERPLATE
              ? ofParagraphs(new FieldExistsQuery(Fields.BOILERPLATE))
              : everything();
      case Clause.Nothing _ -> new MatchNoDocsQuery("nothing to look for");
      case Clause.Word _, Clause.Phrase _, Clause.Exact _, Clause.Wildcard _, Clause.Fuzzy _ ->
          text(clause, scope);
      case Clause.In(var field, var inner) ->
          compile(inner, field == ArticleField.TITLE ? Scope.TITLE : Scope.STORY);
      case Clause.InBoilerplate(var inner) -> compile(inner, Scope.BOILERPLATE);
      case Clause.Metadata(var field, var value) -> ofArticles(metadata(field, value));
      case Clause.Dated(var from, var to) -> ofArticles(DateQueries.between(from, to, zone));
      case Clause.Undated _ -> ofArticles(new TermQuery(new Term(Fields.DATED, Fields.UNDATED)));
      case Clause.Not not -> all(List.of(not), scope);
      case Clause.All(var clauses) -> all(clauses, scope);
      case Clause.Any(var clauses) -> any(clauses, scope);
    };
  }

  private Query all(List<Clause> clauses, Scope scope) {
    var query = new BooleanQuery.Builder();
    for (var clause : clauses) addRequired(clause, scope, query);
    if (clauses.stream().allMatch(Clause.Not.class::isInstance))
      query.add(everything(), Occur.FILTER);
    return query.build();
  }

  private void addRequired(Clause clause, Scope scope, BooleanQuery.Builder query) {
    if (clause instanceof Clause.Not(var inner)) query.add(compile(inner, scope), Occur.MUST_NOT);
    else query.add(compile(clause, scope), isNarrowing(clause) ? Occur.FILTER : Occur.MUST);
  }

  private Query any(List<Clause> clauses, Scope scope) {
    var query = new BooleanQuery.Builder();
    for (var clause : clauses) query.add(compile(clause, scope), Occur.SHOULD);
    return query.build();
  }

  private Query text(Clause clause, Scope scope) {
    var match = TextMatch.of(clause, analysis);
    if (match == null) return new MatchNoDocsQuery("no words in the clause");
    boolean single = !(match instanceof TextMatch.Words(var positions, _)) || positions.size() == 1;
    return switch (scope) {
      case TITLE -> ofArticles(TextQueries.query(match, Fields.TITLE));
      case STORY -> ofParagraphs(TextQueries.query(match, Fields.TEXT));
      case BOILERPLATE -> ofParagraphs(TextQueries.query(match, Fields.BOILERPLATE));
      case ANYWHERE -> {
        if (unit == Unit.PARAGRAPH) yield TextQueries.query(match, Fields.TEXT);
        if (single) yield TextQueries.query(match, Fields.ALL);
        yield new DisjunctionMaxQuery(
            List.of(
                ofParagraphs(TextQueries.query(match, Fields.TEXT)),
                TextQueries.query(match, Fields.TITLE)),
            0);
      }
    };
  }

  /** Adds what scores the titles of articles that match anyway. */
  private void collectTitles(Clause clause, List<Query> titles) {
    switch (clause) {
      case Clause.Word _, Clause.Exact _ -> {
        var match = TextMatch.of(clause, analysis);
        if (match instanceof TextMatch.Words(var positions, _) && positions.size() == 1) {
          titles.add(TextQueries.query(match, Fields.TITLE));
        }
      }
      case Clause.All(var clauses) -> clauses.forEach(inner -> collectTitles(inner, titles));
      case Clause.Any(var clauses) -> clauses.forEach(inner -> collectTitles(inner, titles));
      case Clause.Phrase _,
          Clause.Wildcard _,
          Clause.Fuzzy _,
          Clause.In _,
          Clause.InBoilerplate _ -> {}
      case Clause.Metadata _,
          Clause.Dated _,
          Clause.Undated _,
          Clause.Not _,
          Clause.Everything _,
          Clause.Nothing _ -> {}
    }
  }

  private Query metadata(ArticleField field, String value) {
    return switch (field) {
      case ID -> new TermQuery(new Term(Fields.ID, value));
      case LANGUAGE ->
          new TermQuery(new Term(Fields.LANGUAGE, value.toLowerCase(java.util.Locale.ROOT)));
      case AUTHOR -> words(Fields.AUTHOR, value);
      case SOURCE -> words(Fields.SOURCE, value);
      case SECTION -> words(Fields.SECTION, value);
      case TITLE, TEXT -> throw new IllegalArgumentException(field.label() + " is not metadata");
    };
  }

  private Query words(String field, String value) {
    var terms =
        analysis.words(value).stream().map(forms -> forms.surface()).toArray(BytesRef[]::new);
    return terms.length == 0
        ? new MatchNoDocsQuery("no words in the value")
        : new PhraseQuery(field + Fields.WORDS, terms);
  }

  /** Every hit there can be. */
  private Query everything() {
    return unit == Unit.ARTICLE
        ? new TermQuery(new Term(Fields.KIND, Fields.ARTICLE))
        : new TermQuery(new Term(Fields.KIND, Fields.PARAGRAPH));
  }

  private Query paragraphs() {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.KIND, Fields.PARAGRAPH)), Occur.SHOULD)
        .add(new TermQuery(new Term(Fields.KIND, Fields.BOILERPLATE)), Occur.SHOULD)
        .build();
  }

  /** Hits for a query that matches articles' documents. */
  Query ofArticles(Query query) {
    return unit == Unit.ARTICLE ? query : new ToChildBlockJoinQuery(query, articleDocuments);
  }

  /** Hits for a query that matches paragraphs' documents. */
  Query ofParagraphs(Query query) {
    return unit == Unit.PARAGRAPH
        ? query
        : new ToParentBlockJoinQuery(query, articleDocuments, ScoreMode.Max);
  }
}
