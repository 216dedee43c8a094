package clippings.search.match;

import clippings.query.Clause.Reach;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells which places of two lists, both in order, are within reach of each other. Used for one
 * segment, by one thread.
 */
final class Closeness {

  /** Takes two places by where they are in their lists, and tells whether to go on. */
  interface Pairs {
    boolean accept(int left, int right) throws IOException;
  }

  private final Reach reach;
  private final Surroundings surroundings;

  Closeness(Reach reach, Surroundings surroundings) {
    this.reach = reach;
    this.surroundings = surroundings;
  }

  /** Reports all that are close in an article, as long as they are taken. */
  void pairs(int document, List<Place> left, List<Place> right, Pairs pairs) throws IOException {
    neighbours(
        left,
        right,
        (i, j) -> !areClose(document, left.get(i), right.get(j)) || pairs.accept(i, j));
  }

  /** Two that are close as one place: side by side in their order they are like a phrase. */
  Place together(Place one, Place other) {
    return isPhrase() ? Place.joined(one, other) : Place.around(one, other);
  }

  boolean isPhrase() {
    return reach.equals(new Reach.Words(1, true));
  }

  /** Whether so many words apart, in whatever order, is all that is asked for. */
  boolean isOfWords() {
    return reach instanceof Reach.Words;
  }

  /** Whether any two of those read are close; only when {@link #isOfWords}. */
  boolean any(Runs left, int lefts, Runs right, int rights) {
    if (!(reach instanceof Reach.Words(int distance, boolean ordered)))
      throw new IllegalStateException("positions do not tell of " + reach);
    int next = 0; // on the right, the first behind
    for (int i = 0; i < lefts; i++) {
      int first = left.position(i);
      int end = first + left.words();
      while (next < rights && right.position(next) < end) next++;
      if (next < rights && right.position(next) - end < distance) return true;
      if (ordered) continue;
      // The nearest before: those between share a word with it.
      int before = next - 1;
      while (before >= 0 && right.position(before) + right.words() > first) before--;
      if (before >= 0 && first - right.position(before) - right.words() < distance) return true;
    }
    return false;
  }

  /** All that may be close. */
  private void neighbours(List<Place> left, List<Place> right, Pairs pairs) throws IOException {
    int longest = 0;
    for (var place : right) longest = Math.max(longest, place.last() - place.first());
    int widest = widest();
    int from = 0;
    for (int i = 0; i < left.size(); i++) {
      var one = left.get(i);
      while (from < right.size() && right.get(from).first() < one.first() - widest - longest)
        from++;
      for (int j = from; j < right.size(); j++) {
        if (right.get(j).first() > one.last() + widest) break;
        if (!pairs.accept(i, j)) return;
      }
    }
  }

  /** How far apart the positions of close words can be: paragraphs lie further from each other. */
  private int widest() {
    return switch (reach) {
      case Reach.Words(int distance, _) -> distance;
      case Reach.Sentence _, Reach.SameParagraph _ -> Integer.MAX_VALUE / 4;
    };
  }

  private boolean areClose(int document, Place one, Place other) throws IOException {
    if (one.sharesWord(other)) return false;
    return switch (reach) {
      case Reach.Words(int distance, boolean ordered) ->
          one.gap(other) < distance && (!ordered || one.last() < other.first());
      case Reach.SameParagraph _ ->
          surroundings.paragraph(document, one.start())
              == surroundings.paragraph(document, other.start());
      case Reach.Sentence _ ->
          surroundings.inOneSentence(
              document, Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    };
  }

  /**
   * Those on the left that have nothing on the right within reach, and are no part of it: in {@code
   * Iran NOT NEAR/5 "Iran deal"} the word of the deal is not alone.
   */
  List<Place> lone(int document, List<Place> left, List<Place> right) throws IOException {
    var accompanied = new boolean[left.size()];
    neighbours(
        left,
        right,
        (i, j) -> {
          var one = left.get(i);
          var other = right.get(j);
          accompanied[i] |= isPart(one, other) || areClose(document, one, other);
          return true;
        });
    var lone = new ArrayList<Place>();
    for (int i = 0; i < accompanied.length; i++) {
      if (!accompanied[i]) lone.add(left.get(i));
    }
    return lone;
  }

  private static boolean isPart(Place place, Place other) {
    boolean same = place.first() == other.first() && place.last() == other.last();
    return !same && place.sharesWord(other);
  }
}
