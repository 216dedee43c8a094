package clippings.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits text into words where Lucene's StandardTokenizer does: the word boundaries of Unicode,
 * without what is no word. Differs on purpose in that {@code *} and {@code ?} may stand for
 * letters, that a run of Han and kana stays one word, that a colon parts words outside quotes, and
 * that a narrow no-break space joins digits only. Differs for want of data in letters younger than
 * Unicode 9, which the tokenizer does not know, in Thai marks after Latin letters, and in joiners
 * that lead an emoji.
 */
final class WordSplitter {

  /** The longest token of the index, in UTF-16 units; what is longer is cut. */
  private static final int MOST = 255;

  /**
   * A word, normalized: lower case, straight apostrophes, NFC.
   *
   * @param wild whether {@code *} and {@code ?} in it stand for letters
   */
  record Piece(String text, int start, int end, boolean wild) {
    /** Whether there is something in it beside wildcards. */
    boolean hasLetter() {
      return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
  }

  private final QueryText text;
  private final int end;
  private final boolean wildcards;
  private final boolean colonsSplit;
  private int at;

  /** Where the run of question marks looked at last ends, and whether it stands for letters. */
  private int marksEnd = -1;

  private boolean marksAreWild;

  private WordSplitter(QueryText text, int start, int end, boolean wildcards, boolean colonsSplit) {
    this.text = text;
    this.at = start;
    this.end = end;
    this.wildcards = wildcards;
    this.colonsSplit = colonsSplit;
  }

  /**
   * The words of {@code text[start, end)} that stand in no quotes. A colon parts them, as it does
   * after a field.
   */
  static List<Piece> unquoted(QueryText text, int start, int end) {
    boolean url = text.signs(start, end).contains("://");
    return new WordSplitter(text, start, end, !url, true).pieces();
  }

  /** The words of {@code text[start, end)} that stand in quotes. */
  static List<Piece> quoted(QueryText text, int start, int end) {
    var signs = text.signs(start, end);
    boolean wildcards =
        !signs.contains("://") && (signs.indexOf('*') >= 0 || signs.indexOf('?') >= 0);
    return new WordSplitter(text, start, end, wildcards, wildcards).pieces();
  }

  /** The words of {@code text[start, end)}, where stars and colons are only punctuation. */
  static List<Piece> plain(QueryText text, int start, int end) {
    return new WordSplitter(text, start, end, false, true).pieces();
  }

  /** Whether {@code text[start, end)} is more than punctuation. A star is more. */
  static boolean hasWord(QueryText text, int start, int end) {
    return text.text(start, end)
        .codePoints()
        .anyMatch(
            c ->
                switch (Letter.of(c)) {
                  case ALPHABETIC,
                      HEBREW,
                      DIGIT,
                      EAST_ASIAN,
                      SOUTH_EAST_ASIAN,
                      PICTOGRAPH,
                      REGIONAL_INDICATOR ->
                      true;
                  default -> c == '*' || c == '＊' || c == '\u20E3';
                });
  }

  private List<Piece> pieces() {
    var pieces = new ArrayList<Piece>();
    while (at < end) {
      int start = at;
      var first = text.text().charAt(at) == '\u202F' ? Letter.OTHER : letter(at); // begins no word
      switch (first) {
        case ALPHABETIC, HEBREW, DIGIT, CONNECTOR, EAST_ASIAN, SOUTH_EAST_ASIAN, WILDCARD ->
            word(first, pieces);
        case PICTOGRAPH, REGIONAL_INDICATOR -> emoji(first, pieces);
        case MARK, MID_LETTER, MID_NUMBER, MID_BOTH, DOUBLE_QUOTE, OTHER -> {
          at = next(at);
          if (isKeycap(start)) add(pieces, start, false);
        }
      }
    }
    return pieces;
  }

