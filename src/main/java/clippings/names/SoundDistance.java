package clippings.names;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How far two spellings are from each other: the least sum of costs of changes that make one of the
 * other (Levenshtein's distance with weights). What romanizations write for one another costs
 * little, a consonant for quite another one 1. The price is the product of their lengths.
 */
final class SoundDistance {

  /** A consonant too many, or another one in its place. */
  static final float CONSONANT = 1;

  /** Two neighbours in each other's place. */
  private static final float SWAP = 0.8f;

  private static final Pattern NO_NUMBER = Pattern.compile("\\D+", Pattern.UNICODE_CHARACTER_CLASS);

  private SoundDistance() {}

  /** The distance, or more than {@code most} if it is more than that. */
  static float between(Spelling one, Spelling other, float most) {
    if (!number(one.word()).equals(number(other.word()))) return most + CONSONANT;
    var a = one.sounds();
    var b = other.sounds();
    boolean abjad = one.consonantal() != other.consonantal();
    var before = new float[b.size() + 1];
    var row = new float[b.size() + 1];
    var above = new float[b.size() + 1];
    var gaps = new float[b.size() + 1];
    for (int j = 1; j <= b.size(); j++) {
      gaps[j] = gap(b, j - 1, abjad && !other.consonantal());
      row[j] = row[j - 1] + gaps[j];
    }
    for (int i = 1; i <= a.size(); i++) {
      var oldest = before;
      before = above;
      above = row;
      row = oldest;
      float gap = gap(a, i - 1, abjad && !one.consonantal());
      row[0] = above[0] + gap;
      float least = row[0];
      for (int j = 1; j <= b.size(); j++) {
        float cost = above[j - 1] + change(a.get(i - 1), b.get(j - 1), abjad);
        cost = Math.min(cost, above[j] + gap);
        cost = Math.min(cost, row[j - 1] + gaps[j]);
        if (i > 1 && j > 1 && isSwap(a, i - 1, b, j - 1))
          cost = Math.min(cost, before[j - 2] + SWAP);
        row[j] = cost;
        least = Math.min(least, cost);
      }
      if (least > most) return least;
    }
    return row[b.size()];
  }

  /** What no spelling changes: a MiG29 is no MiG21. */
  private static String number(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) return NO_NUMBER.matcher(word).replaceAll("");
    }
    return "";
  }

  private static boolean isSwap(List<Sound> a, int i, List<Sound> b, int j) {
    return a.get(i) == b.get(j - 1) && a.get(i - 1) == b.get(j) && a.get(i) != b.get(j);
  }

  /** What it costs to leave out a sound; {@code free} where the other script leaves it out. */
  private static float gap(List<Sound> sounds, int at, boolean free) {
    var sound = sounds.get(at);
    if (sound.isVowel()) {
      if (free) return at == 0 ? 0.05f : 0.02f;
      boolean nextToVowel =
          (at > 0 && sounds.get(at - 1).isVocalic())
              || (at + 1 < sounds.size() && sounds.get(at + 1).isVocalic());
      if (isBeforeLastVowel(sounds, at)) return 0.3f; // Niger, Nigeria
      if (at == sounds.size() - 1) return ending(sound);
      if (nextToVowel) return 0.145f;
      return at == 0 ? 0.4f : 0.27f;
    }
    return switch (sound) {
      case H -> at == sounds.size() - 1 ? 0.05f : at == 0 ? 0.3f : 0.17f;
      case Y -> at == 0 ? 0.4f : isBeforeLastVowel(sounds, at) ? 0.2f : 0.14f;
      case W -> at == 0 ? 0.4f : beginsSyllable(sounds, at) ? 0.5f : 0.14f;
      case G -> at > 0 && sounds.get(at - 1) == Sound.N ? 0.5f : CONSONANT;
      default -> CONSONANT;
    };
  }

  /**
   * A vowel at the end is silent as an e; other ones tell more: Indian, Indiana; Karim, Karima; and
   * from a Mahmoud the Mahmoudi are descended.
   */
  private static float ending(Sound vowel) {
    return switch (vowel) {
      case E -> 0.2f;
      case A, I -> 0.75f;
      default -> 0.35f;
    };
  }

  /** Whether it stands behind a consonant and before a vowel: Gulf, Gulfway. */
  private static boolean beginsSyllable(List<Sound> sounds, int at) {
    return at + 1 < sounds.size()
        && !sounds.get(at - 1).isVocalic()
        && sounds.get(at + 1).isVowel();
  }

  private static boolean isBeforeLastVowel(List<Sound> sounds, int at) {
    return at == sounds.size() - 2
        && (sounds.get(at) == Sound.I || sounds.get(at) == Sound.Y)
        && sounds.getLast().isVowel();
  }

  /** What it costs to write one sound for another. */
  private static float change(Sound a, Sound b, boolean abjad) {
    if (a == b) return 0;
    float cost = Changes.cost(a, b);
    return abjad && a.isVocalic() && b.isVocalic() ? Math.min(cost, 0.1f) : cost;
  }
}
