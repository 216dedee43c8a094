package clippings.index.copy;

import org.apache.lucene.util.BytesRef;

/** Hashes that are the same in every process. */
public final class Hashes {

  private Hashes() {}

  /** The end of MurmurHash3: every bit of the value decides every bit of the hash. */
  static long mix(long value) {
    long hash = value;
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }

  public static long of(BytesRef bytes) {
    long hash = bytes.length;
    for (int i = 0; i < bytes.length; i++) hash = mix(hash + bytes.bytes[bytes.offset + i]);
    return hash;
  }

  public static long of(CharSequence text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) hash = mix(hash + text.charAt(i));
    return hash;
  }
}
