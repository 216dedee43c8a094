package clippings.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a number behind an operator that wants one for its distance: {@code a NEAR 5 b}. One that
 * would be too far, such as a year, stays a word.
 */
final class SpacedDistances {

  private static final Set<String> OPERATORS = Set.of("NEAR", "PRE", "ONEAR", "ADJ");

  private final QueryText text;
  private final Notices notices;

  SpacedDistances(QueryText text, Notices notices) {
    this.text = text;
    this.notices = notices;
  }

  /** The same tokens, but operators with their distances where these stood apart. */
  List<Token> join(List<Token> tokens) {
    var joined = new ArrayList<Token>();
    int i = 0;
    while (i < tokens.size()) {
      boolean between = i > 0 && i + 2 < tokens.size() && beginsOperand(tokens.get(i + 2));
      var operator = between ? operator(tokens.get(i), tokens.get(i + 1)) : Optional.<Token>empty();
      joined.add(operator.orElse(tokens.get(i)));
      i += operator.isPresent() ? 2 : 1;
    }
    return joined;
  }

  private Optional<Token> operator(Token token, Token number) {
    if (!(token instanceof Token.Near near)
        || !(number instanceof Token.Chunk(int from, int end, int _, boolean exact))
        || exact) return Optional.empty();
    var name = text.signs(near.start(), near.end());
    var digits = text.signs(from, end);
    if (!OPERATORS.contains(name) || !digits.chars().allMatch(Character::isDigit))
      return Optional.empty();
    if (Limits.number(digits) > Limits.MAX_DISTANCE) return Optional.empty();
    var whole = name + "/" + digits;
    var message =
        "%s at %d is read as %s".formatted(text.text(near.start(), end), near.start(), whole);
    notices.replaced(Problem.OTHER_SYNTAX, near.start(), end, whole, message);
    return Operators.read(whole, near.start(), end);
  }

  private static boolean beginsOperand(Token token) {
    return switch (token) {
      case Token.And _, Token.Or _, Token.Near _, Token.Close _ -> false;
      case Token.Not _, Token.AtLeast _, Token.Open _, Token.FieldName _ -> true;
      case Token.Everything _, Token.Chunk _, Token.Quoted _, Token.Truncated _ -> true;
      case Token.DatePhrase _, Token.Range _, Token.Regex _ -> true;
    };
  }
}
