package clippings.query;

import clippings.query.Clause.All;
import clippings.query.Clause.Any;
import clippings.query.Clause.AsWritten;
import clippings.query.Clause.AtLeast;
import clippings.query.Clause.Dated;
import clippings.query.Clause.Everything;
import clippings.query.Clause.Exact;
import clippings.query.Clause.Foreign;
import clippings.query.Clause.Fuzzy;
import clippings.query.Clause.In;
import clippings.query.Clause.InBoilerplate;
import clippings.query.Clause.Metadata;
import clippings.query.Clause.Near;
import clippings.query.Clause.Not;
import clippings.query.Clause.NotNear;
import clippings.query.Clause.Nothing;
import clippings.query.Clause.Phrase;
import clippings.query.Clause.Reach;
import clippings.query.Clause.Undated;
import clippings.query.Clause.Wildcard;
import clippings.query.Clause.Word;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a clause in the query language, so that {@link QueryParser} reads the same clause again,
 * without a notice. (The printed form of a query near the caps may itself be past them.)
 */
public final class ClausePrinter {

  private static final String MARK = "in:boilerplate";

  private static final Pattern WILDCARDS = Pattern.compile("[*?]");

  private ClausePrinter() {}

  /** Prints {@code clause}: {@code jaish AND "al adl"}. */
  public static String print(Clause clause) {
    return switch (clause) {
      case Everything() -> "*:*";
      case Nothing() -> "NOT *:*";
      case Word(var text) -> isPlain(text) ? text : quoted(List.of(text));
      case Phrase(var words, int slop) -> quoted(words) + (slop == 0 ? "" : "~" + slop);
      case AsWritten(var inner) -> print(inner);
      case Exact(var words) -> "=" + quoted(words);
      case Wildcard(var pattern) ->
          isPlain(WILDCARDS.matcher(pattern).replaceAll("x")) ? pattern : quoted(List.of(pattern));
      case Fuzzy(var text, int edits) -> text + "~" + edits;
      case In(var field, var inner) -> field.label() + ":" + value(inner);
      case InBoilerplate(Everything()) -> MARK;
      case InBoilerplate(All(var clauses)) -> join(clauses) + " AND " + MARK;
      case InBoilerplate(var inner) -> conjunct(inner) + " AND " + MARK;
      case Metadata(var field, var value) -> field.label() + ":" + quotedUnlessPlain(value);
      case Dated(var from, var to) -> dated(from, to);
      case Undated() -> "date:none";
      case Near(var left, var right, var reach) ->
          leftPlace(left) + " " + print(reach) + " " + place(right);
      case NotNear(var left, var right, var reach) ->
          leftPlace(left) + " NOT " + print(reach) + " " + place(right);
      case AtLeast(int times, var inner) -> "ATLEAST/" + times + grouped(inner);
      case Foreign(var text) -> text;
      case Not(var inner) -> "NOT " + operand(inner);
      case All(var clauses) -> join(clauses);
      case Any(var clauses) ->
          clauses.stream()
              .map(each -> each instanceof Any ? grouped(each) : print(each))
              .collect(Collectors.joining(" OR "));
    };
  }

  private static String join(List<Clause> clauses) {
    return clauses.stream().map(ClausePrinter::conjunct).collect(Collectors.joining(" AND "));
  }

  /** Between two ANDs. */
  private static String conjunct(Clause clause) {
    return switch (clause) {
      case All _, Any _, InBoilerplate _ -> grouped(clause);
      default -> print(clause);
    };
  }

  /** Prints how near: {@code NEAR/5}. */
  public static String print(Reach reach) {
    return switch (reach) {
      case Reach.Words(int distance, boolean ordered) -> (ordered ? "PRE/" : "NEAR/") + distance;
      case Reach.Sentence() -> "/s";
      case Reach.SameParagraph() -> "/p";
    };
  }

  /** Before a proximity operator: they are read from the left. */
  private static String leftPlace(Clause clause) {
    return clause instanceof Near || clause instanceof NotNear ? print(clause) : place(clause);
  }

  private static String place(Clause clause) {
    return switch (clause) {
      case Any _, Near _, NotNear _ -> grouped(clause);
      default -> print(clause);
    };
  }

  /** After a NOT. */
  private static String operand(Clause clause) {
    return switch (clause) {
      case InBoilerplate(Everything()) -> MARK;
      case All _, Any _, InBoilerplate _, Not _, Nothing _ -> grouped(clause);
      case Near _, NotNear _ -> grouped(clause);
      default -> print(clause);
    };
  }

  /** After {@code title:}. */
  private static String value(Clause clause) {
    return switch (clause) {
      case Word _, Phrase _, AsWritten _, Exact _, Wildcard _, Fuzzy _ -> print(clause);
      default -> grouped(clause);
    };
  }

  private static String grouped(Clause clause) {
    return "(" + print(clause) + ")";
  }

  private static String quoted(List<String> words) {
    return words.stream().collect(Collectors.joining(" ", "\"", "\""));
  }

  private static String quotedUnlessPlain(String value) {
    if (isPlainValue(value)) return value;
    var quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (QueryText.isQuoteOrBackslash(c)) quoted.append('\\');
      quoted.append(c);
    }
    return quoted.append('"').toString();
  }

  /** Whether the parser would read {@code word} as itself where it stands alone. */
  private static boolean isPlain(String word) {
    if (Operators.isOperator(word)) return false;
    int last = word.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = word.charAt(i);
      boolean inside = i > 0 && i < last;
      boolean plain =
          switch (c) {
            case '_' -> true;
            case '.', '\'' ->
                inside && isLetterOrDigit(word, i - 1) && isLetterOrDigit(word, i + 1);
            case ',' ->
                inside
                    && Character.isDigit(word.charAt(i - 1))
                    && Character.isDigit(word.charAt(i + 1));
            default ->
                c < 0x80
                    ? Character.isLetterOrDigit(c)
                    : QueryText.plain(c) == c
                        && !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c);
          };
      if (!plain) return false;
    }
    return true;
  }

  private static boolean isPlainValue(String value) {
    return isLetterOrDigit(value, 0)
        && isLetterOrDigit(value, value.length() - 1)
        && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_./#".indexOf(c) >= 0);
  }

  private static boolean isLetterOrDigit(String word, int at) {
    return Character.isLetterOrDigit(word.charAt(at));
  }

  private static String dated(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null) return "before:" + to;
    if (to == null) return "after:" + from;
    var first = from.toString();
    var last = to.toString();
    if (!first.equals(last)
        && from.getDayOfMonth() == 1
        && to.equals(YearMonth.from(to).atEndOfMonth())) {
      boolean years = from.getMonthValue() == 1 && to.getMonthValue() == 12;
      first = first.substring(0, first.length() - (years ? 6 : 3));
      last = last.substring(0, last.length() - (years ? 6 : 3));
    }
    return "date:" + (first.equals(last) ? first : first + ".." + last);
  }
}
