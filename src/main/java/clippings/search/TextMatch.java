package clippings.search;

import clippings.index.Snapshot;
import clippings.index.TextAnalysis;
import clippings.index.WordForms;
import clippings.query.Clause;
import clippings.query.Notice;
import clippings.query.QuerySyntaxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
 * What a leaf of the clause tree looks for in a text, in terms of the index: the same for finding
 * and for marking.
 */
sealed interface TextMatch {

  /**
   * Words side by side.
   *
   * @param positions for each word the terms that will do, the one asked for first; never empty
   * @param slop Lucene's slop
   */
  record Words(List<List<BytesRef>> positions, int slop) implements TextMatch {}

  /** One word out of a set; the automaton reads terms as they are in the index. */
  record Pattern(Automaton terms) implements TextMatch {}

  /** Work limit for building an automaton: far above what four wildcards need. */
  int MAX_DETERMINIZE_WORK = 100_000;

  /**
   * What {@code clause} looks for in a field; {@code null} when it is no leaf that looks into text,
   * or has no words.
   *
   * @throws QuerySyntaxException if it is a pattern too complex to look for
   */
  static @Nullable TextMatch of(
      Clause clause, String field, TextAnalysis analysis, Snapshot snapshot) throws IOException {
    return switch (clause) {
      case Clause.Word(var text) -> anyForm(analysis.words(text), 0, field, snapshot);
      case Clause.Phrase(var words, int slop) ->
          anyForm(words(analysis, words), slop, field, snapshot);
      case Clause.Exact(var words) -> exact(words(analysis, words));
      case Clause.Wildcard _, Clause.Fuzzy _ -> pattern(clause);
      case Clause.Everything _,
          Clause.Nothing _,
          Clause.In _,
          Clause.InBoilerplate _,
          Clause.Metadata _ ->
          null;
      case Clause.Dated _, Clause.Undated _, Clause.Not _, Clause.All _, Clause.Any _ -> null;
    };
  }

  private static List<WordForms> words(TextAnalysis analysis, List<String> texts) {
    return texts.stream().flatMap(text -> analysis.words(text).stream()).toList();
  }

  private static @Nullable TextMatch anyForm(
      List<WordForms> words, int slop, String field, Snapshot snapshot) throws IOException {
    if (words.isEmpty()) return null;
    List<List<BytesRef>> positions = new ArrayList<>();
    for (var word : words) positions.add(snapshot.forms(field, word));
    return new Words(positions, slop);
  }

  private static @Nullable TextMatch exact(List<WordForms> words) {
    return words.isEmpty()
        ? null
        : new Words(words.stream().map(word -> List.of(word.term())).toList(), 0);
  }

  private static TextMatch pattern(Clause clause) {
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
    var separator = Automata.makeChar(WordForms.SEPARATOR);
    var holdsOne =
        Operations.concatenate(
            List.of(Automata.makeAnyString(), separator, Automata.makeAnyString()));
    var plain =
        Operations.complement(
            Operations.determinize(holdsOne, MAX_DETERMINIZE_WORK), MAX_DETERMINIZE_WORK);
    // "of" is two edits from no word at all, and nothing follows the separator of most terms.
    var some = Operations.concatenate(List.of(Automata.makeAnyChar(), Automata.makeAnyString()));
    var words = Operations.intersection(Operations.intersection(surface, some), plain);
    var terms =
        Operations.union(
            List.of(
                Operations.concatenate(List.of(words, separator)),
                Operations.concatenate(List.of(plain, separator, words))));
    return new Pattern(Operations.determinize(terms, MAX_DETERMINIZE_WORK));
  }
}
