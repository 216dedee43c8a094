package clippings.search;

import clippings.index.TextAnalysis;
import clippings.index.WordForms;
import clippings.query.Clause;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
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

  /** One word out of a set of surface forms. */
  record Pattern(Automaton words) implements TextMatch {}

  /** Work limit for building an automaton: far above what four wildcards need. */
  int MAX_DETERMINIZE_WORK = 100_000;

  /**
   * What {@code clause} looks for; {@code null} when it is no leaf that looks into text, or has no
   * words.
   */
  static @Nullable TextMatch of(Clause clause, TextAnalysis analysis) {
    return switch (clause) {
      case Clause.Word(var text) -> anyForm(analysis, List.of(text), 0);
      case Clause.Phrase(var words, int slop) -> anyForm(analysis, words, slop);
      case Clause.Exact(var words) -> {
        List<List<BytesRef>> positions = new ArrayList<>();
        for (var word : words) {
          for (var forms : analysis.words(word)) positions.add(List.of(forms.surface()));
        }
        yield positions.isEmpty() ? null : new Words(positions, 0);
      }
      case Clause.Wildcard(var pattern) ->
          pattern(WildcardQuery.toAutomaton(new Term("", folded(pattern)), MAX_DETERMINIZE_WORK));
      case Clause.Fuzzy(var text, int edits) ->
          pattern(new LevenshteinAutomata(folded(text), true).toAutomaton(edits));
      case Clause.Everything _,
          Clause.Nothing _,
          Clause.In _,
          Clause.InBoilerplate _,
          Clause.Metadata _ ->
          null;
      case Clause.Dated _, Clause.Undated _, Clause.Not _, Clause.All _, Clause.Any _ -> null;
    };
  }

  private static @Nullable TextMatch anyForm(TextAnalysis analysis, List<String> words, int slop) {
    List<List<BytesRef>> positions = new ArrayList<>();
    for (var word : words) {
      for (var forms : analysis.words(word)) positions.add(terms(forms));
    }
    return positions.isEmpty() ? null : new Words(positions, slop);
  }

  /**
   * All terms under which a form of the word is indexed: the surface form itself, its stem as a
   * word, and the stem's marked term.
   */
  private static List<BytesRef> terms(WordForms forms) {
    var stem = forms.stem();
    if (stem == null)
      return List.of(
          forms.surface(), new BytesRef(WordForms.MARK + forms.surface().utf8ToString()));
    return List.of(forms.surface(), new BytesRef(stem.utf8ToString().substring(1)), stem);
  }

  private static TextMatch pattern(Automaton words) {
    var stems =
        Operations.concatenate(
            List.of(Automata.makeChar(WordForms.MARK), Automata.makeAnyString()));
    return new Pattern(
        Operations.determinize(
            Operations.minus(words, stems, MAX_DETERMINIZE_WORK), MAX_DETERMINIZE_WORK));
  }

  private static String folded(String pattern) {
    return TextAnalysis.fold(pattern);
  }
}
