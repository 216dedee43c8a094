package clippings.compare;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes text apart into words and what stands between them, in the order they are written. */
final class Words {

  private Words() {}

  /** All of the text, in parts: a word, or a space or mark between words. */
  static List<String> parts(String text) {
    var breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    breaks.setText(text);
    List<String> parts = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      parts.add(text.substring(start, end));
      start = end;
    }
    return parts;
  }

  /** How often each word occurs. */
  static Map<String, Integer> counts(List<String> parts) {
    Map<String, Integer> counts = new HashMap<>();
    for (var part : parts) {
      if (isWord(part)) counts.merge(part, 1, Integer::sum);
    }
    return counts;
  }

  static boolean isWord(String part) {
    return part.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /**
   * How many words two texts share, of all they have: 0 to 1 (Dice's coefficient over multisets).
   */
  static double likeness(Map<String, Integer> one, Map<String, Integer> other) {
    int all = total(one) + total(other);
    if (all == 0) return 0;
    int shared = 0;
    for (var word : one.entrySet())
      shared += Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0));
    return 2.0 * shared / all;
  }

  private static int total(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
