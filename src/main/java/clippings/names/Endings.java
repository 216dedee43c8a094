package clippings.names;

/** Endings that are written in several ways, made alike before letters are read as sounds. */
final class Endings {

  private Endings() {}

  /**
   * Slavic -off and -eff, -skii, -skiy and -skyi, and a semivowel after i at the end (Jurij,
   * Yuriy); the feminine and Greek endings stay.
   */
  static String plain(String word) {
    int n = word.length();
    if (n > 5 && (word.endsWith("off") || word.endsWith("eff")))
      return word.substring(0, n - 2) + "v";
    for (var ending : new String[] {"skyy", "skyi", "skii", "skiy", "skij", "skyj", "ski"}) {
      if (n > ending.length() + 2 && word.endsWith(ending))
        return word.substring(0, n - ending.length()) + "sky";
    }
    for (var ending : new String[] {"ij", "yj", "iy", "yy", "yi"}) {
      if (n > 3 && word.endsWith(ending)) return word.substring(0, n - 2) + "i";
    }
    return word;
  }
}
