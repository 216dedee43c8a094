package clippings.index.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The forms of the words met lately, found by the characters as they stand in a text. Kept are two
 * generations: when the younger is full, the older is dropped and the younger takes its place, so
 * words that recur stay. At most half of the slots are taken, so one look finds nearly every word.
 * Not thread-safe.
 */
final class KnownWords {

  /** Of each generation. Both together take about 10 MB, and hold what most archives use often. */
  private static final int MOST = 25_000;

  private static final int FIRST_SLOTS = 512;

  /** What is known of one word in one language. */
  private static final class Entry {
    final Language language;
    final int hash;
    final char[] word;
    final WordForms forms;

    Entry(Language language, int hash, char[] word, WordForms forms) {
      this.language = language;
      this.hash = hash;
      this.word = word;
      this.forms = forms;
    }

    boolean is(Language other, int otherHash, char[] buffer, int length) {
      if (hash != otherHash || language != other || word.length != length) return false;
      for (int i = 0; i < length; i++) { // words are too short for vectors
        if (word[i] != buffer[i]) return false;
      }
      return true;
    }
  }

  /** A table of entries, probed one slot after the other. */
  private static final class Generation {
    private @Nullable Entry[] slots = new Entry[FIRST_SLOTS];
    private int size;

    @Nullable Entry find(Language language, int hash, char[] buffer, int length) {
      int at = hash & (slots.length - 1);
      for (var entry = slots[at]; entry != null; entry = slots[at]) {
        if (entry.is(language, hash, buffer, length)) return entry;
        at = (at + 1) & (slots.length - 1);
      }
      return null;
    }

    /** Adds an entry that is not there. */
    void add(Entry entry) {
      if (++size > slots.length / 2) grow();
      put(entry);
    }

    private void put(Entry entry) {
      int at = entry.hash & (slots.length - 1);
      while (slots[at] != null) at = (at + 1) & (slots.length - 1);
      slots[at] = entry;
    }

    private void grow() {
      var all = slots;
      slots = new Entry[2 * all.length];
      for (var entry : all) if (entry != null) put(entry);
    }
  }

  private Generation younger = new Generation();
  private Generation older = new Generation();

  /** The forms of the word that the first {@code length} characters of the buffer are. */
  @Nullable WordForms get(Language language, char[] buffer, int length) {
    int hash = hash(language, buffer, length);
    var entry = younger.find(language, hash, buffer, length);
    if (entry != null) return entry.forms;
    entry = older.find(language, hash, buffer, length);
    if (entry == null) return null;
    keep(entry);
    return entry.forms;
  }

  /** Keeps the forms of a word that is not known. */
  void put(Language language, char[] buffer, int length, WordForms forms) {
    int hash = hash(language, buffer, length);
    keep(new Entry(language, hash, Arrays.copyOf(buffer, length), forms));
  }

  private void keep(Entry entry) {
    if (younger.size == MOST) {
      older = younger;
      younger = new Generation();
    }
    younger.add(entry);
  }

  private static int hash(Language language, char[] buffer, int length) {
    int hash = language.hashCode();
    for (int i = 0; i < length; i++) hash = 31 * hash + buffer[i];
    hash *= 0x9e3779b9; // Fibonacci hashing: the high bits depend on all characters
    return hash ^ (hash >>> 15);
  }
}
