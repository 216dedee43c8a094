package clippings.ingest.html;

import java.util.HashMap;

/**
 * How alike two short texts are: the share of pairs of neighbouring letters they have in common
 * (Dice's coefficient over bigrams), whatever the script, case and punctuation.
 */
final class Likeness {
  private Likeness() {}

  /** From 0, nothing in common, to 1, the same letters. */
  static double of(String a, String b) {
    var left = letters(a);
    var right = letters(b);
    if (left.equals(right)) return left.isEmpty() ? 0 : 1;
    if (left.length() < 2 || right.length() < 2) return 0;
    var pairs = new HashMap<Integer, Integer>();
    for (int i = 1; i < left.length(); i++) pairs.merge(pair(left, i), 1, Integer::sum);
    int common = 0;
    for (int i = 1; i < right.length(); i++) {
      int count = pairs.getOrDefault(pair(right, i), 0);
      if (count > 0) {
        pairs.put(pair(right, i), count - 1);
        common++;
      }
    }
    return 2.0 * common / (left.length() + right.length() - 2);
  }

  /** The letters and digits of a text, in small letters. */
  static String letters(String text) {
    var letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c))
        letters.append(Character.toLowerCase(c));
    }
    return letters.toString();
  }

  private static int pair(String letters, int i) {
    return (letters.charAt(i - 1) << 16) | letters.charAt(i);
  }
}
