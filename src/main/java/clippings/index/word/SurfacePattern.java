package clippings.index.word;

import clippings.index.analysis.TextAnalysis;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.apache.lucene.util.automaton.UTF32ToUTF8;
import org.jspecify.annotations.Nullable;

/**
 * What a surface form has to look like. How it begins narrows the search for it, how it ends is
 * compared before the rest. Thread-safe.
 */
public final class SurfacePattern {

  /** Work limit for building an automaton: far above what four wildcards need. */
  private static final int MAX_DETERMINIZE_WORK = 100_000;

  /** Letters become up to four bytes. */
  private static final int MAX_BYTES_WORK = 10 * MAX_DETERMINIZE_WORK;

  private final BytesRef prefix;
  private final BytesRef suffix;
  private final @Nullable ByteRunAutomaton whole;

  private SurfacePattern(String prefix, String suffix, @Nullable Automaton whole) {
    this.prefix = new BytesRef(prefix);
    this.suffix = new BytesRef(suffix);
    this.whole = whole == null ? null : bytes(whole);
  }

  /**
   * A word in which {@code *} stands for any letters and {@code ?} for one.
   *
   * @throws TooComplexToDeterminizeException if it is far longer than words are
   */
  public static SurfacePattern wildcard(String pattern) {
    var folded = TextAnalysis.foldPattern(pattern);
    int length = folded.length();
    int from = 0;
    while (from < length && isLetter(folded.charAt(from))) from++;
    int to = length;
    while (to > from && isLetter(folded.charAt(to - 1))) to--;
    if (folded.indexOf(WildcardQuery.WILDCARD_ESCAPE) >= 0) to = length; // the letter is escaped
    boolean isPlain = to - from == 1 && folded.charAt(from) == WildcardQuery.WILDCARD_STRING;
    return new SurfacePattern(
        folded.substring(0, from),
        folded.substring(to),
        isPlain && (from == 0 || to == length)
            ? null
            : WildcardQuery.toAutomaton(new Term("", folded), MAX_DETERMINIZE_WORK));
  }

  private static boolean isLetter(char c) {
    return c != WildcardQuery.WILDCARD_STRING
        && c != WildcardQuery.WILDCARD_CHAR
        && c != WildcardQuery.WILDCARD_ESCAPE;
  }

  /** A word that becomes {@code word} by so many edits; two letters swapped are one. */
  public static SurfacePattern fuzzy(String word, int edits) {
    var letters = new LevenshteinAutomata(TextAnalysis.fold(word), true);
    return new SurfacePattern("", "", letters.toAutomaton(edits));
  }

  /**
   * A word that an automaton over characters accepts.
   *
   * @throws TooComplexToDeterminizeException if it is too complex
   */
  public static SurfacePattern of(Automaton letters) {
    return new SurfacePattern("", "", letters);
  }

  private static ByteRunAutomaton bytes(Automaton letters) {
    var whole = Operations.determinize(letters, MAX_DETERMINIZE_WORK);
    var bytes = Operations.determinize(new UTF32ToUTF8().convert(whole), MAX_BYTES_WORK);
    return new ByteRunAutomaton(bytes, true);
  }

  /** How it begins. */
  BytesRef prefix() {
    return prefix;
  }

  /** Whether a form that begins with {@link #prefix} fits; what has no letters is none. */
  boolean accepts(byte[] bytes, int start, int end) {
    int length = end - start;
    if (length == 0 || length < prefix.length + suffix.length) return false;
    for (int i = 1; i <= suffix.length; i++) {
      if (bytes[end - i] != suffix.bytes[suffix.length - i]) return false;
    }
    return whole == null || whole.run(bytes, start, length);
  }
}
