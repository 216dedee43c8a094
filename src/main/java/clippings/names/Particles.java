package clippings.names;

import java.util.Set;
import java.util.TreeSet;

/** Small words inside names, written now apart, now with a hyphen, now joined to a neighbour. */
public final class Particles {

  /** The Arabic article as it is romanized. */
  private static final Set<String> ARTICLES = Set.of("al", "el", "ul", "il", "ol", "u");

  /** The ezafe of Persian and Urdu. */
  private static final Set<String> EZAFE = Set.of("e", "i");

  /** Parts of names that so many people have that they tell nobody apart. */
  private static final Set<String> COMMON =
      Set.of(
          "abu", "abou", "abo", "abd", "abdul", "abdel", "abdal", "abdur", "abdoul", "bin", "ben",
          "ibn", "bint", "umm", "um", "bou", "ould", "ag", "van", "von", "der", "de", "la", "le",
          "di", "da", "del", "dos", "san", "st");

  private static final String SUN_LETTERS = "tdrzsln";

  private Particles() {}

  /** Whether a folded word may be an article, or an ezafe, before another one. */
  public static boolean isArticle(String word, String next) {
    return others(word, next).size() > 1;
  }

  /**
   * All ways to write the article that stands before a word, or the ezafe; empty if {@code word} is
   * neither. Before most consonants that the tongue makes the article takes on their sound: {@code
   * al-Sharia, ash-Sharia}.
   */
  public static Set<String> others(String word, String next) {
    if (EZAFE.contains(word)) return EZAFE;
    var all = new TreeSet<>(ARTICLES);
    if (!next.isEmpty() && SUN_LETTERS.indexOf(next.charAt(0)) >= 0) {
      int group = next.length() > 1 && next.charAt(1) == 'h' ? 2 : 1;
      for (var vowel : new String[] {"a", "e", "u"}) {
        all.add(vowel + next.charAt(0));
        all.add(vowel + next.substring(0, group));
      }
    }
    return all.contains(word) ? all : Set.of();
  }

  /** Whether it tells nothing of who is meant. */
  public static boolean isCommon(String word) {
    return word.length() < 3 || COMMON.contains(word) || isInitials(word);
  }

  /** Letters with full stops between them: {@code h.a}. */
  private static boolean isInitials(String word) {
    for (int i = 1; i < word.length(); i += 2) {
      if (word.charAt(i) != '.') return false;
    }
    return true;
  }
}
