package clippings.ingest.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the large letter that opens a story back to its word, and lets the lines beside it start
 * where it does.
 */
final class DropCaps {
  private static final double LARGE = 1.8;
  private static final double BESIDE = 1.2;

  /** Of a capital letter, in sizes of its type, and a little more. */
  private static final double HEIGHT = 0.8;

  private static final int MOST = 20;

  private DropCaps() {}

  /**
   * @param em the size of the page's type
   */
  static List<PrintedWord> merge(List<PrintedWord> words, double em) {
    var caps = words.stream().filter(word -> isCap(word, em)).limit(MOST).toList();
    if (caps.isEmpty()) return words;
    var merged = new ArrayList<>(words);
    for (var cap : caps) merge(cap, em, merged);
    return merged;
  }

  private static boolean isCap(PrintedWord word, double em) {
    return word.size() >= LARGE * em
        && word.text().length() <= 2
        && Character.isUpperCase(word.text().codePointBefore(word.text().length()));
  }

  private static void merge(PrintedWord cap, double em, List<PrintedWord> words) {
    int first = -1;
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (!isBeside(word, cap, em)) continue;
      words.set(i, word.from(cap.left()));
      if (first < 0 || word.baseline() < words.get(first).baseline()) first = i;
    }
    if (first < 0) return; // a headline of one letter
    words.set(first, words.get(first).as(cap.text() + words.get(first).text()));
    words.remove(cap);
  }

  private static boolean isBeside(PrintedWord word, PrintedWord cap, double em) {
    double gap = word.left() - cap.right();
    return word.size() < cap.size() / 1.5
        && gap > -0.3 * em
        && gap < BESIDE * em
        && word.baseline() > cap.baseline() - HEIGHT * cap.size()
        && word.baseline() < cap.baseline() + 0.3 * em;
  }
}
