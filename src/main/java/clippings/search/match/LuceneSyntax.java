package clippings.search.match;

import clippings.query.Clause;
import clippings.query.Notice;
import clippings.query.ParsedQuery;
import clippings.query.QuerySyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.ParseException;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the syntax of Lucene's standard flexible query parser, with that parser, behind the caps of
 * our own language. There is nothing lenient about it.
 *
 * @see <a
 *     href="https://lucene.apache.org/core/10_5_0/queryparser/org/apache/lucene/queryparser/flexible/standard/StandardQueryParser.html">StandardQueryParser</a>
 */
public final class LuceneSyntax {

  /** The field of words that name none: title and text. Not a name that can be typed. */
  static final String ANYWHERE = "";

  private static final String CODE = "lucene-syntax";
  private static final Pattern LEXICAL = Pattern.compile("Lexical error at line 1, column (\\d+)");
  private static final Pattern FUNCTION = Pattern.compile("fn:(\\w*)$");

  private LuceneSyntax() {}

  /**
   * Checks {@code text} against caps and syntax.
   *
   * @return a blank text is every article
   * @throws QuerySyntaxException if it passes a cap, or cannot be read
   */
  public static ParsedQuery parse(String text) {
    new LuceneLimits(text).check();
    if (text.isBlank()) return new ParsedQuery(text, new Clause.Everything(), List.of());
    tree(text);
    return new ParsedQuery(text, new Clause.Foreign(text), List.of());
  }

  /** The tree that Lucene's parser makes of a text. */
  static QueryNode tree(String text) {
    try {
      return new StandardSyntaxParser().parse(text, ANYWHERE);
    } catch (ParseException e) {
      throw unreadable(text, e);
    } catch (QueryNodeParseException e) {
      throw lexical(text, e);
    } catch (IllegalArgumentException e) {
      throw refusal(0, text.length(), String.valueOf(e.getMessage()), e);
    }
  }

  /** The refusal of a whole query that was read but cannot be searched for. */
  static QuerySyntaxException refusal(String message, @Nullable Throwable cause) {
    return refusal(-1, 0, message, cause);
  }

  private static QuerySyntaxException unreadable(String text, ParseException e) {
    var token = e.currentToken == null ? null : e.currentToken.next;
    if (token == null) return refusal(0, text.length(), "is not in Lucene's syntax", e);
    int start = Math.clamp(token.beginColumn, 0, text.length());
    int length = Math.min(token.image.length(), text.length() - start);
    return length == 0
        ? refusal(start, 0, "the query ends too early for Lucene's syntax", e)
        : refusal(start, length, "unexpected \"%s\" at %d".formatted(token.image, start), e);
  }

  /** What is no token at all; most often a function that there is not. */
  private static QuerySyntaxException lexical(String text, QueryNodeParseException e) {
    var column = LEXICAL.matcher(String.valueOf(e.getMessage()));
    if (!column.find()) return refusal(0, text.length(), "is not in Lucene's syntax", e);
    int at = Math.clamp(Integer.parseInt(column.group(1)) - 1, 0, text.length());
    int word = at;
    while (word < text.length() && Character.isLetter(text.charAt(word))) word++;
    var function = FUNCTION.matcher(text.substring(0, word));
    if (function.find()) {
      var message =
          "there is no function \"%s\" at %d; functions are %s"
              .formatted(function.group(1), function.start(), IntervalReader.NAMES);
      return refusal(function.start(), word - function.start(), message, e);
    }
    return at == text.length()
        ? refusal(at, 0, "the query ends within a quotation, range or expression", e)
        : refusal(at, 1, "unexpected \"%s\" at %d".formatted(text.charAt(at), at), e);
  }

  private static QuerySyntaxException refusal(
      int start, int length, String message, @Nullable Throwable cause) {
    var refusal = new QuerySyntaxException(new Notice(CODE, start, length, message, null));
    if (cause != null) refusal.initCause(cause);
    return refusal;
  }
}
