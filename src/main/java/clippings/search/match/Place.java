package clippings.search.match;

import java.util.List;

/**
 * Where something stands in an article: a word, a phrase, or what lies between two that are near
 * each other, these included.
 *
 * @param first position of its first word
 * @param last position of its last word
 * @param start offset in UTF-16 units
 * @param end offset, exclusive
 * @param parts the two that are near each other; empty for a word or a phrase
 */
record Place(int first, int last, int start, int end, List<Place> parts) {

  /** A word or a phrase. */
  static Place of(int first, int last, int start, int end) {
    return new Place(first, last, start, end, List.of());
  }

  /** From the beginning of one to the end of the other. */
  static Place around(Place left, Place right) {
    return new Place(
        Math.min(left.first, right.first),
        Math.max(left.last, right.last),
        Math.min(left.start, right.start),
        Math.max(left.end, right.end),
        List.of(left, right));
  }

  /** The same as one thing, if neither has parts. */
  static Place joined(Place left, Place right) {
    var around = around(left, right);
    boolean whole = left.parts.isEmpty() && right.parts.isEmpty();
    return whole ? of(around.first, around.last, around.start, around.end) : around;
  }

  /** Whether a word belongs to both. What stands between the parts of one may belong to another. */
  boolean sharesWord(Place other) {
    if (first > other.last || other.first > last) return false;
    if (parts.isEmpty())
      return other.parts.isEmpty() || other.parts.stream().anyMatch(this::sharesWord);
    return parts.stream().anyMatch(other::sharesWord);
  }

  /** How many words lie between the two. */
  int gap(Place other) {
    return Math.max(0, Math.max(first - other.last, other.first - last) - 1);
  }

  /** Reports its words and phrases as long as they are taken. */
  boolean mark(Occurrences.Sink sink) {
    if (parts.isEmpty()) return sink.accept(start, end);
    for (var part : parts) {
      if (!part.mark(sink)) return false;
    }
    return true;
  }
}
