package clippings.search.match;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/** The words between two, in the order of their characters' code points, which is that of UTF-8. */
final class WordRange {

  private static final int MAX_DETERMINIZE_WORK = 100_000;

  private WordRange() {}

  /** An empty end is open. */
  static Automaton between(String from, boolean fromIncluded, String to, boolean toIncluded) {
    var words = Automata.makeAnyString();
    if (!from.isEmpty()) words = above(from, fromIncluded);
    if (!to.isEmpty()) {
      var upTo = below(to, toIncluded);
      words = from.isEmpty() ? upTo : Operations.intersection(words, upTo);
    }
    return Operations.determinize(words, MAX_DETERMINIZE_WORK);
  }

  private static Automaton above(String end, boolean included) {
    List<Automaton> any = new ArrayList<>();
    var beyond =
        Operations.concatenate(
            List.of(Automata.makeString(end), Automata.makeAnyChar(), Automata.makeAnyString()));
    any.add(beyond);
    if (included) any.add(Automata.makeString(end));
    for (int i = 0; i < end.length(); i += Character.charCount(end.codePointAt(i))) {
      int letter = end.codePointAt(i);
      if (letter < Character.MAX_CODE_POINT)
        any.add(branch(end.substring(0, i), letter + 1, Character.MAX_CODE_POINT));
    }
    return Operations.union(any);
  }

  private static Automaton below(String end, boolean included) {
    List<Automaton> any = new ArrayList<>();
    if (included) any.add(Automata.makeString(end));
    for (int i = 0; i < end.length(); i += Character.charCount(end.codePointAt(i))) {
      var start = end.substring(0, i);
      any.add(Automata.makeString(start));
      if (end.codePointAt(i) > 0) any.add(branch(start, 0, end.codePointAt(i) - 1));
    }
    return Operations.union(any);
  }

  /** Words that begin so and go on with one of those characters. */
  private static Automaton branch(String start, int least, int most) {
    return Operations.concatenate(
        List.of(
            Automata.makeString(start),
            Automata.makeCharRange(least, most),
            Automata.makeAnyString()));
  }
}
