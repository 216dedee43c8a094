package clippings.index.copy;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of a field that only knows which documents have them, mostly hashes. Not thread-safe.
 */
public final class HashTerms extends TokenStream {

  private static final FieldType TYPE = new FieldType();

  static {
    TYPE.setIndexOptions(IndexOptions.DOCS);
    TYPE.setTokenized(true);
    TYPE.setOmitNorms(true);
    TYPE.freeze();
  }

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final List<BytesRef> terms = new ArrayList<>();
  private int next;

  public void clear() {
    terms.clear();
  }

  public void add(BytesRef hash) {
    terms.add(hash);
  }

  public boolean isEmpty() {
    return terms.isEmpty();
  }

  public Field field(String name) {
    return new Field(name, this, TYPE);
  }

  /** The last {@code bytes} bytes of a hash, the most significant first. */
  public static BytesRef term(long hash, int bytes) {
    var term = new byte[bytes];
    for (int i = 0; i < bytes; i++) term[i] = (byte) (hash >>> (8 * (bytes - 1 - i)));
    return new BytesRef(term);
  }

  /** What {@link #term} made a term of. */
  public static long hash(BytesRef term) {
    long hash = 0;
    for (int i = 0; i < term.length; i++) hash = (hash << 8) | (term.bytes[term.offset + i] & 0xff);
    return hash;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == terms.size()) return false;
    term.setBytesRef(terms.get(next++));
    return true;
  }

  @Override
  public void end() {
    term.setBytesRef(null);
  }
}
