package clippings.names;

/**
 * What a letter or a group of letters may stand for in a name, each with the class of consonants
 * under which keys have it; a space for what keys leave out.
 */
public enum Sound {
  A(' '),
  E(' '),
  I(' '),
  O(' '),
  U(' '),
  Y(' '),
  W(' '),
  V(' '),
  H(' '),
  B('P'),
  P('P'),
  F('F'),
  M('M'),
  N('N'),
  L('L'),
  R('R'),
  T('T'),
  D('T'),
  TH('T'),
  DH('T'),
  S('S'),
  Z('S'),
  SH('S'),
  CH('S'),
  J('S'),
  ZH('S'),
  TS('S'),
  K('K'),
  Q('K'),
  G('K'),
  GH('K'),
  KH('K');

  private final char keyClass;

  Sound(char keyClass) {
    this.keyClass = keyClass;
  }

  char keyClass() {
    return keyClass;
  }

  boolean isVowel() {
    return switch (this) {
      case A, E, I, O, U -> true;
      default -> false;
    };
  }

  /** Vowels, and what is written for vowels as often as for consonants. */
  boolean isVocalic() {
    return isVowel() || this == Y || this == W;
  }
}
