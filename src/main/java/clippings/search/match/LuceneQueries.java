package clippings.search.match;

import clippings.index.Snapshot;
import clippings.index.analysis.TextAnalysis;
import clippings.index.word.FoundForms;
import clippings.index.word.IndexedTerm;
import clippings.index.word.SurfacePattern;
import clippings.query.Clause;
import clippings.query.QueryParser;
import clippings.query.QuerySyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.config.QueryConfigHandler;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.standard.config.StandardQueryConfigHandler;
import org.apache.lucene.queryparser.flexible.standard.nodes.IntervalQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/**
 * Makes Lucene queries of what Lucene's parser has read, by its own rules for operators, weights
 * and how many must match; words, patterns and values are looked up as this index has them. Used
 * for one request, by one thread.
 */
final class LuceneQueries {

  /** Work limit for regular expressions, which may explode where wildcards do not. */
  private static final int MAX_DETERMINIZE_WORK = 10_000;

  private final TextMatches matches;
  private final MetadataQueries metadata;
  private final TextAnalysis analysis;
  private final Snapshot snapshot;

  LuceneQueries(
      TextMatches matches, MetadataQueries metadata, TextAnalysis analysis, Snapshot snapshot) {
    this.matches = matches;
    this.metadata = metadata;
    this.analysis = analysis;
    this.snapshot = snapshot;
  }