  private void word(Letter first, List<Piece> pieces) {
    int start = at;
    boolean wild = first == Letter.WILDCARD;
    boolean wordy = first != Letter.CONNECTOR;
    var last = first;
    at = skipMarks(next(at));
    if (first == Letter.DIGIT && isKeycap(start)) {
      add(pieces, start, false);
      return;
    }
    while (at < end) {
      var letter = letter(at);
      if (isMiddle(letter)) {
        int after = skipMarks(next(at));
        var beyond = after < end ? letter(after) : Letter.OTHER;
        if (letter == Letter.MID_BOTH && isApostrophe(at) && last == Letter.HEBREW) {
          at = after;
          last = Letter.CONNECTOR; // no sign joins after it
          continue;
        }
        if (!joins(last, letter, beyond)) break;
        at = after;
        letter = joined(letter, beyond);
      } else if (!joins(last, letter)) {
        break;
      }
      wild |= letter == Letter.WILDCARD;
      wordy |= letter != Letter.CONNECTOR;
      last = letter;
      at = skipMarks(next(at));
    }
    if (wordy) add(pieces, start, wild);
  }

  /** Whether {@code a} and {@code b} stand in one word side by side. */
  private static boolean joins(Letter a, Letter b) {
    if (a == Letter.WILDCARD) return isWordLetter(b);
    if (b == Letter.WILDCARD) return isWordLetter(a);
    if (a == Letter.EAST_ASIAN || a == Letter.SOUTH_EAST_ASIAN) return a == b;
    return isAlphanumeric(a) && isAlphanumeric(b);
  }

  /** Whether {@code middle} between {@code a} and {@code b} makes one word of them. */
  private static boolean joins(Letter a, Letter middle, Letter b) {
    boolean letters = isLetter(a) && isLetter(b);
    boolean digits = isDigit(a) && isDigit(b);
    return switch (middle) {
      case MID_LETTER -> letters;
      case MID_NUMBER -> a == Letter.DIGIT && b == Letter.DIGIT;
      case MID_BOTH -> letters || digits;
      case DOUBLE_QUOTE -> a == Letter.HEBREW && b == Letter.HEBREW;
      default -> false;
    };
  }

  /**
   * What a letter that a sign has joined to a word counts as: StandardTokenizer joins no second
   * sign to Hebrew.
   */
  private static Letter joined(Letter middle, Letter letter) {
    if (middle == Letter.DOUBLE_QUOTE) return Letter.CONNECTOR;
    return letter == Letter.HEBREW ? Letter.ALPHABETIC : letter;
  }

  private static boolean isWordLetter(Letter letter) {
    return isAlphanumeric(letter)
        || letter == Letter.EAST_ASIAN
        || letter == Letter.SOUTH_EAST_ASIAN
        || letter == Letter.WILDCARD;
  }

  private static boolean isAlphanumeric(Letter letter) {
    return switch (letter) {
      case ALPHABETIC, HEBREW, DIGIT, CONNECTOR -> true;
      default -> false;
    };
  }

  private static boolean isLetter(Letter letter) {
    return letter == Letter.ALPHABETIC || letter == Letter.HEBREW || letter == Letter.WILDCARD;
  }

  private static boolean isDigit(Letter letter) {
    return letter == Letter.DIGIT || letter == Letter.WILDCARD;
  }

  private static boolean isMiddle(Letter letter) {
    return switch (letter) {
      case MID_LETTER, MID_NUMBER, MID_BOTH, DOUBLE_QUOTE -> true;
      default -> false;
    };
  }

  /** A flag, a pictograph with its modifiers, or several that zero-width joiners make one. */
  private void emoji(Letter first, List<Piece> pieces) {
    int start = at;
    if (first == Letter.REGIONAL_INDICATOR) {
      at = skipMarks(next(at));
      if (at >= end || letter(at) != Letter.REGIONAL_INDICATOR) return;
      at = skipMarks(next(at));
    } else {
      at = emojiEnd(at);
      while (at < end && (isModifier(at) || isJoined(at)))
        at = emojiEnd(isModifier(at) ? at : next(at));
    }
    add(pieces, start, false);
  }

