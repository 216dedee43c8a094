package clippings.query;

import java.lang.Character.UnicodeScript;

/**
 * A query as it was typed, and beside it its signs: what the syntax sees. A sign is the plain form
 * of a curly quote, a guillemet, a full-width or Arabic punctuation mark; a character that a
 * backslash precedes is no sign at all. Both have the same length, so a position in one is a
 * position in the other.
 */
final class QueryText {

  /** Stands where a character is only itself. */
  private static final char NO_SIGN = '\uFFFF';

  private final String text;
  private final char[] signs;

  QueryText(String text) {
    this.text = text;
    this.signs = new char[text.length()];
    for (int i = 0; i < signs.length; i++) {
      signs[i] = isGershayim(i) ? NO_SIGN : plain(text.charAt(i));
    }
    for (int i = 0; i + 1 < signs.length; i++) {
      if (signs[i] == '\\' && isPunctuation(signs[i + 1])) {
        signs[i] = NO_SIGN;
        signs[++i] = NO_SIGN;
      }
    }
  }

  int length() {
    return signs.length;
  }

  /** As typed. */
  String text() {
    return text;
  }

  /** As typed, from {@code start} to before {@code end}. */
  String text(int start, int end) {
    return text.substring(start, end);
  }

  /** The sign at {@code at}; a space past both ends. */
  char sign(int at) {
    return at >= 0 && at < signs.length ? signs[at] : ' ';
  }

  /** The signs from {@code start} to before {@code end}. */
  String signs(int start, int end) {
    return new String(signs, start, end - start);
  }

  /** White space of any kind, and both ends. */
  boolean isSpace(int at) {
    if (at < 0 || at >= signs.length) return true;
    char c = text.charAt(at);
    if (c == '\u202F') return !betweenDigits(at); // groups the digits of a number
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  boolean isLetterOrDigit(int at) {
    return at >= 0 && at < signs.length && Character.isLetterOrDigit(text.charAt(at));
  }

  /** Whether nothing in the whole text could be seen on paper. */
  boolean isBlank() {
    return text.chars()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT);
  }

  boolean betweenDigits(int at) {
    return at > 0
        && at + 1 < signs.length
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  /** What stands in quotes: as typed, less the backslashes before quotes and backslashes. */
  String unescaped(int start, int end) {
    var plain = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      if (signs[i] == NO_SIGN
          && text.charAt(i) == '\\'
          && i + 1 < end
          && isQuoteOrBackslash(text.charAt(i + 1))) i++;
      plain.append(text.charAt(i));
    }
    return plain.toString();
  }

  /** Whether this character needs a backslash before it in quotes. */
  static boolean isQuoteOrBackslash(char c) {
    char sign = plain(c);
    return sign == '"' || sign == '\\';
  }

  /**
   * The plain form of one character: itself, unless it is a mark of another script or typography.
   */
  static char plain(char c) {
    if (c < 0x80) return c;
    if (c >= '\uFF01' && c <= '\uFF5E') {
      char narrow = (char) (c - '\uFF01' + '!');
      return isPunctuation(narrow) ? narrow : c;
    }
    return switch (c) {
      case '“', '”', '„', '‟', '«', '»', '‹', '›', '「', '」', '『', '』', '〝', '〞', '〟', '｢', '｣' ->
          '"';
      case '‘', '’', '‛' -> '\'';
      case '؟' -> '?';
      case '،', '、' -> ',';
      case '؛' -> ';';
      default -> c;
    };
  }

  /** {@code word} with every mark in its plain form, such as {@code ?} for an Arabic one. */
  static String plain(String word) {
    var plain = new StringBuilder(word);
    for (int i = 0; i < word.length(); i++) plain.setCharAt(i, plain(word.charAt(i)));
    return plain.toString();
  }

  private static boolean isPunctuation(char sign) {
    return sign > ' ' && sign < 0x7F && !Character.isLetterOrDigit(sign);
  }

  /**
   * A double quote between Hebrew letters belongs to the word, as in Unicode's word rules WB7b and
   * WB7c.
   */
  private boolean isGershayim(int at) {
    return text.charAt(at) == '"' && isHebrew(at - 1) && isHebrew(at + 1);
  }

  private boolean isHebrew(int at) {
    return at >= 0
        && at < text.length()
        && Character.isLetter(text.charAt(at))
        && UnicodeScript.of(text.charAt(at)) == UnicodeScript.HEBREW;
  }
}
