package clippings.ingest.html;

/**
 * The text of the article as the page tells it to machines, in {@code articleBody}: a witness for
 * what is seen of it. It is often cut or without its quotes, so what it lacks may be of the story
 * all the same.
 */
final class ToldText {
  private static final int SURE = 30;

  private final String letters;

  ToldText(String text) {
    this.letters = letters(text);
  }

  /** How long it is, in letters and digits. */
  int length() {
    return letters.length();
  }

  /** Whether a text is part of it; short texts could be by chance. */
  boolean holds(String text) {
    if (letters.length() < SURE) return false;
    var wanted = letters(text);
    return wanted.length() >= SURE && letters.contains(wanted);
  }

  private static String letters(String text) {
    var letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) letters.append(c);
    }
    return letters.toString();
  }
}
