package clippings.index.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Gives folded words the vowels back by which Turkish endings agree with what is before them, so
 * that the stemmer knows the endings: {@code gunler} is {@code günler}, {@code kadinin} is {@code
 * kadının}. An i, o or u goes with the next a or e, else with the one before. Within a stem that
 * may be wrong ({@code kuzey}); it is folded again anyway.
 */
final class TurkishVowels extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  TurkishVowels(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) return false;
    var word = term.buffer();
    int open = 0; // where the vowels begin that the next a or e decides on
    char last = 0;
    for (int i = 0; i < term.length(); i++) {
      if (word[i] != 'a' && word[i] != 'e') continue;
      agree(word, open, i, word[i] == 'e');
      open = i + 1;
      last = word[i];
    }
    boolean front = last == 0 ? onlyHasI(word, term.length()) : last == 'e';
    agree(word, open, term.length(), front);
    return true;
  }

  private static boolean onlyHasI(char[] word, int length) {
    for (int i = 0; i < length; i++) {
      if (word[i] == 'o' || word[i] == 'u') return false;
    }
    return true;
  }

  private static void agree(char[] word, int from, int to, boolean front) {
    for (int i = from; i < to; i++) {
      if (front && word[i] == 'o') word[i] = 'ö';
      else if (front && word[i] == 'u') word[i] = 'ü';
      else if (!front && word[i] == 'i') word[i] = 'ı';
    }
  }
}
