package clippings.search;

import clippings.index.Snapshot;
import clippings.index.TextAnalysis;
import clippings.index.WordForms;
import clippings.query.Clause;
import clippings.query.Clause.Reach;
import clippings.query.Notice;
import clippings.query.QuerySyntaxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/**
 * Works out what the leaves of a query look for, each once: finding and marking ask for the same,
 * and automata are dear. Used for one request, by one thread.
 */
final class TextMatches {

  /** Work limit for building an automaton: far above what four wildcards need. */
  private static final int MAX_DETERMINIZE_WORK = 100_000;

  private static final Automaton SEPARATOR = Automata.makeChar(WordForms.SEPARATOR);
  private static final Automaton WORD_OR_NOTHING = withoutSeparator();

  /**
   * "of" is two edits from no word at all, and nothing follows the separator of most terms: a word
   * has a letter.
   */
  private static final Automaton WORD =
      Operations.determinize(
          Operations.intersection(
              WORD_OR_NOTHING,
              Operations.concatenate(List.of(Automata.makeAnyChar(), Automata.makeAnyString()))),
          MAX_DETERMINIZE_WORK);

  private record Key(Clause clause, String field) {}

  private final TextAnalysis analysis;
  private final Snapshot snapshot;
  private final Map<Key, TextMatch> known = new HashMap<>();
  private final Map<Clause, TextMatch> patterns = new HashMap<>();

  TextMatches(TextAnalysis analysis, Snapshot snapshot) {
    this.analysis = analysis;
    this.snapshot = snapshot;
  }

  private static Automaton withoutSeparator() {
    var holdsOne =
        Operations.concatenate(
            List.of(Automata.makeAnyString(), SEPARATOR, Automata.makeAnyString()));
    return Operations.complement(
        Operations.determinize(holdsOne, MAX_DETERMINIZE_WORK), MAX_DETERMINIZE_WORK);
  }

  /**
   * What {@code clause} looks for in a field; {@code null} when it is no leaf that looks into text,
   * or has no words.
   *
   * @throws QuerySyntaxException if it is a pattern too complex to look for
   */
  @Nullable TextMatch of(Clause clause, String field) throws IOException {
    var key = new Key(clause, field);
    var match = known.get(key);
    if (match == null) {
      match = make(clause, field);
      if (match != null) known.put(key, match);
    }
    return match;
  }

  private @Nullable TextMatch make(Clause clause, String field) throws IOException {
    return switch (clause) {
      case Clause.Word(var text) -> anyForm(analysis.words(text), 0, field);
      case Clause.Phrase(var words, int slop) -> anyForm(words(words), slop, field);
      case Clause.Exact(var words) -> exact(words(words));
      case Clause.Wildcard _, Clause.Fuzzy _ ->
          patterns.computeIfAbsent(clause, TextMatches::pattern);
      case Clause.Near(var left, var right, var reach) -> near(left, right, reach, field);
      case Clause.NotNear(var left, var right, var reach) -> {
        var alone = place(left, field);
        var other = place(right, field);
        yield alone == null || other == null ? alone : new TextMatch.NotNear(alone, other, reach);
      }
      case Clause.AtLeast(int times, var inner) -> {
        var counted = place(inner, field);
        yield counted == null ? null : new TextMatch.AtLeast(times, counted);
      }
      case Clause.Everything _,
          Clause.Nothing _,
          Clause.In _,
          Clause.InBoilerplate _,
          Clause.Metadata _ ->
          null;
      case Clause.Dated _, Clause.Undated _, Clause.Not _, Clause.All _, Clause.Any _ -> null;
    };
  }

  private @Nullable TextMatch near(Clause left, Clause right, Reach reach, String field)
      throws IOException {
    var one = place(left, field);
    var other = place(right, field);
    return one == null || other == null ? null : new TextMatch.Near(one, other, reach);
  }

  /** An operand of a proximity; {@code null} without words. */
  private @Nullable TextMatch place(Clause clause, String field) throws IOException {
    if (!(clause instanceof Clause.Any(var clauses))) return of(clause, field);
    List<TextMatch> any = new ArrayList<>();
    for (var each : clauses) {
      var match = place(each, field);
      if (match != null) any.add(match);
    }
    return any.isEmpty() ? null : new TextMatch.Either(any);
  }

  private List<WordForms> words(List<String> texts) {
    return texts.stream().flatMap(text -> analysis.words(text).stream()).toList();
  }

  private @Nullable TextMatch anyForm(List<WordForms> words, int slop, String field)
      throws IOException {
    if (words.isEmpty()) return null;
    List<List<BytesRef>> positions = new ArrayList<>();
    for (var word : words) positions.add(snapshot.forms(field, word));
    return new TextMatch.Words(positions, slop);
  }

  private static @Nullable TextMatch exact(List<WordForms> words) {
    return words.isEmpty()
        ? null
        : new TextMatch.Words(words.stream().map(word -> List.of(word.term())).toList(), 0);
  }

  /** What a wildcard or fuzzy word looks for. */
  static TextMatch pattern(Clause clause) {
    try {
      return pattern(
          switch (clause) {
            case Clause.Wildcard(var pattern) ->
                WildcardQuery.toAutomaton(
                    new Term("", TextAnalysis.foldPattern(pattern)), MAX_DETERMINIZE_WORK);
            case Clause.Fuzzy(var text, int edits) ->
                new LevenshteinAutomata(TextAnalysis.fold(text), true).toAutomaton(edits);
            default -> throw new IllegalArgumentException("not a pattern: " + clause);
          });
    } catch (TooComplexToDeterminizeException e) {
      // Only patterns far longer than words are, or made for it.
      var tooComplex =
          new QuerySyntaxException(
              new Notice("query-too-complex", -1, 0, "a pattern is too long or too complex", null));
      tooComplex.initCause(e);
      throw tooComplex;
    }
  }

  /** Lets the surface form fit: it follows the separator, or is the stem where nothing follows. */
  private static TextMatch pattern(Automaton surface) {
    var words = Operations.intersection(surface, WORD);
    var terms =
        Operations.union(
            List.of(
                Operations.concatenate(List.of(words, SEPARATOR)),
                Operations.concatenate(List.of(WORD_OR_NOTHING, SEPARATOR, words))));
    return new TextMatch.Pattern(Operations.determinize(terms, MAX_DETERMINIZE_WORK));
  }
}
