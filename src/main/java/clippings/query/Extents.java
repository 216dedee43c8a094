package clippings.query;

import java.util.regex.Pattern;

/** Tells where the pieces of a query begin and end. */
final class Extents {

  private static final Pattern SLASHED = Pattern.compile("/[nNfF]\\p{Nd}{1,6}/");
  private static final Pattern EXACT =
      Pattern.compile("(?i)exact\\(\\s*(?:\"[^\"]*\"|[^\\s()\"*?~]+)\\s*\\)");
  private static final Pattern OPERATOR = Pattern.compile("\\s(?:AND|OR|NOT)\\s");

  /** Longer brackets are not looked through for operators. */
  private static final int MOST = 400;

  /** Longer lists of fields are none. */
  private static final int MOST_NAMES = 16;

  private final QueryText text;

  Extents(QueryText text) {
    this.text = text;
  }

  /**
   * Whether an operator may begin there: after white space, an opening parenthesis or a separator.
   */
  boolean atStart(int position) {
    return text.isSpace(position - 1) || "(,;".indexOf(text.sign(position - 1)) >= 0;
  }

  /**
   * Where the chunk that begins at {@code from} ends: before white space, a parenthesis, a quote or
   * a comma.
   *
   * @param inBrackets whether {@code ]} ends it as well
   * @param isValue whether it is the value of a field, which may be a path
   */
  int chunkEnd(int from, boolean inBrackets, boolean isValue) {
    int end = from;
    boolean path = isValue;
    while (!text.isSpace(end) && !isBreak(end) && !(inBrackets && text.sign(end) == ']')) {
      if (text.sign(end) == '/' && !path && end > from && slashedEnd(end) > end) break;
      path |= text.sign(end) == '/';
      end++;
    }
    return Math.max(end, from + 1);
  }

  private boolean isBreak(int position) {
    return switch (text.sign(position)) {
      case '(', ')', '"' -> true;
      case ',', ';' -> !text.betweenDigits(position);
      default -> false;
    };
  }

  /** Where Factiva's {@code /N30/} or {@code /F50/} ends; {@code start} when it is none. */
  int slashedEnd(int start) {
    var matcher = SLASHED.matcher(text.signs(start, Math.min(text.length(), start + 9)));
    if (!matcher.lookingAt()) return start;
    int end = start + matcher.end();
    boolean operand =
        text.isSpace(end) || text.isLetterOrDigit(end) || "(\"".indexOf(text.sign(end)) >= 0;
    return operand || text.sign(end) == ')' ? end : start;
  }

  /** Where the name ends when a field begins at {@code start}, else -1. */
  int fieldNameEnd(int start) {
    int end = start;
    while (text.isLetterOrDigit(end) || text.sign(end) == '_') end++;
    if (end == start || Character.isDigit(text.sign(start))) return -1;
    int signAt = signAt(end);
    char sign = text.sign(signAt);
    boolean takes =
        switch (sign) {
          case ':' -> takesColon(start, end);
          case '=' -> FieldNames.isField(text.text(start, end), '=');
          case '(' ->
              FieldNames.isField(text.text(start, end), '(')
                  && atStart(signBefore(start))
                  && !isPlural(signAt);
          default -> false;
        };
    return takes ? end : -1;
  }

  /**
   * Where the last name ends when several names with commas between and a parenthesis behind begin
   * at {@code start}, else -1.
   */
  int fieldListEnd(int start) {
    if (!atStart(signBefore(start))) return -1;
    int from = start;
    for (int names = 0; names < MOST_NAMES; names++) {
      int end = from;
      while (text.isLetterOrDigit(end)) end++;
      boolean last = text.sign(end) == '(';
      if (end == from || !(last || text.sign(end) == ',')) return -1;
      if (!FieldNames.isField(text.text(from, end), '(')) return -1;
      if (last) return names == 0 || isPlural(end) ? -1 : end;
      from = end + 1;
    }
    return -1;
  }

  /** The sign behind a name, past ProQuest's {@code .exact} before a parenthesis. */
  int signAt(int nameEnd) {
    boolean exact =
        text.signs(nameEnd, Math.min(text.length(), nameEnd + 7)).equalsIgnoreCase(".exact(");
    return exact ? nameEnd + 6 : nameEnd;
  }

  /** Where the value of a field begins: behind the sign, or at the parenthesis. */
  int fieldEnd(int nameEnd) {
    int sign = signAt(nameEnd);
    return text.sign(sign) == '(' ? sign : sign + 1;
  }

  private boolean takesColon(int start, int end) {
    if (text.sign(end + 1) == '/' && text.sign(end + 2) == '/') return false; // http://
    boolean nothingNext = text.isSpace(end + 1) || ",;)".indexOf(text.sign(end + 1)) >= 0;
    return !nothingNext
        || !(FieldNames.of(text.text(start, end), ':').field() instanceof Field.Unknown);
  }

  private int signBefore(int start) {
    return "-+!".indexOf(text.sign(start - 1)) >= 0 ? start - 1 : start;
  }

  /** {@code author(s)}. */
  private boolean isPlural(int open) {
    var inside = text.signs(open, Math.min(text.length(), open + 5));
    return inside.startsWith("(s)") || inside.startsWith("(es)") || inside.startsWith("(ies)");
  }

  /** Where what {@code EXACT(...)} holds begins; -1 when none stands at {@code start}. */
  int exactCall(int start) {
    if (!atStart(start)
        || !text.signs(start, Math.min(text.length(), start + 6)).equalsIgnoreCase("exact("))
      return -1;
    var matcher = EXACT.matcher(text.signs(start, text.length()));
    if (!matcher.lookingAt()) return -1;
    int at = start + 6;
    while (text.isSpace(at)) at++;
    return WordSplitter.hasWord(text, at, start + matcher.end()) ? at : -1;
  }

  /** Whether brackets stand for parentheses: an operator stands in them. */
  boolean bracketsHoldOperators(int open) {
    int end = open + 1;
    int last = Math.min(text.length(), open + MOST);
    while (end < last && "[]".indexOf(text.sign(end)) < 0) end++;
    return text.sign(end) == ']' && OPERATOR.matcher(text.signs(open + 1, end)).find();
  }
}
