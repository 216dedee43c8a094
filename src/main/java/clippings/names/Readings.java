package clippings.names;

import java.util.List;

/** The classes under which a sound may be filed in other spellings of a name. */
final class Readings {

  private static final List<String> H = List.of("", "K", "S", "KS");

  private Readings() {}

  /** Classes as in {@link Sound#keyClass}, its own first; empty for what keys leave out. */
  static List<String> of(List<Sound> sounds, int at) {
    boolean first = at == 0;
    return switch (sounds.get(at)) {
      case TH, DH -> List.of("T", "S"); // Qadhafi, Kazzafi; Harith, Haris
      case Z -> List.of("S", "T"); // Ramazan, Ramadan
      case S -> followsVowel(sounds, at) ? List.of("S", "T") : List.of("S"); // Osman, Othman
      case D -> followsVowel(sounds, at) ? List.of("T", "S") : List.of("T"); // Ramadan, Ramazan
      case J -> List.of("S", "K", ""); // Jamal, Gamal; Jarraya, Yarraya; Kolbajev, Kolbayev
      case G -> List.of("K", "S", ""); // Gibril, Jibril; Grodno, Hrodna; Yung, Yun
      case CH -> List.of("S", "K", ""); // Achwan, Akhwan; Achmad, Ahmad
      case KH -> List.of("K", "", "S"); // Khamenei, Hamenei; Akhwan, Achwan
      case GH -> List.of("K", "");
      case H -> H; // Hamza, Khamza; Ahmad, Achmad; Homel, Gomel; Mohamed, Maxamed
      case V -> List.of("", "F", "P"); // Valdemar; Kalaschow
      case W -> List.of("", "F");
      case F -> List.of("F", "", "P"); // Yusuf, Yusup; Phil, P'il
      case B -> List.of("P", ""); // Sevastopol, Sebastopol
      case Y -> first || isBetweenVowels(sounds, at) ? List.of("", "S") : List.of("");
      case N -> isLast(sounds, at) ? List.of("N", "NK") : List.of("N"); // Yun, Yung
      // The ayn that Somali writes with a c: Ali, Cali.
      case A, I, O, U -> first ? List.of("", "K") : List.of("");
      default -> List.of(String.valueOf(sounds.get(at).keyClass()).strip());
    };
  }

  private static boolean followsVowel(List<Sound> sounds, int at) {
    return at > 0 && sounds.get(at - 1).isVowel();
  }

  private static boolean isBetweenVowels(List<Sound> sounds, int at) {
    return followsVowel(sounds, at) && !isLast(sounds, at) && sounds.get(at + 1).isVowel();
  }

  private static boolean isLast(List<Sound> sounds, int at) {
    return at == sounds.size() - 1;
  }
}
