package clippings.index.copy;

import clippings.index.analysis.TextAnalysis;
import com.ibm.icu.text.Normalizer2;

/**
 * The words of a text as hashes, for comparing texts whatever their language: runs of letters and
 * digits without case and accents; numbers whole, as in {@code 6-5/16} and {@code 1,234.5}. In
 * scripts without spaces between words each character counts as a word, together with the one
 * before it. Much cheaper than {@link TextAnalysis}, which it need not agree with.
 */
final class TextWords {

  /** What a word looks like: numbers and names are what tells two reports of one form apart. */
  static final byte PLAIN = 0;

  static final byte NUMBER = 1;

  /** Begins with a capital letter. */
  static final byte NAME = 2;

  private static final Normalizer2 DECOMPOSITION = Normalizer2.getNFKDInstance();

  /** Takes the words in order. */
  interface Words {
    void word(int hash, byte look);
  }

  private final Words words;
  private int hash;
  private byte look;

  /** The character before, where that is a word of its own. */
  private int before;

  private TextWords(Words words) {
    this.words = words;
  }

  static void read(String text, Words words) {
    var reading = new TextWords(words);
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (c < 0x80 ? isAsciiPart(c) : isPart(c)) {
        reading.part(c);
      } else if (reading.look != NUMBER || !joinsDigits(text, i)) {
        reading.end();
      }
    }
    reading.end();
  }

  private static boolean isAsciiPart(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isPart(int c) {
    return Character.isLetterOrDigit(c) || isMark(c);
  }

  /** Accents, and the vowel signs of Indic scripts. */
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean joinsDigits(String text, int at) {
    return ".,:/-".indexOf(text.charAt(at)) >= 0
        && at > 0
        && Character.isDigit(text.charAt(at - 1))
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at + 1));
  }

  private void part(int c) {
    if (isWhole(c)) {
      int last = before;
      end();
      words.word(last * 31 + c, PLAIN);
      before = c;
      return;
    }
    before = 0;
    if (hash == 0) look = Character.isDigit(c) ? NUMBER : Character.isUpperCase(c) ? NAME : PLAIN;
    if (c < 0x80) {
      hash = hash * 31 + (c >= 'A' && c <= 'Z' ? c + 32 : c);
    } else {
      fold(c);
    }
  }

  private void fold(int c) {
    if (isMark(c)) {
      // Where marks are not accents they follow letters that have no other form.
      if (c >= 0x0900 && c < 0x1e00) hash = hash * 31 + c;
      return;
    }
    var letters = DECOMPOSITION.getDecomposition(c);
    if (letters == null) {
      hash = hash * 31 + Character.toLowerCase(c);
      return;
    }
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      if (!isMark(letter)) hash = hash * 31 + Character.toLowerCase(letter);
    }
  }

  private void end() {
    if (hash != 0) words.word(hash, look);
    hash = 0;
    look = PLAIN;
    before = 0;
  }

  /** Han, kana, Thai, Lao, Burmese and Khmer. */
  private static boolean isWhole(int c) {
    return c >= 0x0e00
        && (c <= 0x0eff
            || (c >= 0x1000 && c <= 0x109f)
            || (c >= 0x1780 && c <= 0x17ff)
            || (c >= 0x3040 && c <= 0x30ff)
            || Character.isIdeographic(c));
  }
}
