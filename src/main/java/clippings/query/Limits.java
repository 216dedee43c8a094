package clippings.query;

/**
 * The caps on one query, counted while it is read, so that a small text never makes a big search.
 *
 * <p>Each method throws a {@link QuerySyntaxException} with the limit in words: {@code
 * query-too-complex}, but where it says otherwise. {@code start} and {@code end} tell where in the
 * query the cap was passed.
 *
 * @see QueryParser#parse
 */
public final class Limits {

  static final int MAX_CHARACTERS = 4_000;
  static final int MAX_CLAUSES = 1_024;
  static final int MAX_NESTING = 32;
  static final int MAX_WILDCARDS = 4;
  static final int MAX_FUZZY_WORDS = 64;
  static final int MAX_DISTANCE = 255;

  private int clauses;
  private int fuzzyWords;

  /**
   * Checks how long a query is.
   *
   * @throws QuerySyntaxException {@code query-too-long}
   */
  public static void checkLength(String text) {
    if (text.length() <= MAX_CHARACTERS) return;
    throw refusal(
        Problem.QUERY_TOO_LONG,
        MAX_CHARACTERS,
        text.length(),
        "a query may have 4,000 characters, got %,d".formatted(text.length()));
  }

  /** Counts {@code words} more conditions; a phrase has as many as it has words. */
  public void addClauses(int words, int start, int end) {
    clauses += words;
    if (clauses > MAX_CLAUSES)
      throw tooComplex(start, end, "a query may have 1,024 words and other conditions, got more");
  }

  /** Counts one more fuzzy word. */
  public void addFuzzyWord(int start, int end) {
    if (++fuzzyWords > MAX_FUZZY_WORDS)
      throw tooComplex(start, end, "a query may have 64 fuzzy words, got more");
  }

  /** Checks how deep the parenthesis there is nested. */
  public static void checkNesting(int depth, int start, int end) {
    if (depth > MAX_NESTING)
      throw tooComplex(start, end, "parentheses may be nested 32 deep, got more");
  }

  /** Checks how many wildcards the word there has. */
  public static void checkWildcards(long wildcards, int start, int end) {
    if (wildcards > MAX_WILDCARDS)
      throw tooComplex(start, end, "a word may have 4 wildcards, got " + wildcards);
  }

  static void checkDistance(int words, int start, int end) {
    if (words > MAX_DISTANCE) throw tooComplex(start, end, "a distance may be 255 words, got more");
  }

  /** Reads digits; what is too big for anything here is a million. */
  static int number(String digits) {
    var significant = digits.replaceFirst("^0+(?=.)", "");
    return significant.length() > 6 ? 1_000_000 : Integer.parseInt(significant);
  }

  /** The refusal of what stands there, for a cap that is not among these. */
  public static QuerySyntaxException tooComplex(int start, int end, String message) {
    return refusal(Problem.QUERY_TOO_COMPLEX, start, end, message);
  }

  private static QuerySyntaxException refusal(Problem problem, int start, int end, String message) {
    return new QuerySyntaxException(new Notice(problem.code(), start, end - start, message, null));
  }
}
