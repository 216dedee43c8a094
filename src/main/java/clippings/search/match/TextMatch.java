package clippings.search.match;

import clippings.index.word.FoundForms;
import clippings.query.Clause.Reach;
import java.util.List;
import org.apache.lucene.search.Query;

/**
 * What a leaf of the clause tree looks for in a text, in terms of the index: the same for finding
 * and for marking.
 */
public sealed interface TextMatch {

  /**
   * Words side by side.
   *
   * @param positions for each word the terms that will do; never empty
   * @param slop Lucene's slop
   */
  record Words(List<FoundForms> positions, int slop) implements TextMatch {}

  /** One word that looks like a pattern. */
  record Pattern(PatternTerms terms) implements TextMatch {}

  /** What a query made by Lucene's own parser looks for, in whichever fields. */
  record Foreign(Query query) implements TextMatch {}

  /** What any of them looks for. */
  record Either(List<TextMatch> matches) implements TextMatch {}

  /** Two that are close to each other. */
  record Near(TextMatch left, TextMatch right, Reach reach) implements TextMatch {}

  /** The left one where the right one is not close. */
  record NotNear(TextMatch left, TextMatch right, Reach reach) implements TextMatch {}

  /** So many places of one. */
  record AtLeast(int times, TextMatch inner) implements TextMatch {}

  /** Whether where its words stand decides more than whether they do. */
  default boolean isProximity() {
    return switch (this) {
      case Words _, Pattern _, Foreign _, Either _ -> false;
      case Near _, NotNear _, AtLeast _ -> true;
    };
  }

  /** Whether positions of words are not enough to tell where it is: paragraphs have to be known. */
  default boolean needsOffsets() {
    return switch (this) {
      case Words _, Pattern _, Foreign _ -> false;
      case Either(var matches) -> matches.stream().anyMatch(TextMatch::needsOffsets);
      case Near(var left, var right, var reach) ->
          !(reach instanceof Reach.Words) || left.needsOffsets() || right.needsOffsets();
      case NotNear(var left, var right, var reach) ->
          !(reach instanceof Reach.Words) || left.needsOffsets() || right.needsOffsets();
      case AtLeast(_, var inner) -> inner.needsOffsets();
    };
  }
}
