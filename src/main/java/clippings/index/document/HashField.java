package clippings.index.document;

import clippings.index.copy.HashTerms;
import org.apache.lucene.document.BinaryPoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.util.BytesRef;

/**
 * A field of hashes, few of which are of more than one document. They are points of one dimension,
 * since each new term is looked for, sorted and written by itself.
 */
public final class HashField {

  private final String name;
  private final int bytes;
  private final FieldType type = new FieldType();

  /**
   * @param bytes how many bytes of each hash are kept, the last ones; at most 8
   */
  HashField(String name, int bytes) {
    this.name = name;
    this.bytes = bytes;
    type.setDimensions(1, bytes);
    type.freeze();
  }

  String name() {
    return name;
  }

  Field of(long hash) {
    return new BinaryPoint(name, pack(hash), type);
  }

  /** The bytes of a hash, the most significant first. */
  byte[] pack(long hash) {
    return HashTerms.term(hash, bytes).bytes;
  }

  /** What {@link #pack} made bytes of. */
  long unpack(byte[] packed) {
    return HashTerms.hash(new BytesRef(packed));
  }
}
