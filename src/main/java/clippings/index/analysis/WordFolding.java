package clippings.index.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Makes the terms of a word: Lucene's ICU folding, then the stemmer of the language. Words repeat,
 * so results are kept; that makes analysis about as fast as splitting the text. Not thread-safe.
 */
final class WordFolding {

  private static final class Stemmer {
    final OneWord word = new OneWord();
    final TokenStream stems;

    Stemmer(Language language) {
      stems = Stemmers.over(word, language);
    }
  }

  private final KnownWords known = new KnownWords();
  private final Map<Language, Stemmer> stemmers = new EnumMap<>(Language.class);

  /**
   * The terms of {@code length} characters of {@code buffer}; {@code null} for a word of which
   * folding leaves nothing.
   */
  @Nullable WordForms fold(Language language, char[] buffer, int length) {
    var forms = known.get(language, buffer, length);
    if (forms != null) return forms;
    forms = make(language, buffer, length);
    if (forms != null) known.put(language, buffer, length, forms);
    return forms;
  }

  private @Nullable WordForms make(Language language, char[] buffer, int length) {
    var surface = surface(language, buffer, length);
    if (surface.isEmpty()) return null;
    if (language == Language.ENGLISH)
      return WordForms.of(surface, stem(language, surface), language);
    if (!language.writes(surface)) return fold(Language.ENGLISH, buffer, length);
    var input =
        language.input() == Language.Input.FOLDED
            ? surface
            : lowerCase(new String(buffer, 0, length));
    var stem = folded(stem(language, input));
    return WordForms.of(surface, stem.isEmpty() ? surface : stem, language);
  }

  private static String surface(Language language, char[] buffer, int length) {
    return Clitics.withoutEnding(
        language,
        isAscii(buffer, length)
            ? lowerCase(buffer, length)
            : folded(new String(buffer, 0, length)));
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

  /** A word in lower case with its diacritics, but for the one that Russian leaves out. */
  private static String lowerCase(String word) {
    return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }

  static String folded(String word) {
    var text = word.replace('\u2019', '\'').replace('\u02bc', '\'').replace('\uff07', '\'');
    return ICUFoldingFilter.NORMALIZER
        .normalize(text)
        .replace(String.valueOf(WordForms.SEPARATOR), "")
        .replace(String.valueOf(WordForms.TAG), "")
        .replace(String.valueOf(WordForms.DICTIONARY), "");
  }

  private String stem(Language language, String input) {
    var stemmer = stemmers.computeIfAbsent(language, Stemmer::new);
    try {
      stemmer.word.set(input);
      stemmer.stems.incrementToken();
      return stemmer.word.term.toString();
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
