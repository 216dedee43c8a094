package clippings.query;

/** A piece of a query as messages quote it: short, on one line. */
final class Excerpt {

  private static final int MOST = 40;

  private Excerpt() {}

  static String of(String text) {
    int end = Math.min(MOST, text.length());
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) end--;
    var shown = new StringBuilder(text.substring(0, end));
    for (int i = 0; i < shown.length(); i++) {
      if (Character.isISOControl(shown.charAt(i))) shown.setCharAt(i, ' ');
    }
    return end < text.length() ? shown.append("...").toString() : shown.toString();
  }
}
