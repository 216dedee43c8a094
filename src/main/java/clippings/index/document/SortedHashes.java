package clippings.index.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.PriorityQueue;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PointValues.PointTree;
import org.apache.lucene.index.PointValues.Relation;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * All hashes of a field in order, each with its documents. Points of one dimension are sorted by
 * value in each segment, so the segments are merged as they are read, a leaf of their trees at a
 * time. Used by one thread.
 */
public final class SortedHashes {

  private final HashField field;
  private final @Nullable Bits live;
  private final PriorityQueue<Segment> segments =
      new PriorityQueue<>(
          (one, other) -> {
            int order = Long.compareUnsigned(one.hash(), other.hash());
            return order != 0 ? order : Integer.compare(one.base, other.base);
          });
  private long hash;
  private int[] documents = new int[16];
  private int size;

  /**
   * @param live those of the reader's documents that are not deleted; {@code null} for all
   */
  SortedHashes(DirectoryReader reader, @Nullable Bits live, HashField field) throws IOException {
    this.field = field;
    this.live = live;
    for (var leaf : reader.leaves()) {
      var values = leaf.reader().getPointValues(field.name());
      if (values == null) continue;
      var segment = new Segment(values.getPointTree(), leaf.docBase);
      if (segment.next()) segments.add(segment);
    }
  }

  /** Goes on to the next hash that a live document has. */
  public boolean next() throws IOException {
    size = 0;
    while (!segments.isEmpty() && (size == 0 || segments.element().hash() == hash)) {
      var segment = segments.remove();
      hash = segment.hash();
      boolean more = true;
      while (more && segment.hash() == hash) {
        documents = ArrayUtil.grow(documents, size + 1);
        documents[size++] = segment.document();
        more = segment.next();
      }
      if (more) segments.add(segment);
    }
    return size > 0;
  }

  /** The hash it stands at. */
  public long hash() {
    return hash;
  }

  /** How many documents have it. */
  public int size() {
    return size;
  }

  /** The documents that have it, in order. */
  public int[] documents() {
    return Arrays.copyOf(documents, size);
  }

  /** The hashes of one segment. */
  private final class Segment implements PointValues.IntersectVisitor {
    private final PointTree tree;
    private final int base;
    private long[] hashes = new long[512];
    private int[] documents = new int[512];
    private int size;
    private int at;
    private boolean begun;

    Segment(PointTree tree, int base) {
      this.tree = tree;
      this.base = base;
    }

    long hash() {
      return hashes[at];
    }

    int document() {
      return documents[at];
    }

    boolean next() throws IOException {
      if (++at < size) return true;
      at = 0;
      size = 0;
      while (size == 0 && nextLeaf()) tree.visitDocValues(this);
      return size > 0;
    }

    private boolean nextLeaf() throws IOException {
      if (begun) {
        while (!tree.moveToSibling()) {
          if (!tree.moveToParent()) return false;
        }
      }
      begun = true;
      boolean inner = true;
      while (inner) inner = tree.moveToChild();
      return true;
    }

    @Override
    public Relation compare(byte[] min, byte[] max) {
      return Relation.CELL_CROSSES_QUERY;
    }

    @Override
    public void visit(int document) {
      throw new IllegalStateException("a hash was not read");
    }

    @Override
    public void visit(int document, byte[] value) {
      int number = base + document;
      if (live != null && !live.get(number)) return;
      if (size == documents.length) {
        documents = ArrayUtil.grow(documents, size + 1);
        hashes = Arrays.copyOf(hashes, documents.length);
      }
      documents[size] = number;
      hashes[size++] = field.unpack(value);
    }
  }
}
