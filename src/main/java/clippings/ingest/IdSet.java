package clippings.ingest;

import java.util.Arrays;

/**
 * The ids seen in a file that may hold millions, as 64-bit hashes: two that share one are taken for
 * the same.
 */
final class IdSet {
  private long[] slots = new long[1 << 10];
  private int size;

  /** Adds an id; false if it, or one that looks like it, was there. */
  boolean add(String id) {
    if (size * 2 > slots.length) grow();
    return insert(hash(id));
  }

  private boolean insert(long hash) {
    int mask = slots.length - 1;
    for (int i = (int) (hash ^ (hash >>> 32)) & mask; ; i = (i + 1) & mask) {
      if (slots[i] == hash) return false;
      if (slots[i] != 0) continue;
      slots[i] = hash;
      size++;
      return true;
    }
  }

  private void grow() {
    var old = slots;
    slots = new long[old.length * 2];
    size = 0;
    Arrays.stream(old).filter(hash -> hash != 0).forEach(this::insert);
  }

  /** FNV-1a, its bits mixed once more; never 0, which marks an empty slot. */
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    hash = (hash ^ (hash >>> 31)) * 0x9e3779b97f4a7c15L;
    return hash == 0 ? 1 : hash;
  }
}
