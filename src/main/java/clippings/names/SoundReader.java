package clippings.names;

import java.util.ArrayList;
import java.util.List;

/** Reads Latin letters as sounds; doubled letters are one. */
final class SoundReader {

  private final String letters;
  private final List<Sound> sounds = new ArrayList<>();
  private int at;

  private SoundReader(String letters) {
    this.letters = letters;
  }

  static List<Sound> read(String letters) {
    var reader = new SoundReader(letters);
    while (reader.at < letters.length()) reader.next();
    return reader.sounds;
  }

  private void next() {
    char c = letters.charAt(at);
    char following = at + 1 < letters.length() ? letters.charAt(at + 1) : ' ';
    if (isGroup("tch") || isGroup("sch")) {
      take(c == 't' ? Sound.CH : Sound.SH, 3);
      return;
    }
    if (c == following && c != 'e' && c != 'o' && c != 'i') {
      at++; // the next one counts; it may begin a group: Saddhar
      return;
    }
    switch (c) {
      case 'a' -> take(Sound.A, 1);
      case 'e' -> take(following == 'e' ? Sound.I : Sound.E, following == 'e' ? 2 : 1);
      case 'i' -> take(Sound.I, following == 'i' ? 2 : 1);
      case 'o' -> take(following == 'o' ? Sound.U : Sound.O, following == 'o' ? 2 : 1);
      case 'u' -> take(Sound.U, 1);
      case 'b' -> take(Sound.B, 1);
      case 'c' -> c(following);
      case 'd' -> d(following);
      case 'f' -> take(Sound.F, 1);
      case 'g' -> take(following == 'h' ? Sound.GH : Sound.G, following == 'h' ? 2 : 1);
      case 'h' -> take(Sound.H, 1);
      case 'j' -> take(Sound.J, 1);
      case 'k' -> take(following == 'h' ? Sound.KH : Sound.K, following == 'h' ? 2 : 1);
      case 'l' -> take(Sound.L, 1);
      case 'm' -> take(Sound.M, 1);
      case 'n' -> take(Sound.N, 1);
      case 'p' -> take(following == 'h' ? Sound.F : Sound.P, following == 'h' ? 2 : 1);
      case 'q' -> q(following);
      case 'r' -> take(Sound.R, 1);
      case 's' -> take(following == 'h' ? Sound.SH : Sound.S, following == 'h' ? 2 : 1);
      case 't' -> t(following);
      case 'v' -> take(Sound.V, 1);
      case 'w' -> take(Sound.W, 1);
      case 'x' -> {
        take(Sound.K, 0);
        take(Sound.S, 1);
      }
      case 'y' -> take(Sound.Y, 1);
      case 'z' -> z(following);
      default -> at++;
    }
  }

  private void c(char following) {
    switch (following) {
      case 'h' -> take(Sound.CH, 2);
      case 'k', 'q' -> at++;
      case 'e', 'i', 'y' -> take(Sound.S, 1);
      case 'z' -> take(Sound.CH, 2);
      default -> take(Sound.K, 1);
    }
  }

  private void d(char following) {
    switch (following) {
      case 'h' -> take(Sound.DH, 2);
      case 'j' -> take(Sound.J, 2);
      case 'g' -> take(isSoft(at + 2) ? Sound.J : Sound.D, isSoft(at + 2) ? 2 : 1); // Badgie
      case 'z' -> take(Sound.D, 2); // what Belarusian makes of it before a soft vowel
      default -> take(Sound.D, 1);
    }
  }

  private void q(char following) {
    boolean silent =
        following == 'u' && at + 2 < letters.length() && isVowel(letters.charAt(at + 2));
    take(Sound.Q, silent ? 2 : following == 'h' ? 2 : 1);
  }

  private void t(char following) {
    switch (following) {
      case 'h' -> take(Sound.TH, 2);
      case 's', 'z' -> take(Sound.TS, 2);
      default -> take(Sound.T, 1);
    }
  }

  private void z(char following) {
    take(following == 'h' ? Sound.ZH : Sound.Z, following == 'h' ? 2 : 1);
  }

  /** Whether the vowel at a place softens the consonant before it. */
  private boolean isSoft(int place) {
    return place < letters.length() && "eiy".indexOf(letters.charAt(place)) >= 0;
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }

  private boolean isGroup(String group) {
    return letters.startsWith(group, at);
  }

  private void take(Sound sound, int length) {
    if (sounds.isEmpty() || sounds.getLast() != sound) sounds.add(sound);
    at += length;
  }
}
