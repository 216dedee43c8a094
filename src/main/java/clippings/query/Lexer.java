package clippings.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a query text into {@link Token tokens}. Every text can be cut; punctuation that means
 * nothing leaves none.
 */
final class Lexer {

  private final QueryText text;
  private final Notices notices;
  private final List<Token> tokens = new ArrayList<>();
  private final Extents extents;
  private int openBrackets;
  private int at;

  Lexer(QueryText text, Notices notices) {
    this.text = text;
    this.notices = notices;
    this.extents = new Extents(text);
  }

  List<Token> tokens() {
    while (at < text.length()) {
      if (text.isSpace(at)) {
        at++;
      } else {
        switch (text.sign(at)) {
          case '(' -> tokens.add(new Token.Open(at, ++at));
          case ')' -> close();
          case '"' -> quoted(at);
          case ',', ';' -> at++;
          case '-', '!', '+' -> prefix();
          case '=' -> exact();
          case '[', '{' -> range();
          case ']' -> bracketEnd();
          case '/' -> slash();
          default -> chunk();
        }
      }
    }
    var whole = new SpacedDistances(text, notices).join(tokens);
    SmallOperators.report(whole, text, notices);
    return Truncation.read(whole, text);
  }

  private void close() {
    tokens.add(new Token.Close(at, ++at));
    int end = Suffix.end(text, at);
    if (end == at) return;
    var suffix = text.text(at, end);
    if (text.sign(at) == '^') {
      notices.replaced(Problem.WEIGHT_NOT_SUPPORTED, at, end, "", Suffix.weightMessage(suffix, at));
    } else {
      var message =
          "\"%s\" at %d belongs to a word or a phrase, not to parentheses; left out"
              .formatted(suffix, at);
      notices.replaced(Problem.GROUP_DISTANCE, at, end, "", message);
    }
    at = end;
  }

  /** Quoted text from {@code start}, which is at the quote or at the {@code =} before it. */
  private void quoted(int start) {
    boolean exact = start < at;
    int from = at + 1;
    int to = from;
    while (to < text.length() && text.sign(to) != '"') to++;
    if (to < text.length()) {
      at = Suffix.end(text, to + 1);
      tokens.add(new Token.Quoted(start, at, from, to, exact));
    } else if (text.isSpace(from)
        && (text.isLetterOrDigit(at - 1) || text.text(from, to).isBlank())) { // 5" pipe
      notices.replaced(
          Problem.UNCLOSED_QUOTE, at, from, " ", "unclosed quote at %d; left out".formatted(at));
      at = from;
    } else {
      var message =
          "unclosed quote at %d: %s; read as closed at the end"
              .formatted(at, Excerpt.of(text.text(at, to)));
      notices.replaced(Problem.UNCLOSED_QUOTE, at, to, text.text(at, to) + "\"", message);
      at = to;
      tokens.add(new Token.Quoted(start, to, from, to, exact));
    }
  }

  /** A sign before an operand; doubled, or with nothing after it, it is punctuation. */
  private void prefix() {
    char sign = text.sign(at);
    int end = at + 1;
    while (text.sign(end) == sign) end++;
    boolean spaced = text.isSpace(end) || text.sign(end) == ')';
    if (sign == '+' && extents.atStart(at) && Operators.isProximity(text.signs(at, chunkEnd(at)))) {
      chunk();
    } else if (sign != '+'
        && end == at + 1
        && (spaced ? sign == '!' && extents.atStart(at) : mayNegate())) {
      tokens.add(new Token.Not(at, end, true));
      at = end;
    } else {
      at = end;
    }
  }

  private void exact() {
    int start = at++;
    if (text.sign(at) == '"') {
      quoted(start);
    } else if (text.sign(at) == '(' && extents.atStart(start)) {
      var message =
          "\"=\" at %d belongs to a word or a phrase, not to parentheses; left out"
              .formatted(start);
      notices.replaced(Problem.EXACT_GROUP, start, at, "", message);
    } else if (text.isLetterOrDigit(at) || Character.isSurrogate(text.sign(at))) {
      int end = chunkEnd(at);
      tokens.add(new Token.Chunk(start, end, at, true));
      at = end;
    }
  }

  /** {@code [a TO b]}, Factiva's {@code [a OR b]}, or a bracket that is punctuation. */
  private void range() {
    int end = DateReader.rangeEnd(text, at);
    if (end < 0 && text.sign(at) == '[' && extents.bracketsHoldOperators(at)) {
      openBrackets++;
      tokens.add(new Token.Open(at, ++at));
    } else if (end < 0) {
      at++;
    } else {
      tokens.add(new Token.Range(at, end));
      at = end;
    }
  }

