package clippings.names;

import java.util.List;

/** The classes under which a sound may be filed in other spellings of a name. */
final class Readings {

  private Readings() {}

  /** Classes as in {@link Sound#keyClass}, its own first. */
  static String of(List<Sound> sounds, int at) {
    boolean first = at == 0;
    return switch (sounds.get(at)) {
      case TH, DH -> "TS"; // Qadhafi, Kazzafi; Harith, Haris
      case Z -> "ST"; // Ramazan, Ramadan
      case J -> first ? "SK " : "SK"; // Jamal, Gamal; Jarraya, Yarraya
      case G -> "KS"; // Gibril, Jibril
      case CH -> "SK "; // Achwan, Akhwan; Achmad, Ahmad
      case KH, GH -> "K "; // Khamenei, Hamenei
      case H -> " KS"; // Hamza, Khamza; Ahmad, Achmad
      case V -> " FP"; // Valdemar; Kalaschow
      case W -> " F";
      case F -> "F ";
      case B -> "P "; // Sevastopol, Sebastopol
      case Y -> first ? " S" : " ";
      default -> String.valueOf(sounds.get(at).keyClass());
    };
  }
}
