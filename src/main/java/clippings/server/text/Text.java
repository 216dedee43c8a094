package clippings.server.text;

/** Texts made fit to be sent or logged. */
public final class Text {

  private static final int SHORT = 60;

  private Text() {}

  /** The text with every lone surrogate replaced by U+FFFD, so that it can be written as UTF-8. */
  public static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) continue;
      if (isPair(text, i)) i++;
      else return mended(text);
    }
    return text;
  }

  private static String mended(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (!Character.isSurrogate(chars[i])) continue;
      if (isPair(text, i)) i++;
      else chars[i] = '\uFFFD';
    }
    return new String(chars);
  }

  private static boolean isPair(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }

  /** A message, which begins small and ends without a full stop, as a sentence. */
  public static String sentence(String message) {
    if (message.isEmpty()) return message;
    int first = message.codePointAt(0);
    String rest = message.substring(Character.charCount(first));
    return Character.toString(Character.toTitleCase(first)) + rest + ".";
  }

  /** The beginning of a text that came from outside, for a message. */
  public static String shortened(String text) {
    if (text.length() <= SHORT) return wellFormed(text);
    return wellFormed(text.substring(0, SHORT)) + "...";
  }

  /**
   * The text on one line, with controls, and whatever turns the direction of writing, as {@code
   * \\uXXXX}: nobody can forge a line of the log or send escapes to a terminal through it.
   */
  public static String forLog(String text) {
    var line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int type = Character.getType(c);
      boolean unsafe =
          Character.isISOControl(c)
              || type == Character.FORMAT
              || type == Character.LINE_SEPARATOR
              || type == Character.PARAGRAPH_SEPARATOR;
      if (unsafe) line.append("\\u%04x".formatted((int) c));
      else line.append(c);
    }
    return line.toString();
  }
}
