package clippings.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that is being typed, with the cursor at its end: which of its last words may be completed.
 * Operators, fields, brackets and quotes before them are kept as they are.
 *
 * @param text all of it
 * @param run the words at its end that may be the beginning of one name; none right behind a field
 * @param context the words before, which the completion should go with; those of {@code run} are
 *     among them, in order, at its end
 * @param field in which field the words stand; {@code null} for none
 * @param quoted whether a quotation mark is open
 * @param tight whether something before the run binds its first word alone, so that several words
 *     in its place need quotes
 * @param ended whether the last word is complete, since a space follows
 */
record Typed(
    String text,
    List<Folded> run,
    List<Folded> context,
    @Nullable String field,
    boolean quoted,
    boolean tight,
    boolean ended) {

  /** The names of fields and their other spellings. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "title",
          "title",
          "hd",
          "title",
          "text",
          "text",
          "in",
          "in",
          "author",
          "author",
          "by",
          "author",
          "source",
          "source",
          "section",
          "section",
          "language",
          "language");

  private static final Pattern OPERATOR =
      Pattern.compile(
          "OR|NOT|(?i:(NOT|NEAR|PRE|ADJ|W|ATLEAST)[/0-9].*|/[sp0-9]+|\\+[0-9]+)|NEAR|PRE");

  private static final Pattern FIELD = Pattern.compile("[-+(]*(\\p{L}+)[:=](.*)");

  /** Patterns, numbers, and what follows a quotation: nothing to complete. */
  private static final Pattern NOT_WORDS =
      Pattern.compile(".*[*?~^/\\\\\\[\\]{}<>)].*|[-+(]*[\\d./:-]+");

  private static final String QUOTES = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02";

  /** More words than names have need not be looked at. */
  private static final int LONGEST_RUN = 6;

  private static final int LONGEST_CONTEXT = 12;

  /** Empty when there is nothing that could be completed. */
  static Optional<Typed> of(String text) {
    int quote = openQuote(text);
    var reading = new Reading(text);
    return quote >= 0 ? reading.quotation(quote) : reading.words();
  }

  /** Where the quotation mark that is open stands; negative for none. */
  private static int openQuote(String text) {
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      if (QUOTES.indexOf(text.charAt(i)) >= 0) open = open < 0 ? i : -1;
    }
    return open;
  }

  /** What is typed with the last words, from {@code word} of the run on, replaced. */
  String with(int word, String completion) {
    var head = run.isEmpty() ? text : text.substring(0, run.get(word).start());
    if (quoted) return head + completion + "\"";
    boolean several = completion.indexOf(' ') >= 0 && completion.indexOf('"') < 0;
    return word == 0 && tight && several ? head + "\"" + completion + "\"" : head + completion;
  }

  private static final class Reading {
    private final String text;
    private final List<Folded> run = new ArrayList<>();
    private final List<Folded> context = new ArrayList<>();
    private boolean tight;

    Reading(String text) {
      this.text = text;
    }

    Optional<Typed> quotation(int quote) {
      var before = text.substring(0, quote);
      int start = before.lastIndexOf(' ') + 1;
      var matcher = FIELD.matcher(before.substring(start));
      String field = matcher.matches() ? matcher.group(1) : null;
      take(quote + 1, text.length(), true);
      return typed(field == null ? null : field.toLowerCase(Locale.ROOT), true);
    }

    Optional<Typed> words() {
      int end = text.stripTrailing().length();
      int start = tokenStart(end);
      var token = text.substring(start, end);
      if (NOT_WORDS.matcher(token).matches() || isOperator(token) || hasQuote(token))
        return Optional.empty();
      var matcher = FIELD.matcher(token);
      if (matcher.matches() && FIELDS.containsKey(matcher.group(1).toLowerCase(Locale.ROOT))) {
        take(start + matcher.start(2), end, true);
        return typed(matcher.group(1).toLowerCase(Locale.ROOT), false);
      }
      take(start, end, true);
      tight = !isPlain(token);
      if (!tight) before(start);
      return typed(null, false);
    }

    /** Goes back over the words before, as long as all of them have to match. */
    private void before(int from) {
      boolean joined = true;
      for (int end = from; end > 0 && context.size() < LONGEST_CONTEXT; ) {
        end = text.substring(0, end).stripTrailing().length();
        int start = tokenStart(end);
        var token = text.substring(start, end);
        if (token.equals("AND")) joined = false;
        else if (isPlain(token)) take(start, end, joined);
        else {
          tight = joined && isOperator(token);
          return;
        }
        end = start;
      }
    }

    private int tokenStart(int end) {
      int start = end;
      while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) start--;
      return start;
    }

    private void take(int from, int to, boolean joined) {
      List<Folded> words = new ArrayList<>();
      for (var word : Folded.words(text.substring(from, to)))
        words.add(new Folded(word.word(), from + word.start(), from + word.end()));
      context.addAll(0, words);
      if (joined) run.addAll(0, words);
    }

    private Optional<Typed> typed(@Nullable String written, boolean quoted) {
      var field = written == null ? null : FIELDS.get(written);
      if (field == null && (written != null || run.isEmpty())) return Optional.empty();
      boolean ended = Character.isWhitespace(text.charAt(text.length() - 1));
      var last = run.subList(Math.max(0, run.size() - LONGEST_RUN), run.size());
      return Optional.of(
          new Typed(
              text,
              List.copyOf(last),
              List.copyOf(context),
              field,
              quoted,
              tight || field != null,
              ended));
    }
  }

  private static boolean isOperator(String token) {
    return token.equals("AND") || OPERATOR.matcher(token).matches();
  }

  /** Whether a token is words that have to match, and nothing else. */
  private static boolean isPlain(String token) {
    return !isOperator(token)
        && token.codePoints().noneMatch(c -> ":=()*?~^/<>[]{}".indexOf(c) >= 0)
        && !hasQuote(token)
        && !token.startsWith("-");
  }

  private static boolean isQuote(int c) {
    return QUOTES.indexOf(c) >= 0;
  }

  private static boolean hasQuote(String token) {
    return token.codePoints().anyMatch(Typed::isQuote);
  }
}
