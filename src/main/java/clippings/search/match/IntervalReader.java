package clippings.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.queryparser.flexible.standard.nodes.IntervalQueryNode;

/**
 * Makes intervals of what Lucene's parser has read as {@code fn:} functions. That parser keeps what
 * it has read to itself and would look words up as they are typed, not as this index has them; but
 * it prints it again in one form, which is read here.
 */
final class IntervalReader {

  /** All functions, for messages. */
  static final String NAMES =
      "ordered, unordered, unorderedNoOverlaps, or, phrase, atLeast, maxgaps, maxwidth, extend,"
          + " before, after, within, notWithin, containing, notContaining, containedBy,"
          + " notContainedBy, overlapping, nonOverlapping, wildcard, fuzzyTerm";

  /** What looks words up. */
  interface Words {
    /** One word, or several side by side. */
    IntervalsSource text(String text) throws IOException;

    IntervalsSource wildcard(String pattern, int most) throws IOException;

    IntervalsSource fuzzy(String word, int edits, int most) throws IOException;
  }

  private final String text;
  private final Words words;
  private int at;

  private IntervalReader(String text, Words words) {
    this.text = text;
    this.words = words;
  }

  static IntervalsSource read(IntervalQueryNode node, Words words) throws IOException {
    var printed = node.toString();
    return new IntervalReader(printed.substring(printed.indexOf("fn:")), words).source();
  }

  private IntervalsSource source() throws IOException {
    skipSpace();
    if (text.startsWith("fn:", at)) return function();
    return words.text(text.charAt(at) == '"' ? quoted() : word());
  }

  private IntervalsSource function() throws IOException {
    int open = text.indexOf('(', at);
    var name = text.substring(at + "fn:".length(), open);
    at = open + 1;
    var source =
        switch (name) {
          case "wildcard" -> wildcard();
          case "fuzzyTerm" -> fuzzy();
          case "maxgaps" -> Intervals.maxgaps(number(), source());
          case "maxwidth" -> Intervals.maxwidth(number(), source());
          case "atLeast" -> Intervals.atLeast(number(), sources());
          case "ordered" -> Intervals.ordered(sources());
          case "unordered" -> Intervals.unordered(sources());
          case "or" -> Intervals.or(sources());
          case "phrase" -> Intervals.phrase(sources());
          case "extend" -> Intervals.extend(source(), number(), number());
          case "within" -> Intervals.within(source(), number(), source());
          case "notWithin" -> Intervals.notWithin(source(), number(), source());
          default -> ofTwo(name, source(), source());
        };
    skipSpace();
    at++; // the closing parenthesis
    return source;
  }

  private static IntervalsSource ofTwo(String name, IntervalsSource a, IntervalsSource b) {
    return switch (name) {
      case "before" -> Intervals.before(a, b);
      case "after" -> Intervals.after(a, b);
      case "containing" -> Intervals.containing(a, b);
      case "notContaining" -> Intervals.notContaining(a, b);
      case "containedBy" -> Intervals.containedBy(a, b);
      case "notContainedBy" -> Intervals.notContainedBy(a, b);
      case "overlapping" -> Intervals.overlapping(a, b);
      case "nonOverlapping" -> Intervals.nonOverlapping(a, b);
      case "unorderedNoOverlaps" -> Intervals.unorderedNoOverlaps(a, b);
      default ->
          throw LuceneSyntax.refusal("the function \"%s\" is not known".formatted(name), null);
    };
  }

  private IntervalsSource[] sources() throws IOException {
    List<IntervalsSource> sources = new ArrayList<>();
    skipSpace();
    while (text.charAt(at) != ')') {
      sources.add(source());
      skipSpace();
    }
    return sources.toArray(IntervalsSource[]::new);
  }

  /** {@code jai* maxExpansions:128}. */
  private IntervalsSource wildcard() throws IOException {
    int close = text.indexOf(')', at);
    var inside = text.substring(at, close);
    at = close;
    int most = inside.lastIndexOf(" maxExpansions:");
    return most < 0
        ? words.wildcard(inside, Intervals.DEFAULT_MAX_EXPANSIONS)
        : words.wildcard(
            inside.substring(0, most),
            Integer.parseInt(inside.substring(most + " maxExpansions:".length())));
  }

  /** {@code khamenei 2128}: the edits, one digit, and at most so many words. */
  private IntervalsSource fuzzy() throws IOException {
    skipSpace();
    var word = text.charAt(at) == '"' ? quoted() : word();
    skipSpace();
    int edits = text.charAt(at++) - '0';
    int end = at;
    while (Character.isDigit(text.charAt(end))) end++;
    int most =
        end == at ? Intervals.DEFAULT_MAX_EXPANSIONS : Integer.parseInt(text.substring(at, end));
    at = end;
    if (edits > 2)
      throw LuceneSyntax.refusal("fn:fuzzyTerm takes 0 to 2 edits, got " + edits, null);
    return words.fuzzy(word, edits, most);
  }

  private int number() {
    skipSpace();
    int start = at;
    while (Character.isDigit(text.charAt(at))) at++;
    return Integer.parseInt(text.substring(start, at));
  }

  private String quoted() {
    var inside = new StringBuilder();
    for (at++; text.charAt(at) != '"'; at++) {
      if (text.charAt(at) == '\\') at++;
      inside.append(text.charAt(at));
    }
    at++;
    return inside.toString();
  }

  private String word() {
    var word = new StringBuilder();
    for (; text.charAt(at) != ')' && !Character.isWhitespace(text.charAt(at)); at++) {
      if (text.charAt(at) == '\\') at++;
      word.append(text.charAt(at));
    }
    return word.toString();
  }

  private void skipSpace() {
    while (Character.isWhitespace(text.charAt(at))) at++;
  }
}