  /**
   * The query of a text that was {@linkplain LuceneSyntax#parse checked} before.
   *
   * @throws QuerySyntaxException if it asks for what this index does not have
   */
  Query query(String text) throws IOException {
    QueryConfigHandler config = new StandardQueryConfigHandler();
    try {
      var tree = new LucenePipeline(config).process(LuceneSyntax.tree(text));
      var built = new LuceneBuilders(this).build(tree);
      return built == null ? new MatchNoDocsQuery("nothing to look for") : built;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (TooComplexToDeterminizeException | IllegalStateException e) {
      throw LuceneSyntax.refusal("a pattern is too complex, or fits too many words", e);
    } catch (QueryNodeException | IllegalArgumentException e) {
      throw LuceneSyntax.refusal(String.valueOf(e.getMessage()), e);
    }
  }

  /** One word, or several of which any will do, as Lucene reads what signs part. */
  Query words(FieldQueryNode node) throws IOException {
    var field = LuceneField.of(node.getField());
    var text = node.getTextAsString();
    if (field instanceof LuceneField.Value(var name)) return metadata.of(name, text);
    if (field instanceof LuceneField.Date) return dates(text);
    var scope = scope(field);
    var any = new BooleanQuery.Builder();
    for (var word : snapshot.words(analysis, text)) {
      var match = new TextMatch.Words(List.of(snapshot.forms(scope.field(), word)), 0);
      any.add(LuceneWords.query(match, scope.field()), Occur.SHOULD);
    }
    var words = any.build().clauses();
    return inScope(words.size() == 1 ? words.getFirst().query() : any.build(), scope);
  }

  /** Words side by side. */
  Query phrase(QuotedFieldQueryNode node, int slop) throws IOException {
    var field = LuceneField.of(node.getField());
    if (!(field instanceof LuceneField.Words)) return words(node);
    var scope = scope(field);
    var forms = new ArrayList<FoundForms>();
    for (var word : snapshot.words(analysis, node.getTextAsString()))
      forms.add(snapshot.forms(scope.field(), word));
    if (forms.isEmpty()) return new MatchNoDocsQuery("no words in the quotation");
    return inScope(LuceneWords.query(new TextMatch.Words(forms, slop), scope.field()), scope);
  }

  Query wildcard(FieldQueryNode node) throws IOException {
    var pattern = node.getTextAsString();
    var field = LuceneField.of(node.getField());
    if (field instanceof LuceneField.Date && pattern.equals("*")) return dates("*");
    var scope = scope(field);
    if (pattern.chars().allMatch(c -> c == '*')) return MetadataQueries.everything();
    return leaf(new Clause.Wildcard(pattern), scope);
  }

  Query fuzzy(FuzzyQueryNode node) throws IOException {
    var text = node.getTextAsString();
    float similarity = node.getSimilarity();
    int edits =
        similarity >= 1
            ? Math.min((int) similarity, 2)
            : FuzzyQuery.floatToEdits(similarity, text.codePointCount(0, text.length()));
    return edits == 0
        ? words(node)
        : leaf(new Clause.Fuzzy(text, edits), scope(LuceneField.of(node.getField())));
  }

  Query regex(CharSequence field, String expression) throws IOException {
    var automaton = new RegExp(expression).toAutomaton();
    var words = Operations.determinize(automaton, MAX_DETERMINIZE_WORK);
    var scope = scope(LuceneField.of(field));
    return inScope(
        LuceneWords.query(matches.pattern(() -> SurfacePattern.of(words)), scope.field()), scope);
  }

  Query range(TermRangeQueryNode node) throws IOException {
    var field = LuceneField.of(node.getField());
    var from = end(node.getLowerBound());
    var to = end(node.getUpperBound());
    if (field instanceof LuceneField.Date) {
      return dates(
          "%s%s TO %s%s"
              .formatted(
                  node.isLowerInclusive() ? "[" : "{",
                  from.isEmpty() ? "*" : from,
                  to.isEmpty() ? "*" : to,
                  node.isUpperInclusive() ? "]" : "}"));
    }
    var scope = scope(field);
    var words =
        WordRange.between(
            TextAnalysis.fold(from),
            node.isLowerInclusive(),
            TextAnalysis.fold(to),
            node.isUpperInclusive());
    return inScope(
        LuceneWords.query(matches.pattern(() -> SurfacePattern.of(words)), scope.field()), scope);
  }

  private static String end(FieldQueryNode bound) {
    var text = bound.getTextAsString();
    return text.equals("*") ? "" : text;
  }

  Query intervals(IntervalQueryNode node) throws IOException {
    var scope = scope(LuceneField.of(node.getField()));
    var source = IntervalReader.read(node, new IndexedWords(scope.field()));
    return inScope(new IntervalQuery(scope.field(), source), scope);
  }

  private Query leaf(Clause clause, Scope scope) throws IOException {
    var match = matches.of(clause, scope.field());
    return match == null
        ? new MatchNoDocsQuery("no words in the clause")
        : inScope(LuceneWords.query(match, scope.field()), scope);
  }

  private Query inScope(Query query, Scope scope) {
    return scope == Scope.STORY ? new StoryQuery(query, snapshot) : query;
  }

  private static Scope scope(LuceneField field) {
    if (field instanceof LuceneField.Words(var scope)) return scope;
    throw LuceneSyntax.refusal("dates and values take no patterns and no functions", null);
  }

  /**
   * Dates are read by our own language, which knows the same forms; days by name are not Lucene's.
   */
  private Query dates(String value) {
    if (!value.equals("*") && value.chars().noneMatch(Character::isDigit) && !value.contains("*"))
      throw LuceneSyntax.refusal("\"%s\" is not a date such as 2024-01-15".formatted(value), null);
    try {
      return switch (QueryParser.parseStrict("date:" + value, LocalDate.EPOCH).clause()) {
        case Clause.Dated(var from, var to) -> metadata.dated(from, to);
        case Clause.Not _ -> // with a date
            new BooleanQuery.Builder()
                .add(MetadataQueries.everything(), Occur.FILTER)
                .add(metadata.undated(), Occur.MUST_NOT)
                .build();
        default -> new MatchNoDocsQuery("no day is in the range");
      };
    } catch (QuerySyntaxException e) {
      throw LuceneSyntax.refusal("\"%s\" is not a date such as 2024-01-15".formatted(value), e);
    }
  }

  /** Looks the words of interval functions up in one field. */
  private final class IndexedWords implements IntervalReader.Words {
    private final String field;

    IndexedWords(String field) {
      this.field = field;
    }

    @Override
    public IntervalsSource text(String text) throws IOException {
      List<IntervalsSource> words = new ArrayList<>();
      for (var word : snapshot.words(analysis, text))
        words.add(any(snapshot.forms(field, word).all().stream().map(IndexedTerm::bytes).toList()));
      if (words.isEmpty()) return Intervals.noIntervals("no words in \"" + text + "\"");
      return words.size() == 1
          ? words.getFirst()
          : Intervals.phrase(words.toArray(IntervalsSource[]::new));
    }

    @Override
    public IntervalsSource wildcard(String pattern, int most) throws IOException {
      return pattern(matches.of(new Clause.Wildcard(pattern), field), pattern, most);
    }

    @Override
    public IntervalsSource fuzzy(String word, int edits, int most) throws IOException {
      return edits == 0
          ? text(word)
          : pattern(matches.of(new Clause.Fuzzy(word, edits), field), word, most);
    }

    private IntervalsSource pattern(@Nullable TextMatch match, String written, int most)
        throws IOException {
      if (!(match instanceof TextMatch.Pattern(var terms))) return text(written);
      var found = new TreeSet<BytesRef>();
      for (var segment : snapshot.reader().leaves()) found.addAll(terms.in(segment, field));
      if (found.size() > most)
        throw LuceneSyntax.refusal(
            "\"%s\" fits %,d words, more than %,d".formatted(written, found.size(), most), null);
      return any(List.copyOf(found));
    }

    private static IntervalsSource any(List<BytesRef> terms) {
      return terms.isEmpty()
          ? Intervals.noIntervals("no such words")
          : Intervals.or(terms.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
    }
  }
}
