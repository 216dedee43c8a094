package clippings.index.word;

import clippings.index.analysis.WordForms;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefHash;

/**
 * The terms of a field of one segment in the order of their surface forms, in memory: in the
 * dictionary stems come first, so that forms with one beginning lie scattered. Takes about 25 bytes
 * a term. Never changed; thread-safe.
 *
 * <p>A term is kept turned round: surface form, separator, perhaps a tag, and behind another
 * separator the stem where it is not the surface form itself.
 */
public final class SurfaceTerms {

  private static final int TAG_BYTES = 3;

  private final byte[] keys;

  /** Where each key begins, and the end. */
  private final int[] starts;

  /** How long the surface form of each is: less than the 32,766 bytes of a term. */
  private final char[] lengths;

  private SurfaceTerms(byte[] keys, int[] starts) {
    this.keys = keys;
    this.starts = starts;
    this.lengths = new char[starts.length - 1];
    for (int i = 0; i < lengths.length; i++)
      lengths[i] = (char) (separator(keys, starts[i], starts[i + 1]) - starts[i]);
  }

  static SurfaceTerms of(LeafReader segment, String field) throws IOException {
    var hash = new BytesRefHash();
    var terms = segment.terms(field);
    if (terms != null) {
      var key = new BytesRefBuilder();
      var dictionary = terms.iterator();
      for (var term = dictionary.next(); term != null; term = dictionary.next()) {
        if (turn(term, key)) hash.add(key.get());
      }
    }
    int size = hash.size();
    var order = hash.sort();
    var starts = new int[size + 1];
    var key = new BytesRef();
    for (int i = 0; i < size; i++)
      starts[i + 1] = Math.addExact(starts[i], hash.get(order[i], key).length);
    var keys = new byte[starts[size]];
    for (int i = 0; i < size; i++) {
      hash.get(order[i], key);
      System.arraycopy(key.bytes, key.offset, keys, starts[i], key.length);
    }
    return new SurfaceTerms(keys, starts);
  }

  /** Makes the key of a term; of a dictionary form, which stands in no text, there is none. */
  private static boolean turn(BytesRef term, BytesRefBuilder key) {
    var bytes = term.bytes;
    int end = term.offset + term.length;
    int separator = separator(bytes, term.offset, end);
    int surface = separator + 1;
    if (surface > end || (surface < end && bytes[surface] == WordForms.DICTIONARY)) return false;
    if (surface < end && bytes[surface] == WordForms.TAG) surface += TAG_BYTES;
    boolean isStem = surface >= end;
    key.clear();
    if (isStem) key.append(bytes, term.offset, separator - term.offset);
    else key.append(bytes, surface, end - surface);
    key.append(bytes, separator, Math.min(surface, end) - separator);
    if (isStem) return true;
    key.append((byte) WordForms.SEPARATOR);
    key.append(bytes, term.offset, separator - term.offset);
    return true;
  }

  /** Builds a term that was found. */
  public void term(int number, BytesRefBuilder term) {
    int start = starts[number];
    int end = starts[number + 1];
    int surfaceEnd = start + lengths[number];
    int tagEnd = separator(keys, surfaceEnd + 1, end);
    term.clear();
    if (tagEnd == end) {
      term.append(keys, start, end - start);
      return;
    }
    term.append(keys, tagEnd + 1, end - tagEnd - 1);
    term.append(keys, surfaceEnd, tagEnd - surfaceEnd);
    term.append(keys, start, lengths[number]);
  }

  private static int separator(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] != WordForms.SEPARATOR) at++;
    return at;
  }

  /** The numbers of the terms of all surface forms that fit a pattern. */
  public int[] find(SurfacePattern pattern) {
    var found = new int[16];
    int size = 0;
    var prefix = pattern.prefix();
    int from = ceiling(prefix);
    int end = end(from, prefix);
    for (int i = from; i < end; i++) {
      if (!pattern.accepts(keys, starts[i], starts[i] + lengths[i])) continue;
      if (size == found.length) found = ArrayUtil.grow(found);
      found[size++] = i;
    }
    return Arrays.copyOf(found, size);
  }

  /** The first key from {@code from} on that does not begin with a prefix. */
  private int end(int from, BytesRef prefix) {
    int low = from;
    int high = lengths.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (startsWith(starts[middle], starts[middle + 1], prefix)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private boolean startsWith(int start, int end, BytesRef prefix) {
    return end - start >= prefix.length
        && Arrays.equals(
            keys,
            start,
            start + prefix.length,
            prefix.bytes,
            prefix.offset,
            prefix.offset + prefix.length);
  }

  /** The first key that is not before {@code bytes}. */
  private int ceiling(BytesRef bytes) {
    int low = 0;
    int high = lengths.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order =
          Arrays.compareUnsigned(
              keys,
              starts[middle],
              starts[middle + 1],
              bytes.bytes,
              bytes.offset,
              bytes.offset + bytes.length);
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
