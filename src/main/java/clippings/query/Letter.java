package clippings.query;

import java.lang.Character.UnicodeScript;

/**
 * The kinds of characters that decide where words begin and end: the Word_Break property of
 * Unicode, as far as Java's character data tells it, with the runs of Lucene's StandardTokenizer.
 *
 * @see <a href="https://unicode.org/reports/tr29/#Word_Boundaries">Unicode Standard Annex 29</a>
 */
enum Letter {
  /** Of an alphabet, a syllabary but Japanese, or Hangul. */
  ALPHABETIC,
  HEBREW,
  DIGIT,
  /** {@code _} and its like: joins what it touches. */
  CONNECTOR,
  /** Han, Hiragana and Katakana, left in one run for the index to split. */
  EAST_ASIAN,
  /** Thai, Lao, Khmer, Myanmar: written without spaces. */
  SOUTH_EAST_ASIAN,
  PICTOGRAPH,
  REGIONAL_INDICATOR,
  /** Combining marks and invisible characters: part of the character before. */
  MARK,
  /** Joins letters: {@code :}. */
  MID_LETTER,
  /** Joins digits: {@code ,}. */
  MID_NUMBER,
  /** Joins letters and joins digits: {@code .} and {@code '}. */
  MID_BOTH,
  DOUBLE_QUOTE,
  /** {@code *} or {@code ?} where it stands for letters. Found by {@link WordSplitter}. */
  WILDCARD,
  OTHER;

  static Letter of(int c) {
    if (c < 0x80) return ascii(c);
    return switch (c) {
      case 0xB7, 0x387, 0x55F, 0x5F4, 0x2027, 0xFE13, 0xFE55, 0xFF1A -> MID_LETTER;
      case 0x2018, 0x2019, 0x2024, 0xFE52, 0xFF07, 0xFF0E -> MID_BOTH;
      case 0x37E,
          0x589,
          0x60C,
          0x60D,
          0x66C,
          0x7F8,
          0x2044,
          0xFE10,
          0xFE14,
          0xFE50,
          0xFE54,
          0xFF0C,
          0xFF1B ->
          MID_NUMBER;
      case 0x200C, 0x200D, 0xFF9E, 0xFF9F -> MARK;
      case 0x200B -> OTHER;
      case 0x202F -> CONNECTOR;
      case 0x66B -> DIGIT;
      default -> byScript(c);
    };
  }

  private static Letter ascii(int c) {
    if (c >= '0' && c <= '9') return DIGIT;
    if (Character.isLetter(c)) return ALPHABETIC;
    return switch (c) {
      case '_' -> CONNECTOR;
      case ':' -> MID_LETTER;
      case ',', ';' -> MID_NUMBER;
      case '.', '\'' -> MID_BOTH;
      case '"' -> DOUBLE_QUOTE;
      default -> OTHER;
    };
  }

  private static Letter byScript(int c) {
    if (c >= 0x1F1E6 && c <= 0x1F1FF) return REGIONAL_INDICATOR;
    var script = UnicodeScript.of(c);
    boolean letter = Character.isLetter(c) || Character.getType(c) == Character.LETTER_NUMBER;
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA ->
          letter || Character.getType(c) == Character.OTHER_SYMBOL ? EAST_ASIAN : byType(c);
      case THAI, LAO, KHMER, MYANMAR, TAI_LE, NEW_TAI_LUE, TAI_THAM, TAI_VIET, AHOM ->
          letter || isMark(c) ? SOUTH_EAST_ASIAN : byType(c);
      case HEBREW -> letter ? HEBREW : byType(c);
      default -> byType(c);
    };
  }

  private static Letter byType(int c) {
    if (isMark(c)) return MARK;
    if (Character.isAlphabetic(c) || isToneLetter(c))
      return isKanaMark(c) ? EAST_ASIAN : ALPHABETIC;
    if (Character.isEmojiModifier(c) || Character.isExtendedPictographic(c)) return PICTOGRAPH;
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.CONNECTOR_PUNCTUATION -> CONNECTOR;
      case Character.FORMAT -> MARK;
      default -> isKanaMark(c) ? EAST_ASIAN : OTHER;
    };
  }

  /** Prolonged sounds, repeats and voicing of kana, which belong to no script. */
  private static boolean isKanaMark(int c) {
    return c == 0x30FC || c == 0xFF70 || (c >= 0x3031 && c <= 0x3035) || c == 0x309B || c == 0x309C;
  }

  /** Modifiers of phonetic spelling, which count as letters. */
  private static boolean isToneLetter(int c) {
    return c >= 0x2C2 && c <= 0x2FF && (c < 0x2D8 || c > 0x2DD);
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }
}