  /** Past a pictograph, its marks, and the selector that ends it. */
  private int emojiEnd(int position) {
    int after = next(position);
    while (after < end && letter(after) == Letter.MARK && !isSelector(after) && !isJoined(after))
      after = next(after);
    return after < end && isSelector(after) ? after + 1 : after;
  }

  private boolean isSelector(int position) {
    return text.text().charAt(position) == '\uFE0F';
  }

  /** Whether a joiner is here and a pictograph after it. */
  private boolean isJoined(int position) {
    return text.text().charAt(position) == '\u200D'
        && position + 1 < end
        && letter(position + 1) == Letter.PICTOGRAPH;
  }

  private boolean isModifier(int position) {
    return Character.isEmojiModifier(text.text().codePointAt(position));
  }

  private boolean isKeycap(int start) {
    char base = text.text().charAt(start);
    if (base != '#' && base != '*' && !(base >= '0' && base <= '9')) return false;
    int cap = start + 1;
    while (cap < end && text.text().charAt(cap) == '\uFE0F') cap++;
    if (cap >= end || text.text().charAt(cap) != '\u20E3') return false;
    at = skipMarks(cap);
    return true;
  }

  /**
   * Adds the word from {@code start} to here; what is too long is cut, and the rest looked at
   * afresh.
   */
  private void add(List<Piece> pieces, int start, boolean wild) {
    if (!wild) at = start + cut(text.text(start, at)).length();
    var word = word(text.text(start, at));
    pieces.add(new Piece(wild ? word : cut(word), start, at, wild));
  }

  /**
   * {@code written}, normalized, unless that would put first a mark with which no word begins: NFC
   * orders marks by class, and some of south-east Asia begin words.
   */
  private static String word(String written) {
    var word = normalized(written);
    return Letter.of(word.codePointAt(0)) == Letter.MARK ? written : word;
  }

  /**
   * At most {@link #MOST} units from the beginning, with no half of a character and no sign that
   * joins letters at the end.
   */
  private static String cut(String word) {
    if (word.length() <= MOST) return word;
    int end = Character.isHighSurrogate(word.charAt(MOST - 1)) ? MOST - 1 : MOST;
    while (isMiddle(Letter.of(word.codePointBefore(end)))) end--;
    return word.substring(0, end);
  }

  private Letter letter(int position) {
    if (text.isSpace(position)) return Letter.OTHER;
    char sign = text.sign(position);
    if (wildcards && (sign == '*' || (sign == '?' && isWildcard(position)))) return Letter.WILDCARD;
    var letter = Letter.of(text.text().codePointAt(position));
    return letter == Letter.MID_LETTER && colonsSplit && sign == ':' ? Letter.OTHER : letter;
  }

  /** Whether a {@code ?} is followed by more of the word: one that ends a word is punctuation. */
  private boolean isWildcard(int position) {
    if (position >= marksEnd) {
      marksEnd = position;
      while (marksEnd < end && text.sign(marksEnd) == '?') marksEnd++;
      marksAreWild =
          marksEnd < end
              && (text.sign(marksEnd) == '*'
                  || isWordLetter(Letter.of(text.text().codePointAt(marksEnd))));
    }
    return marksAreWild;
  }

  private boolean isApostrophe(int position) {
    return text.text().charAt(position) == '\'';
  }

  private int skipMarks(int position) {
    int after = position;
    while (after < end && letter(after) == Letter.MARK) after = next(after);
    return after;
  }

  private int next(int position) {
    return position + Character.charCount(text.text().codePointAt(position));
  }

  static String normalized(String word) {
    var lower =
        word.toLowerCase(Locale.ROOT)
            .replace('\u2018', '\'')
            .replace('\u2019', '\'')
            .replace('\uFF07', '\'');
    return Normalizer.normalize(lower, Normalizer.Form.NFC);
  }
}
