package clippings.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Makes a list of tokens one that the grammar can read: closes what is open, leaves out operators
 * that have nothing to work on, and takes as words what can be both and is no operator here. In the
 * mended list parentheses are balanced, and every operator has the operands it needs.
 */
final class Mender {

  private final QueryText text;
  private final Notices notices;
  private final List<Token> mended = new ArrayList<>();
  private final Deque<Token.Open> open = new ArrayDeque<>();

  Mender(QueryText text, Notices notices) {
    this.text = text;
    this.notices = notices;
  }

  List<Token> mend(List<Token> tokens) {
    if (tokens.stream().noneMatch(Mender::isOperand)) return words(tokens);
    for (var token : tokens) {
      switch (token) {
        case Token.Open parenthesis -> open(parenthesis);
        case Token.Close parenthesis -> close(parenthesis);
        case Token.And _, Token.Or _ -> between(token);
        case Token.Near near -> near(near);
        default -> mended.add(token);
      }
    }
    dropTrailing();
    for (var parenthesis : open) {
      var message =
          "unclosed \"(\" at %d; read as closed at the end".formatted(parenthesis.start());
      notices.replaced(
          Problem.UNCLOSED_PARENTHESIS, parenthesis.start(), parenthesis.end(), "(", message);
      notices.edit(text.length(), text.length(), ")");
      mended.add(new Token.Close(text.length(), text.length()));
    }
    return mended;
  }

  private void open(Token.Open parenthesis) {
    open.push(parenthesis);
    Limits.checkNesting(open.size(), parenthesis.start(), parenthesis.end());
    mended.add(parenthesis);
  }

  private void close(Token.Close parenthesis) {
    if (open.isEmpty()) {
      var message = "\")\" at %d closes nothing; left out".formatted(parenthesis.start());
      notices.replaced(
          Problem.UNOPENED_PARENTHESIS, parenthesis.start(), parenthesis.end(), " ", message);
    } else {
      dropTrailing();
      open.pop();
      mended.add(parenthesis);
    }
  }

  /** An operator that needs something on its left. */
  private void between(Token operator) {
    settleWord();
    if (endsOperand()) mended.add(operator);
    else drop(operator, "before");
  }

  private void near(Token.Near near) {
    int last = mended.size() - 1;
    if (last > 0
        && mended.get(last) instanceof Token.Not(int start, int _, boolean sign)
        && !sign) {
      mended.removeLast();
      if (endsOperand()) {
        mended.add(near.negatedFrom(start));
        return;
      }
      mended.add(new Token.Not(start, start + 3, false));
    }
    if (last > 0 && isLowerCaseNot(mended.get(last))) { // a not w/5 b
      var word = mended.removeLast();
      if (endsOperand()) {
        mended.add(near.negatedFrom(word.start()));
        return;
      }
      mended.add(word);
    }
    if (endsOperand()) mended.add(near);
    else if (near.word()) mended.add(word(near, "before"));
    else drop(near, "before");
  }

  private boolean isLowerCaseNot(Token token) {
    return token instanceof Token.Chunk(int start, int end, int _, boolean exact)
        && !exact
        && text.signs(start, end).equals("not");
  }

  /**
   * Before a closing parenthesis or the end: leaves out operators that have nothing on their right.
   */
  private void dropTrailing() {
    while (true) {
      settleWord();
      if (mended.isEmpty() || endsOperand() || mended.getLast() instanceof Token.Open) return;
      var token = mended.removeLast();
      if (token instanceof Token.Not(int _, int _, boolean sign) && sign) continue;
      drop(token, "after");
    }
  }

  /**
   * Makes a word of a last token that needs something on its right, does not get it, and can be a
   * word.
   */
  private void settleWord() {
    if (mended.isEmpty()) return;
    switch (mended.getLast()) {
      case Token.Near near when near.word() -> mended.set(mended.size() - 1, word(near, "after"));
      case Token.AtLeast atLeast when atLeast.word() ->
          mended.set(mended.size() - 1, word(atLeast));
      case Token.FieldName(int start, int end, int nameEnd, Field field) -> {
        mended.set(mended.size() - 1, new Token.Chunk(start, nameEnd, start, false));
        if (field instanceof Field.Unknown) return;
        var name = text.text(start, nameEnd);
        var message = "field \"%s\" at %d has no value; read as a word".formatted(name, start);
        notices.add(Problem.FIELD_WITHOUT_VALUE, start, end, message);
        notices.edit(nameEnd, end, " ");
      }
      case Token.Not(int _, int _, boolean sign) when sign -> {
        mended.removeLast();
        settleWord();
      }
      default -> {}
    }
  }

  private void drop(Token token, String side) {
    var written = text.text(token.start(), token.end());
    var message = "%s at %d has nothing %s it; left out".formatted(written, token.start(), side);
    notices.replaced(Problem.OPERATOR_WITHOUT_OPERAND, token.start(), token.end(), " ", message);
  }

  /**
   * Nothing but operators: they are what is looked for. Signs and parentheses are punctuation then.
   */
  private List<Token> words(List<Token> tokens) {
    for (var token : tokens) {
      switch (token) {
        case Token.FieldName _ -> {
          mended.add(token);
          settleWord();
        }
        case Token.Near near when near.word() -> mended.add(word(near, "before or after"));
        case Token.AtLeast atLeast when atLeast.word() -> mended.add(word(atLeast));
        case Token.And _, Token.Or _, Token.Not _, Token.Near _, Token.AtLeast _ -> lonely(token);
        default -> {}
      }
    }
    return mended;
  }

  private void lonely(Token token) {
    if (!text.isLetterOrDigit(token.end() - 1)) return;
    mended.add(word(token));
    var written = text.text(token.start(), token.end());
    var message =
        "%s at %d has nothing before or after it; read as a word".formatted(written, token.start());
    notices.replaced(
        Problem.OPERATOR_WITHOUT_OPERAND,
        token.start(),
        token.end(),
        "\"" + written + "\"",
        message);
  }

  /** A word that could have been an operator; written with a sign, that is said. */
  private Token word(Token.Near near, String side) {
    if ("/+".indexOf(text.sign(near.start())) >= 0) {
      var written = text.text(near.start(), near.end());
      var word = text.text(near.start() + 1, near.end());
      var message =
          "%s at %d has nothing %s it; read as \"%s\"".formatted(written, near.start(), side, word);
      notices.replaced(Problem.OPERATOR_WITHOUT_OPERAND, near.start(), near.end(), word, message);
    }
    return word(near);
  }

  private static Token word(Token token) {
    return new Token.Chunk(token.start(), token.end(), token.start(), false);
  }

  private boolean endsOperand() {
    return !mended.isEmpty()
        && (mended.getLast() instanceof Token.Close || isOperand(mended.getLast()));
  }

  private static boolean isOperand(Token token) {
    return switch (token) {
      case Token.Everything _, Token.Quoted _, Token.Chunk _, Token.Range _, Token.Regex _ -> true;
      case Token.Truncated _, Token.DatePhrase _ -> true;
      case Token.Open _,
          Token.Close _,
          Token.And _,
          Token.Or _,
          Token.Not _,
          Token.Near _,
          Token.AtLeast _,
          Token.FieldName _ ->
          false;
    };
  }
}