  private void bracketEnd() {
    if (openBrackets == 0) {
      at++;
    } else {
      openBrackets--;
      tokens.add(new Token.Close(at, ++at));
    }
  }

  private void slash() {
    int end = extents.slashedEnd(at);
    if (end > at) {
      int start = at;
      at = end;
      operator(start);
    } else {
      regex();
    }
  }

  /** {@code /.../} up to white space, unless it is a word between slashes or {@code /5}. */
  private void regex() {
    int close = at + 1;
    while (!text.isSpace(close) && text.sign(close) != '/') close++;
    boolean closed = text.sign(close) == '/' && close > at + 1;
    int end = Suffix.end(text, close + 1);
    boolean whole = closed && (text.isSpace(end) || text.sign(end) == ')');
    if (extents.atStart(at)
        && whole
        && text.signs(at, close).chars().anyMatch(c -> ".*+?[]{}()|~&@<>^$\\".indexOf(c) >= 0)) {
      tokens.add(new Token.Regex(at, end));
      at = end;
    } else {
      chunk();
    }
  }

  private void chunk() {
    int start = at;
    int dates = extents.atStart(start) ? DateReader.phraseEnd(text, start) : -1;
    int name = extents.fieldNameEnd(start);
    int names = extents.fieldListEnd(start);
    if (dates > start) {
      at = dates;
      tokens.add(new Token.DatePhrase(start, at));
    } else if (name > start) {
      char sign = text.sign(extents.signAt(name));
      field(start, name, FieldNames.of(text.text(start, name), sign));
    } else if (names > start) {
      field(start, names, FieldNames.ofAll(List.of(text.signs(start, names).split(",", -1))));
    } else if (!exactCall(start)) {
      at = chunkEnd(start);
      word(start);
    }
  }

  private void field(int start, int nameEnd, FieldNames.Meaning meaning) {
    at = extents.fieldEnd(nameEnd);
    tokens.add(new Token.FieldName(start, at, nameEnd, meaning.field()));
    if (meaning.caveat().isEmpty()) return;
    var message = "%s at %d: %s".formatted(text.text(start, nameEnd), start, meaning.caveat());
    notices.add(Problem.OTHER_SYNTAX, start, at, message);
  }

  /** ProQuest's {@code EXACT("...")}. */
  private boolean exactCall(int start) {
    int open = extents.exactCall(start);
    if (open < 0) return false;
    int close = open;
    while (text.sign(close) != ')') close++;
    at = open;
    if (text.sign(open) == '"') {
      quoted(start);
    } else {
      int end = chunkEnd(open);
      tokens.add(new Token.Chunk(start, end, open, true));
    }
    at = close + 1;
    return true;
  }

  /** What stands from {@code start} to here: an operator, a word, or punctuation. */
  private void word(int start) {
    if (extents.atStart(start) && operator(start)) return;
    if (text.signs(start, at).equals("*:*")) tokens.add(new Token.Everything(start, at));
    else if (WordSplitter.hasWord(text, start, at))
      tokens.add(new Token.Chunk(start, at, start, false));
  }

  private boolean operator(int start) {
    var signs = text.signs(start, at);
    if (Operators.isNotHere(signs)) {
      var message = "\"%s\" at %d is not part of this language; left out".formatted(signs, start);
      notices.replaced(Problem.OTHER_SYNTAX, start, at, " ", message);
      return true;
    }
    var operator = Operators.read(signs, start, at);
    operator.ifPresent(token -> tokens.add(token instanceof Token.Not ? afterBut(start) : token));
    return operator.isPresent();
  }

  /** Nexis has {@code BUT NOT} as well. */
  private Token afterBut(int start) {
    int from = start;
    if (!tokens.isEmpty()
        && tokens.getLast() instanceof Token.Chunk(int but, int end, int _, boolean _)
        && text.signs(but, end).equals("BUT")) {
      tokens.removeLast();
      from = but;
    }
    return new Token.Not(from, at, false);
  }

  private int chunkEnd(int from) {
    boolean value =
        !tokens.isEmpty() && tokens.getLast() instanceof Token.FieldName name && name.end() == from;
    return extents.chunkEnd(from, openBrackets > 0, value);
  }

  /**
   * Whether {@code -} here negates: where an operator may begin, after a plus, a field or a
   * negation.
   */
  private boolean mayNegate() {
    if (extents.atStart(text.sign(at - 1) == '+' ? at - 1 : at)) return true;
    return !tokens.isEmpty()
        && tokens.getLast().end() == at
        && (tokens.getLast() instanceof Token.FieldName || tokens.getLast() instanceof Token.Not);
  }
}
