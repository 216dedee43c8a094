package clippings.query;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Tells operators from words: {@code AND}, {@code &&}, {@code NEAR/5} and their like. */
final class Operators {

  private static final Pattern NEAR = Pattern.compile("(?i)(?:near/?|w/|/)([0-9]+)");
  private static final Pattern PRE = Pattern.compile("(?i)(?:pre/?|adj/?|\\+)([0-9]+)");
  private static final Pattern SAME = Pattern.compile("(?i)w?/([sp])");
  private static final Pattern AT_LEAST = Pattern.compile("(?i)atleast/?([0-9]+)");

  private Operators() {}

  /** The operator that {@code signs}, which stand from {@code start} to before {@code end}, are. */
  static Optional<Token> read(String signs, int start, int end) {
    return switch (signs) {
      case "AND", "&&" -> Optional.of(new Token.And(start, end));
      case "OR", "||" -> Optional.of(new Token.Or(start, end));
      case "NOT" -> Optional.of(new Token.Not(start, end, false));
      case "NEAR" ->
          Optional.of(new Token.Near(start, end, "NEAR", OptionalInt.empty(), false, true));
      default -> proximity(signs, start, end);
    };
  }

  static boolean isProximity(String signs) {
    return proximity(signs, 0, signs.length()).isPresent();
  }

  /** Whether these letters would be read as an operator where one can stand. */
  static boolean isOperator(String signs) {
    return read(signs, 0, signs.length()).isPresent();
  }

  private static Optional<Token> proximity(String signs, int start, int end) {
    boolean word = !signs.startsWith("NEAR") && !signs.startsWith("PRE/");
    var near = NEAR.matcher(signs);
    if (near.matches()) return Optional.of(near(start, end, "NEAR", near.group(1), word));
    var pre = PRE.matcher(signs);
    if (pre.matches()) {
      // +300 is more likely a number that must be there than three hundred words
      boolean number = signs.startsWith("+") && Limits.number(pre.group(1)) > Limits.MAX_DISTANCE;
      return number ? Optional.empty() : Optional.of(near(start, end, "PRE", pre.group(1), word));
    }
    var same = SAME.matcher(signs);
    if (same.matches()) {
      return Optional.of(
          new Token.Near(
              start,
              end,
              same.group(1).toLowerCase(Locale.ROOT),
              OptionalInt.empty(),
              false,
              true));
    }
    var atLeast = AT_LEAST.matcher(signs);
    if (atLeast.matches()) {
      int times = Limits.number(atLeast.group(1));
      return Optional.of(new Token.AtLeast(start, end, times, !signs.startsWith("ATLEAST")));
    }
    return Optional.empty();
  }

  private static Token near(int start, int end, String name, String distance, boolean word) {
    return new Token.Near(start, end, name, OptionalInt.of(Limits.number(distance)), false, word);
  }
}
