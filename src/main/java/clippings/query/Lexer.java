package clippings.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a query text into {@link Token tokens}. Every text can be cut; punctuation that means
 * nothing leaves none.
 */
final class Lexer {

  private final QueryText text;
  private final Notices notices;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  Lexer(QueryText text, Notices notices) {
    this.text = text;
    this.notices = notices;
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
          case '/' -> regex();
          default -> chunk();
        }
      }
    }
    return tokens;
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
    if (sign == '+' && atStart(at) && Operators.isProximity(text.signs(at, chunkEnd(at)))) {
      chunk();
    } else if (sign != '+'
        && end == at + 1
        && (spaced ? sign == '!' && atStart(at) : mayNegate())) {
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
    } else if (text.sign(at) == '(' && atStart(start)) {
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

  /** {@code [a TO b]}, or a bracket that is punctuation. */
  private void range() {
    int end = DateReader.rangeEnd(text, at);
    if (end < 0) {
      at++;
    } else {
      tokens.add(new Token.Range(at, end));
      at = end;
    }
  }

  /** {@code /.../} up to white space, unless it is a word between slashes or {@code /5}. */
  private void regex() {
    int close = at + 1;
    while (!text.isSpace(close) && text.sign(close) != '/') close++;
    boolean closed = text.sign(close) == '/' && close > at + 1;
    int end = Suffix.end(text, close + 1);
    boolean whole = closed && (text.isSpace(end) || text.sign(end) == ')');
    if (atStart(at)
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
    int colon = fieldEnd(start);
    if (colon > start) {
      at = colon + 1;
      tokens.add(new Token.FieldName(start, at, Field.named(text.text(start, colon))));
    } else {
      at = chunkEnd(start);
      word(start);
    }
  }

  /** What stands from {@code start} to here: an operator, a word, or punctuation. */
  private void word(int start) {
    var signs = text.signs(start, at);
    var operator = atStart(start) ? Operators.read(signs, start, at) : Optional.<Token>empty();
    if (operator.isPresent()) tokens.add(operator.get());
    else if (signs.equals("*:*")) tokens.add(new Token.Everything(start, at));
    else if (WordSplitter.hasWord(text, start, at))
      tokens.add(new Token.Chunk(start, at, start, false));
  }

  /**
   * Where the chunk that begins at {@code from} ends: before white space, a parenthesis, a quote or
   * a comma.
   */
  private int chunkEnd(int from) {
    int end = from;
    while (!text.isSpace(end) && !isBreak(end)) end++;
    return Math.max(end, from + 1);
  }

  private boolean isBreak(int position) {
    return switch (text.sign(position)) {
      case '(', ')', '"' -> true;
      case ',', ';' -> !text.betweenDigits(position);
      default -> false;
    };
  }

  /** The position of the colon when a field begins at {@code start}, else -1. */
  private int fieldEnd(int start) {
    int end = start;
    while (text.isLetterOrDigit(end) || text.sign(end) == '_') end++;
    if (end == start || Character.isDigit(text.sign(start)) || text.sign(end) != ':') return -1;
    if (text.sign(end + 1) == '/' && text.sign(end + 2) == '/') return -1; // http://
    boolean nothingNext = text.isSpace(end + 1) || ",;)".indexOf(text.sign(end + 1)) >= 0;
    return nothingNext && Field.named(text.text(start, end)) instanceof Field.Unknown ? -1 : end;
  }

  /**
   * Whether {@code -} here negates: where an operator may begin, after a plus, a field or a
   * negation.
   */
  private boolean mayNegate() {
    if (atStart(text.sign(at - 1) == '+' ? at - 1 : at)) return true;
    return !tokens.isEmpty()
        && tokens.getLast().end() == at
        && (tokens.getLast() instanceof Token.FieldName || tokens.getLast() instanceof Token.Not);
  }

  /**
   * Whether an operator may begin there: after white space, an opening parenthesis or a separator.
   */
  private boolean atStart(int position) {
    return text.isSpace(position - 1) || "(,;".indexOf(text.sign(position - 1)) >= 0;
  }
}
