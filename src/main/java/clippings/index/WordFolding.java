package clippings.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Makes the terms of a word: Lucene's ICU folding, then its Porter stemmer. Words repeat, so
 * results are kept; that makes analysis about as fast as splitting the text. Not thread-safe.
 */
final class WordFolding {

  /** About 10 MB; more words than most archives use often. */
  private static final int MAX_KEPT = 50_000;

  private final CharArrayMap<WordForms> kept = new CharArrayMap<>(4_096, false);
  private final OneWord word = new OneWord();
  private final PorterStemFilter stemmer = new PorterStemFilter(word);

  /**
   * The terms of {@code length} characters of {@code buffer}; {@code null} for a word of which
   * folding leaves nothing.
   */
  @Nullable WordForms fold(char[] buffer, int length) {
    var forms = kept.get(buffer, 0, length);
    if (forms != null) return forms;
    forms = make(buffer, length);
    if (forms == null) return null;
    if (kept.size() >= MAX_KEPT) kept.clear();
    kept.put(new String(buffer, 0, length), forms);
    return forms;
  }

  private @Nullable WordForms make(char[] buffer, int length) {
    var surface =
        withoutPossessive(
            isAscii(buffer, length)
                ? lowerCase(buffer, length)
                : folded(new String(buffer, 0, length)));
    if (surface.isEmpty()) return null;
    return WordForms.of(surface, stem(surface));
  }

  private static boolean isAscii(char[] buffer, int length) {
    for (int i = 0; i < length; i++) {
      if (buffer[i] >= 0x80) return false;
    }
    return true;
  }

  private static String lowerCase(char[] buffer, int length) {
    var lower = new char[length];
    for (int i = 0; i < length; i++) {
      lower[i] = buffer[i] >= 'A' && buffer[i] <= 'Z' ? (char) (buffer[i] + 32) : buffer[i];
    }
    return new String(lower);
  }

  static String folded(String word) {
    var text = word.replace('\u2019', '\'').replace('\u02bc', '\'').replace('\uff07', '\'');
    return ICUFoldingFilter.NORMALIZER
        .normalize(text)
        .replace(String.valueOf(WordForms.SEPARATOR), "");
  }

  /** {@code iran's} is found as {@code iran}, and the other way round. */
  static String withoutPossessive(String word) {
    return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  private String stem(String surface) {
    try {
      word.set(surface);
      stemmer.incrementToken();
      return word.term.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a stream over a string in memory
    }
  }

  /** A stream of one token, for filters made for streams. */
  private static final class OneWord extends TokenStream {
    final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    void set(String text) {
      term.setEmpty().append(text);
    }

    @Override
    public boolean incrementToken() {
      return true;
    }
  }
}
