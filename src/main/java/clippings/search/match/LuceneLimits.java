package clippings.search.match;

import clippings.query.Limits;
import java.util.regex.Pattern;

/**
 * The caps on a query in Lucene's syntax, checked over its characters before Lucene's parser sees
 * any: what that does with deep parentheses, or with repeats in regular expressions, it does on the
 * stack and in memory.
 */
final class LuceneLimits {

  /** Characters of one regular expression. */
  static final int MAX_REGEX = 100;

  static final int MAX_REGEXES = 16;

  /** How often anything in a regular expression may be repeated in all, one repeat in another. */
  static final int MAX_REPEATS = 256;

  private static final Pattern REPEAT = Pattern.compile("\\{(\\d*),?(\\d*)\\}");

  private final String text;
  private final Limits limits = new Limits();
  private int depth;
  private int regexes;
  private int at;

  LuceneLimits(String text) {
    this.text = text;
  }

  /**
   * @throws clippings.query.QuerySyntaxException if a cap is passed
   */
  void check() {
    Limits.checkLength(text);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '(') {
        Limits.checkNesting(++depth, at, at + 1);
        at++;
      } else if (c == ')') {
        depth--;
        at++;
      } else if (c == '"') {
        quoted();
      } else if (c == '/') {
        regex();
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        word();
      }
    }
  }

  /** Each word of a quotation counts. */
  private void quoted() {
    int start = at++;
    int words = 1;
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\') at++;
      else if (Character.isWhitespace(text.charAt(at))) words++;
      at++;
    }
    at = Math.min(at + 1, text.length());
    limits.addClauses(words, start, at);
  }

  private void regex() {
    int start = at++;
    while (at < text.length() && text.charAt(at) != '/') at += text.charAt(at) == '\\' ? 2 : 1;
    at = Math.min(at + 1, text.length());
    limits.addClauses(1, start, at);
    var expression = text.substring(start, at);
    if (expression.length() > MAX_REGEX + 2)
      throw Limits.tooComplex(start, at, "a regular expression may have 100 characters, got more");
    if (++regexes > MAX_REGEXES)
      throw Limits.tooComplex(start, at, "a query may have 16 regular expressions, got more");
    if (repeats(expression) > MAX_REPEATS)
      throw Limits.tooComplex(
          start, at, "a regular expression may repeat 256 times in all, got more");
  }

  /** All counts multiplied, as if each stood in the one before. */
  private static long repeats(String expression) {
    long repeats = 1;
    var repeat = REPEAT.matcher(expression);
    while (repeat.find()) repeats *= Math.max(count(repeat.group(1)), count(repeat.group(2)));
    return repeats;
  }

  private static long count(String digits) {
    if (digits.isEmpty()) return 1;
    return digits.length() > 4 ? MAX_REPEATS + 1 : Math.max(1, Long.parseLong(digits));
  }

  private void word() {
    int start = at;
    int wildcards = 0;
    boolean inStars = false;
    while (at < text.length() && !ends(text.charAt(at))) {
      char c = text.charAt(at);
      boolean star = c == '*';
      if (c == '?' || (star && !inStars)) wildcards++;
      if (c == '~') limits.addFuzzyWord(start, at);
      inStars = star;
      at += c == '\\' ? 2 : 1;
    }
    at = Math.min(at, text.length());
    limits.addClauses(1, start, at);
    Limits.checkWildcards(wildcards, start, at);
    if (text.startsWith("fn:fuzzyTerm", start)) limits.addFuzzyWord(start, at);
  }

  private static boolean ends(char c) {
    return Character.isWhitespace(c) || c == '(' || c == ')' || c == '"' || c == '/';
  }
}
