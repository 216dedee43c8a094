package clippings.names;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How names begin, made alike before letters are read as sounds. */
final class Beginnings {

  /**
   * "Servant of the": the article takes on the sound that follows it, and its vowel is any
   * (Abdulkadir, Abdelkader, Abdikadir, Abderrahmane, Abdurahman).
   */
  private static final Pattern SERVANT =
      Pattern.compile("^abd(?:[aeiu]|ou|oo)(?:l|(.)(?=\\1))?(?=.{4})");

  /** The Arabic article before a word that it is joined to: Elkaddafi. */
  private static final Set<String> ARTICLES = Set.of("al", "el", "ul");

  private static final int ARTICLE = 2;

  /** What is shorter is no name that an article would be joined to: {@code album}. */
  private static final int SHORTEST = 4;

  /** The ayn of Somali; before h and k a c is not one. */
  private static final Pattern SILENT = Pattern.compile("c(?![hk])");

  private Beginnings() {}

  static String plain(String word) {
    return word.startsWith("abd") ? SERVANT.matcher(word).replaceFirst("abdu") : word;
  }

  /**
   * What a word in Latin letters is by habits that most do not have: with the article joined to it,
   * or in the letters of Somali, where x is the h of Mohamed and c the ayn that others leave out
   * (Maxamed, Cabdi).
   */
  static List<String> rare(String word) {
    if (isSomali(word)) return List.of(SILENT.matcher(word.replace('x', 'h')).replaceAll(""));
    return hasArticle(word) ? List.of(word.substring(ARTICLE)) : List.of();
  }

  private static boolean hasArticle(String word) {
    return word.length() >= ARTICLE + SHORTEST && ARTICLES.contains(word.substring(0, ARTICLE));
  }

  private static boolean isSomali(String word) {
    return word.indexOf('x') >= 0
        || (word.length() > 2 && word.charAt(0) == 'c' && "aiou".indexOf(word.charAt(1)) >= 0);
  }
}
