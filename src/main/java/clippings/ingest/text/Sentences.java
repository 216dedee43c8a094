package clippings.ingest.text;

import java.util.Set;

/** Where sentences start and end, as far as single characters tell. */
public final class Sentences {
  /** Words a heading never ends with and a broken sentence often does. */
  private static final Set<String> OPEN =
      Set.of(
          "a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "with", "from", "and", "or",
          "but", "as", "into", "that", "which", "who", "than", "its", "his", "her", "their",
          "between", "against", "over", "under", "after", "before", "about", "called", "named",
          "is", "are", "was", "were", "has", "have", "had", "be", "been");

  private Sentences() {}

  /** Whether the text ends as a sentence does, a closing quote or bracket behind it aside. */
  public static boolean endsWithStop(String text) {
    int last = text.length() - 1;
    while (last > 0 && isClosing(text.charAt(last))) last--;
    return last >= 0 && isStop(text.charAt(last));
  }

  /**
   * Whether the text ends in any mark that may close a paragraph: a stop, a colon, a quote, a
   * bracket, a number sign.
   */
  public static boolean endsWithMark(String text) {
    if (text.isEmpty()) return false;
    char last = text.charAt(text.length() - 1);
    return isStop(last) || isClosing(last) || last == ':' || last == ';' || last == '*';
  }

  /** Whether the text breaks off: after a comma, a dash, or a word that wants another. */
  static boolean breaksOff(String text) {
    if (text.isEmpty()) return false;
    char last = text.charAt(text.length() - 1);
    if (last == ',' || last == '(' || last == '[' || last == '“') return true;
    return OPEN.contains(text.substring(text.lastIndexOf(' ') + 1));
  }

  /**
   * Whether the text starts in the middle of a sentence: with a small letter that is not a brand's,
   * or with a comma.
   */
  public static boolean startsInside(String text) {
    if (text.isEmpty()) return false;
    char first = text.charAt(0);
    if (first == ','
        || (first == '.' && !text.startsWith(".."))
        || first == ';'
        || first == ')'
        || (first == '’' && text.startsWith("’s "))) {
      return text.length() < 2 || !Character.isDigit(text.charAt(1));
    }
    if (!Character.isLowerCase(first)) return false;
    for (int i = 1; i < text.length() && Character.isLetter(text.charAt(i)); i++) {
      if (Character.isUpperCase(text.charAt(i))) return false; // iPhone, eBay, al-Adl is fine
    }
    return !text.startsWith("http") && !text.startsWith("www.");
  }

  /** How many words a text has, runs between blanks. */
  public static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = text.charAt(i) == ' ';
      if (!blank && !inside) words++;
      inside = !blank;
    }
    return words;
  }

  private static boolean isStop(char c) {
    return ".!?…。！？؟۔।॥".indexOf(c) >= 0;
  }

  private static boolean isClosing(char c) {
    return "\"”’'»)]›」』".indexOf(c) >= 0;
  }
}
