package clippings.search;

import clippings.index.FoundForms;
import java.util.List;
import org.apache.lucene.util.automaton.Automaton;

/**
 * What a leaf of the clause tree looks for in a text, in terms of the index: the same for finding
 * and for marking.
 */
sealed interface TextMatch {

  /**
   * Words side by side.
   *
   * @param positions for each word the terms that will do; never empty
   * @param slop Lucene's slop
   */
  record Words(List<FoundForms> positions, int slop) implements TextMatch {}

  /** One word out of a set; the automaton reads terms as they are in the index. */
  record Pattern(Automaton terms) implements TextMatch {}

  /** What any of them looks for; no two at the same place. */
  record Either(List<TextMatch> matches) implements TextMatch {}
}
