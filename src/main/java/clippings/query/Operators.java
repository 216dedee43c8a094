package clippings.query;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Tells operators from words: {@code AND}, {@code &&}, {@code NEAR/5} and their like. What is a
 * word in lower case is an operator in capitals only; what is no word in any case ({@code w/5},
 * {@code near5}) is one in any.
 */
final class Operators {

  /** A way to write an operator. */
  private record Form(String name, Pattern spelling) {
    /** In {@code spelling} an N stands for a number. */
    static Form of(String name, String spelling) {
      return new Form(name, Pattern.compile("(?i)(?:" + spelling.replace("N", "(\\p{Nd}+)") + ")"));
    }
  }

  /** Here, in Factiva, Nexis, ProQuest and Westlaw. */
  private static final List<Form> PROXIMITY =
      List.of(
          Form.of("NEAR", "(?:near/?|w/|n/|/)N"),
          Form.of("NEAR", "/nN/"),
          Form.of("PRE", "(?:pre/?|adj/?|onear/?|p/|\\+)N"),
          Form.of("s", "w?/(?:s|sent)"),
          Form.of("p", "w?/(?:p|para)"),
          Form.of("seg", "w?/seg"));

  /** A letter where the number belongs, as manuals write it. */
  private static final Form UNNUMBERED = Form.of("", "(?:near|onear|pre|w)/n");

  private static final Form AT_LEAST = Form.of("ATLEAST", "atleast/?N");

  /** Conditions of other languages for which this one has nothing. */
  private static final Pattern NOT_HERE = Pattern.compile("(?i)/f\\p{Nd}+/|wc[<>]=?\\p{Nd}+");

  private Operators() {}

  /** The operator that {@code signs}, which stand from {@code start} to before {@code end}, are. */
  static Optional<Token> read(String signs, int start, int end) {
    return switch (signs) {
      case "AND", "&&" -> Optional.of(new Token.And(start, end));
      case "OR", "||" -> Optional.of(new Token.Or(start, end));
      case "NOT", "ANDNOT", "BUTNOT" -> Optional.of(new Token.Not(start, end, false));
      case "NEAR", "PRE", "ONEAR" -> near(signs, start, end, "NEAR", OptionalInt.empty());
      case "ADJ" -> near(signs, start, end, "PRE", OptionalInt.of(1));
      case "SAME" -> near(signs, start, end, "p", OptionalInt.empty());
      default -> numbered(signs, start, end);
    };
  }

  static boolean isProximity(String signs) {
    return numbered(signs, 0, signs.length()).isPresent();
  }

  /** Whether these letters would be read as an operator where one can stand. */
  static boolean isOperator(String signs) {
    return read(signs, 0, signs.length()).isPresent() || isNotHere(signs);
  }

  /** Whether it limits a search elsewhere in a way that there is nothing for here. */
  static boolean isNotHere(String signs) {
    return NOT_HERE.matcher(signs).matches();
  }

  private static Optional<Token> numbered(String signs, int start, int end) {
    for (var form : PROXIMITY) {
      var matcher = form.spelling().matcher(signs);
      if (!matcher.matches()) continue;
      if (matcher.groupCount() == 0)
        return near(signs, start, end, form.name(), OptionalInt.empty());
      int distance = Limits.number(matcher.group(1));
      // +300 is more likely a number that must be there than three hundred words
      boolean number = signs.startsWith("+") && distance > Limits.MAX_DISTANCE;
      return number
          ? Optional.empty()
          : near(signs, start, end, form.name(), OptionalInt.of(distance));
    }
    if (UNNUMBERED.spelling().matcher(signs).matches())
      return near(signs, start, end, "NEAR", OptionalInt.empty());
    var atLeast = AT_LEAST.spelling().matcher(signs);
    if (!atLeast.matches()) return Optional.empty();
    int times = Limits.number(atLeast.group(1));
    return Optional.of(new Token.AtLeast(start, end, times, !signs.startsWith("ATLEAST")));
  }

  private static Optional<Token> near(
      String signs, int start, int end, String name, OptionalInt distance) {
    boolean onlyOperator =
        distance.isPresent() && (signs.startsWith("NEAR") || signs.startsWith("PRE/"));
    return Optional.of(new Token.Near(start, end, name, distance, false, !onlyOperator));
  }
}
