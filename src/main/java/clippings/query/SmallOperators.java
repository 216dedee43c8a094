package clippings.query;

import java.util.List;
import java.util.Locale;

/**
 * Says that {@code and}, {@code or} and their like are words in small letters, to whoever writes as
 * one does in Factiva, Nexis or ProQuest, where they are operators: {@code hd=(gas or oil) and
 * by=smith}. In other queries they are just words, of which nothing is said.
 */
final class SmallOperators {

  private static final List<String> OPERATORS = List.of("and", "or", "not", "same", "adj");

  /** In small letters here too. */
  private static final List<String> OURS = List.of("/s", "/p");

  private SmallOperators() {}

  static void report(List<Token> tokens, QueryText text, Notices notices) {
    if (tokens.stream().noneMatch(token -> isFromElsewhere(token, text))) return;
    for (int i = 1; i < tokens.size() - 1; i++) {
      if (!(tokens.get(i) instanceof Token.Chunk(int start, int end, int from, boolean _))
          || from > start
          || tokens.get(i - 1) instanceof Token.Open
          || tokens.get(i + 1) instanceof Token.Close) continue;
      var word = text.text(start, end);
      if (!OPERATORS.contains(word)) continue;
      if (word.equals("not") && tokens.get(i + 1) instanceof Token.Near) continue;
      var message =
          "\"%s\" at %d is a word, being in small letters; the operator is %s"
              .formatted(word, start, word.toUpperCase(Locale.ROOT));
      notices.replaced(Problem.SMALL_OPERATOR, start, end, "\"" + word + "\"", message);
    }
  }

  /** Whether it is written as it is nowhere but there. */
  private static boolean isFromElsewhere(Token token, QueryText text) {
    return switch (token) {
      case Token.Near near -> near.word() && !OURS.contains(text.signs(near.start(), near.end()));
      case Token.AtLeast atLeast -> atLeast.word();
      case Token.DatePhrase _ -> true;
      case Token.FieldName(int _, int _, int nameEnd, Field _) -> text.sign(nameEnd) != ':';
      default -> false;
    };
  }
}
