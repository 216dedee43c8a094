package clippings.index.analysis;

import java.util.Map;
import java.util.Set;

/**
 * Short words and endings that an apostrophe ties to a word: {@code l'Iran}, {@code Iran's}, {@code
 * İran'da}. They are no part of its surface form.
 */
public final class Clitics {

  /** The elided words of Lucene's French, Italian and Catalan analyzers. */
  private static final Map<Language, Set<String>> ELIDED =
      Map.of(
          Language.FRENCH,
          Set.of(
              "l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu"),
          Language.ITALIAN,
          Set.of(
              "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl",
              "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d"),
          Language.CATALAN,
          Set.of("d", "l", "m", "n", "s", "t"));

  /** Of more than this nothing is elided. */
  private static final int LONGEST_ELIDED = 6;

  private Clitics() {}

  public static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02bc' || c == '\uff07';
  }

  /** How many characters of a word are an elided word and its apostrophe. */
  static int elided(Language language, char[] word, int length) {
    var articles = ELIDED.get(language);
    if (articles == null) return 0;
    for (int i = 1; i <= LONGEST_ELIDED && i < length - 1; i++) {
      if (!isApostrophe(word[i])) continue;
      return articles.contains(WordFolding.folded(new String(word, 0, i))) ? i + 1 : 0;
    }
    return 0;
  }

  /** A folded word without the possessive or, in Turkish, all that follows an apostrophe. */
  static String withoutEnding(Language language, String word) {
    if (language == Language.TURKISH) {
      int at = word.lastIndexOf('\'');
      if (at > 1) return word.substring(0, at); // but o'brien
    }
    return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }
}
