package clippings.query;

import java.util.List;

/**
 * Tells where a sign at the end of a word stands for any ending: Nexis's {@code recycl!} and
 * Factiva's {@code recycl$3}. {@code Yahoo!} and {@code US$5} are no such thing: an exclamation
 * mark counts only in a query with operators or fields of those languages, a dollar only after a
 * small letter.
 */
final class Truncation {

  /** Fewer letters before the sign are more likely an exclamation or a currency. */
  private static final int LEAST_LETTERS = 3;

  private Truncation() {}

  static List<Token> read(List<Token> tokens, QueryText text) {
    boolean operators = tokens.stream().anyMatch(token -> isOperator(token, text));
    return tokens.stream()
        .map(
            token ->
                token instanceof Token.Chunk chunk && !chunk.exact()
                    ? read(chunk, text, operators)
                    : token)
        .toList();
  }

  private static Token read(Token.Chunk chunk, QueryText text, boolean operators) {
    int end = chunk.end();
    int sign = end - 1;
    if (text.sign(sign) >= '1' && text.sign(sign) <= '9') sign--;
    boolean truncated =
        switch (text.sign(sign)) {
          case '!' -> operators && sign == end - 1;
          case '$' -> Character.isLowerCase(text.sign(sign - 1));
          default -> false;
        };
    return truncated && letters(text, chunk.start(), sign) >= LEAST_LETTERS
        ? new Token.Truncated(chunk.start(), end, sign)
        : chunk;
  }

  /** How many letters stand before the sign. */
  private static int letters(QueryText text, int start, int sign) {
    int first = sign;
    while (first > start && Character.isLetter(text.sign(first - 1))) first--;
    return sign - first;
  }

  private static boolean isOperator(Token token, QueryText text) {
    return switch (token) {
      case Token.And _, Token.Or _, Token.Near _, Token.AtLeast _ -> true;
      case Token.Not(int _, int _, boolean sign) -> !sign;
      case Token.FieldName(int _, int _, int nameEnd, Field _) -> text.sign(nameEnd) != ':';
      default -> false;
    };
  }
}
