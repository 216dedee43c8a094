package clippings.export;

import java.util.regex.Pattern;

/** Text for formats in which a line is a value. */
final class OneLine {

  /** Controls would end a line or a value in some programs. */
  private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029]+");

  private OneLine() {}

  /** The text with one space for every stretch of spaces, line ends and controls. */
  static String of(String text) {
    return BREAKS.matcher(text).replaceAll(" ").strip();
  }
}
