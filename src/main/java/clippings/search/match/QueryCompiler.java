package clippings.search.match;

import clippings.article.ArticleField;
import clippings.index.Snapshot;
import clippings.index.analysis.TextAnalysis;
import clippings.index.document.Fields;
import clippings.query.Clause;
import clippings.search.request.SearchRequest.Match;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** Compiles clauses to Lucene queries that match articles. Used by one thread. */
public final class QueryCompiler {

  /** Stands for what is no word, and so no function word. */
  private static final String SOMETHING_ELSE = "";

  private final TextAnalysis analysis;
  private final TextMatches matches;
  private final MetadataQueries metadata;
  private final Snapshot snapshot;
  private final Deadline deadline;

  public QueryCompiler(
      TextAnalysis analysis,
      TextMatches matches,
      MetadataQueries metadata,
      Snapshot snapshot,
      Deadline deadline) {
    this.analysis = analysis;
    this.matches = matches;
    this.metadata = metadata;
    this.snapshot = snapshot;
    this.deadline = deadline;
  }

  /** What matches {@code clause}, scored. */
  public Query compile(Clause clause, Match match) throws IOException {
    if (match == Match.ANY && clause instanceof Clause.All(var clauses)) return best(clauses);
    return compile(clause, Scope.ANYWHERE);
  }

  /**
   * Whether a clause only narrows: articles fulfil it or not, and best matches must fulfil it too.
   */
  public static boolean isNarrowing(Clause clause) {
    return switch (clause) {
      case Clause.Not _, Clause.Metadata _, Clause.Dated _, Clause.Undated _ -> true;
      case Clause.Everything _, Clause.Nothing _ -> true;
      case Clause.All(var clauses) -> clauses.stream().allMatch(QueryCompiler::isNarrowing);
      case Clause.Any(var clauses) -> clauses.stream().allMatch(QueryCompiler::isNarrowing);
      case Clause.Word _, Clause.Phrase _, Clause.AsWritten _, Clause.Exact _ -> false;
      case Clause.Wildcard _, Clause.Fuzzy _ -> false;
      case Clause.Near _, Clause.NotNear _, Clause.AtLeast _, Clause.Foreign _ -> false;
      case Clause.In(_, var inner) -> isNarrowing(inner);
      case Clause.InBoilerplate(var inner) -> isNarrowing(inner);
    };
  }

  private Query best(List<Clause> clauses) throws IOException {
    var query = new BooleanQuery.Builder();
    var minor = minor(clauses);
    boolean optional = false;
    for (var clause : clauses) {
      if (isNarrowing(clause)) {
        addRequired(clause, Scope.ANYWHERE, query);
      } else {
        var part = compile(clause, Scope.ANYWHERE);
        query.add(minor.contains(clause) ? MetadataQueries.unscored(part) : part, Occur.SHOULD);
        optional = true;
      }
    }
    if (optional) query.setMinimumNumberShouldMatch(1);
    else query.add(MetadataQueries.everything(), Occur.FILTER);
    return query.build();
  }

  /** A part of a query by itself. */
  public record Scored(Clause clause, Query query) {}

  /** The parts of which the score of a clause is the sum. */
  public List<Scored> scored(Clause clause, Match match) throws IOException {
    List<Scored> parts = new ArrayList<>();
    if (match == Match.ANY && clause instanceof Clause.All(var clauses)) {
      var minor = minor(clauses);
      for (var part : clauses) {
        if (isNarrowing(part) || minor.contains(part)) continue;
        parts.add(new Scored(part, compile(part, Scope.ANYWHERE)));
      }
    } else {
      addScored(clause, parts);
    }
    return parts;
  }

  /** Alternatives are one part: those that are not fulfilled as a whole do not count. */
  private void addScored(Clause clause, List<Scored> parts) throws IOException {
    if (clause instanceof Clause.All(var clauses)) {
      for (var part : clauses) addScored(part, parts);
    } else if (!isNarrowing(clause)) {
      parts.add(new Scored(clause, compile(clause, Scope.ANYWHERE)));
    }
  }

  /** The clauses that only hold a question together: they find articles but do not rank them. */
  Set<Clause> minor(List<Clause> clauses) throws IOException {
    List<String> words = new ArrayList<>();
    for (var clause : clauses) {
      if (clause instanceof Clause.Word(var text)) words.add(text);
      else if (!isNarrowing(clause)) words.add(SOMETHING_ELSE);
    }
    var functionWords = snapshot.functionWords(analysis, words);
    return clauses.stream()
        .filter(clause -> clause instanceof Clause.Word(var text) && functionWords.contains(text))
        .collect(Collectors.toSet());
  }

  private Query compile(Clause clause, Scope scope) throws IOException {
    return switch (clause) {
      case Clause.Everything _ -> MetadataQueries.everything();
      case Clause.Nothing _ -> new MatchNoDocsQuery("nothing to look for");
      case Clause.Word _, Clause.Phrase _, Clause.AsWritten _, Clause.Exact _ ->
          text(clause, scope);
      case Clause.Wildcard _, Clause.Fuzzy _ -> text(clause, scope);
      case Clause.Near _, Clause.NotNear _, Clause.AtLeast _, Clause.Foreign _ ->
          text(clause, scope);
      case Clause.In(var field, var inner) ->
          compile(inner, field == ArticleField.TITLE ? Scope.TITLE : Scope.STORY);
      case Clause.InBoilerplate(var inner) ->
          new BooleanQuery.Builder()
              .add(compile(inner, Scope.BOILERPLATE), Occur.MUST)
              .add(MetadataQueries.kind(Fields.WITH_BOILERPLATE), Occur.FILTER)
              .build();
      case Clause.Metadata(var field, var value) -> metadata.of(field, value);
      case Clause.Dated(var from, var to) -> metadata.dated(from, to);
      case Clause.Undated _ -> metadata.undated();
      case Clause.Not not -> all(List.of(not), scope);
      case Clause.All(var clauses) -> all(clauses, scope);
      case Clause.Any(var clauses) -> any(clauses, scope);
    };
  }

  private Query all(List<Clause> clauses, Scope scope) throws IOException {
    var query = new BooleanQuery.Builder();
    for (var clause : clauses) addRequired(clause, scope, query);
    if (clauses.stream().allMatch(Clause.Not.class::isInstance))
      query.add(MetadataQueries.everything(), Occur.FILTER);
    return query.build();
  }

  private void addRequired(Clause clause, Scope scope, BooleanQuery.Builder query)
      throws IOException {
    if (clause instanceof Clause.Not(var inner)) query.add(compile(inner, scope), Occur.MUST_NOT);
    else query.add(compile(clause, scope), isNarrowing(clause) ? Occur.FILTER : Occur.MUST);
  }

  private Query any(List<Clause> clauses, Scope scope) throws IOException {
    var query = new BooleanQuery.Builder();
    for (var clause : clauses) query.add(compile(clause, scope), Occur.SHOULD);
    return query.build();
  }

  private Query text(Clause clause, Scope scope) throws IOException {
    var match = matches.of(clause, scope.field());
    if (match == null) return new MatchNoDocsQuery("no words in the clause");
    var query = TextQueries.query(match, scope.field());
    return match.isProximity() || scope == Scope.STORY
        ? new PlacesQuery(match, query, scope, snapshot, deadline)
        : query;
  }
}
