package clippings.ingest.text;

import clippings.ingest.text.LanguageProfiles.Profile;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/**
 * The beginning of a text, counted: how much of it is in which script, and how many of its words
 * and letters each language lists. Filled until it is {@link #isFull}. Used by one thread.
 */
final class LanguageSample {

  /** By then what is not clear will not become so. */
  private static final int MOST_WORDS = 400;

  /** Words after which to see whether it is clear already. */
  private static final int BETWEEN_LOOKS = 16;

  private static final int MANY_HITS = 12;

  /** A word that comes again and again, as in a table, says no more than this often. */
  private static final int MOST_OF_A_WORD = 3;

  /** A Chinese character says about as much as so many letters. */
  private static final int LETTERS_IN_AN_IDEOGRAPH = 3;

  private final LanguageProfiles profiles;
  private final int[] hits;
  private final int[] counts;
  private final Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
  private final char[] word = new char[32];
  private int latin;
  private int words;
  private boolean full;

  LanguageSample(LanguageProfiles profiles) {
    this.profiles = profiles;
    this.hits = new int[profiles.size()];
    this.counts = new int[profiles.words()];
  }

  boolean isFull() {
    return full;
  }

  int words() {
    return words;
  }

  /** How many words or letters of a language were found. */
  int hits(Profile profile) {
    return hits[profile.number()];
  }

  void add(String text) {
    int length = 0;
    for (int i = 0; i < text.length() && !full; i++) {
      char c = text.charAt(i);
      if (c < 0x80 ? isAsciiLetter(c) : isPartOfWord(text, i)) {
        if (length < word.length) word[length] = c < 0x80 ? (char) (c | 0x20) : lower(c);
        length++;
        if (c >= 0x2E80) count(Character.codePointAt(text, i));
      } else if (length > 0) {
        char before = i > length ? text.charAt(i - length - 1) : ' ';
        // U.S. is not written in Czech, and 5n and B5 in no language.
        boolean initial = length == 1 && c == '.';
        if (!initial && !isDigit(before) && !isDigit(c)) word(Math.min(length, word.length));
        length = 0;
      }
    }
    if (length > 0 && !full) word(Math.min(length, word.length));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isPartOfWord(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) return Character.isLetter(text.codePointAt(i));
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static char lower(char c) {
    return Character.toLowerCase(c);
  }

  /** Counts a character of a script that does without spaces. */
  private void count(int codePoint) {
    var script = UnicodeScript.of(codePoint);
    if (script == UnicodeScript.KATAKANA) script = UnicodeScript.HIRAGANA;
    letters.merge(script, LETTERS_IN_AN_IDEOGRAPH, Integer::sum);
  }

  private void word(int length) {
    words++;
    char first = word[0];
    if (first < 0x250) latin += length;
    else if (first < 0x2E80) letters.merge(UnicodeScript.of(first), length, Integer::sum);
    var listed = profiles.word(new String(word, 0, length));
    if (listed != null && ++counts[listed.number] <= MOST_OF_A_WORD) hit(listed.profiles);
    for (int i = 0; i < length; i++) {
      if (word[i] < 0x80) continue;
      var listing = profiles.withLetter(word[i]);
      if (listing == null) continue;
      hit(listing);
      break; // one letter of a word is enough
    }
    if (words % BETWEEN_LOOKS == 0) full = words >= MOST_WORDS || isClear();
  }

  private void hit(int[] listing) {
    for (int profile : listing) hits[profile]++;
  }

  /** Whether one language has many hits, and twice as many as any other. */
  private boolean isClear() {
    int best = 0;
    int second = 0;
    for (int count : hits) {
      if (count > best) {
        second = best;
        best = count;
      } else if (count > second) {
        second = count;
      }
    }
    return best >= MANY_HITS && best >= 2 * second;
  }

  /** The script most of the text is in; {@code UNKNOWN} without letters. */
  UnicodeScript script() {
    var most = latin > 0 ? UnicodeScript.LATIN : UnicodeScript.UNKNOWN;
    int count = latin;
    for (var script : letters.entrySet()) {
      if (script.getValue() <= count) continue;
      most = script.getKey();
      count = script.getValue();
    }
    // Japanese is mostly kana, Chinese has none but in names.
    int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0);
    if (most == UnicodeScript.HAN && kana * 8 >= count) return UnicodeScript.HIRAGANA;
    return most;
  }
}
