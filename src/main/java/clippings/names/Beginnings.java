package clippings.names;

import java.util.ArrayList;
import java.util.List;
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
  private static final Pattern ARTICLE = Pattern.compile("^(?:al|el|ul)-?(?=.{4})");

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
    List<String> all = new ArrayList<>();
    if (word.startsWith("l", 1)) {
      var without = ARTICLE.matcher(word).replaceFirst("");
      if (without.length() < word.length()) all.add(without);
    }
    if (isSomali(word)) all.add(word.replace('x', 'h').replaceAll("c(?![hk])", ""));
    return all;
  }

  private static boolean isSomali(String word) {
    return word.indexOf('x') >= 0
        || (word.length() > 2 && word.charAt(0) == 'c' && "aiou".indexOf(word.charAt(1)) >= 0);
  }
}
