package clippings.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Stands for an address or the id of an entry, in file names and in what is remembered.
 *
 * @param text 16 hexadecimal digits: the first 64 bits of a SHA-256
 */
record Key(String text) {

  private static final int BYTES = 8;

  static Key of(String what) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(what.getBytes(StandardCharsets.UTF_8));
      return new Key(HexFormat.of().formatHex(hash, 0, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // every Java has it
    }
  }

  static Key of(WebAddress address) {
    return of(address.toString());
  }

  /** The key of an entry's id, which may be anything and means something in its feed alone. */
  static Key of(WebAddress feed, String id) {
    return of(feed + "\n" + id);
  }

  @Override
  public String toString() {
    return text;
  }
}
