package clippings.suggest;

import clippings.index.analysis.TextAnalysis;
import java.util.ArrayList;
import java.util.List;

/**
 * A word without case, accents, apostrophes and full stops: what names are found by, whoever writes
 * them. {@code Ja'ish} and {@code jaish} are one, as are {@code U.S.} and {@code US}, {@code
 * Iran's} and {@code Iran}.
 *
 * @param word as it is found
 * @param start where it begins in its text, in UTF-16 units
 * @param end where it ends
 */
record Folded(String word, int start, int end) {

  private static final String LEFT_OUT = "'.\u2019\u2018\u02bc\u02bb\u02be\u02bf`\u00b4\uff07";

  /** The words of a text, in order. */
  static List<Folded> words(String text) {
    List<Folded> words = new ArrayList<>();
    int start = -1;
    int end = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isPart(c)) {
        if (start < 0) start = i;
        end = next;
      } else if (start >= 0 && LEFT_OUT.indexOf(c) < 0) {
        add(text, start, end, words);
        start = -1;
      }
      i = next;
    }
    if (start >= 0) add(text, start, end, words);
    return words;
  }

  private static boolean isPart(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static void add(String text, int start, int end, List<Folded> words) {
    boolean possessive =
        end - start > 2
            && text.charAt(end - 1) == 's'
            && (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '\u2019');
    var word = fold(text.substring(start, possessive ? end - 2 : end));
    if (!word.isEmpty()) words.add(new Folded(word, start, end));
  }

  private static String fold(String word) {
    var folded = new StringBuilder(word.length());
    boolean ascii = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (LEFT_OUT.indexOf(c) >= 0) continue;
      ascii &= c < 0x80;
      folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return ascii ? folded.toString() : TextAnalysis.foldPattern(folded.toString());
  }

  /** Words with a space between. */
  static String key(List<Folded> words) {
    var key = new StringBuilder();
    for (var word : words) key.append(key.isEmpty() ? "" : " ").append(word.word);
    return key.toString();
  }
}
