package clippings.ingest.text;

import java.util.Arrays;
import java.util.List;

/**
 * Finds which of many phrases a text holds anywhere, in one pass: the first letters of a phrase
 * tell where it is kept, so that most places of a text are looked at once, not once for each
 * phrase.
 */
final class PhraseSet {
  private static final int SLOTS = 1 << 10;
  private static final int KEY = 3;

  private final String[][] slots = new String[SLOTS][0];

  /** Phrases of three letters or more. */
  PhraseSet(List<String> phrases) {
    for (var phrase : phrases) {
      if (phrase.length() < KEY)
        throw new IllegalArgumentException("phrase must have 3 letters or more, got " + phrase);
      int slot = slot(phrase, 0);
      var old = slots[slot];
      slots[slot] = Arrays.copyOf(old, old.length + 1);
      slots[slot][old.length] = phrase;
    }
  }

  boolean isIn(String text) {
    for (int i = 0; i + KEY <= text.length(); i++) {
      for (var phrase : slots[slot(text, i)]) if (text.startsWith(phrase, i)) return true;
    }
    return false;
  }

  private static int slot(String text, int i) {
    return ((text.charAt(i) * 31 + text.charAt(i + 1)) * 31 + text.charAt(i + 2)) & (SLOTS - 1);
  }
}
