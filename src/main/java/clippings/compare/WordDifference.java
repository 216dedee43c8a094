package clippings.compare;

import clippings.compare.Comparison.Piece;
import clippings.compare.Comparison.Piece.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells two versions of a paragraph apart, word by word. A space or mark between two words that
 * changed changes with them: one stretch reads better than many.
 */
final class WordDifference {

  /** A stretch both have, or what one has where the other has something else. */
  private record Stretch(StringBuilder removed, StringBuilder added, boolean both) {
    static Stretch of(boolean both) {
      return new Stretch(new StringBuilder(), new StringBuilder(), both);
    }

    void append(Stretch other) {
      removed.append(other.removed);
      added.append(other.added);
    }
  }

  private WordDifference() {}

  static List<Piece> of(String earlier, String later) {
    return pieces(joined(stretches(Words.parts(earlier), Words.parts(later))));
  }

  private static List<Stretch> stretches(List<String> before, List<String> after) {
    var partners = Alignment.of(before, after);
    List<Stretch> stretches = new ArrayList<>();
    int j = 0;
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] == Alignment.NONE) {
        last(stretches, false).removed.append(before.get(i));
        continue;
      }
      while (j < partners[i]) last(stretches, false).added.append(after.get(j++));
      var both = last(stretches, true);
      both.removed.append(before.get(i));
      both.added.append(after.get(j++));
    }
    while (j < after.size()) last(stretches, false).added.append(after.get(j++));
    return stretches;
  }

  private static Stretch last(List<Stretch> stretches, boolean both) {
    if (stretches.isEmpty() || stretches.getLast().both != both) stretches.add(Stretch.of(both));
    return stretches.getLast();
  }

  private static List<Stretch> joined(List<Stretch> stretches) {
    List<Stretch> joined = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      var stretch = stretches.get(i);
      boolean between = i > 0 && i < stretches.size() - 1;
      boolean changes = !stretch.both || (between && !Words.isWord(stretch.added.toString()));
      if (joined.isEmpty() || !changes || joined.getLast().both) joined.add(Stretch.of(!changes));
      joined.getLast().append(stretch);
    }
    return joined;
  }

  private static List<Piece> pieces(List<Stretch> stretches) {
    List<Piece> pieces = new ArrayList<>();
    for (var stretch : stretches) {
      if (stretch.both) {
        pieces.add(new Piece(Kind.BOTH, stretch.added.toString()));
        continue;
      }
      if (!stretch.removed.isEmpty())
        pieces.add(new Piece(Kind.REMOVED, stretch.removed.toString()));
      if (!stretch.added.isEmpty()) pieces.add(new Piece(Kind.ADDED, stretch.added.toString()));
    }
    return pieces;
  }
}
