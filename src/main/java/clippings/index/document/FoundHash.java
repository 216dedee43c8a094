package clippings.index.document;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PointValues.Relation;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Looks up the documents that have one hash. */
final class FoundHash implements PointValues.IntersectVisitor {

  private final byte[] hash;
  private final @Nullable Bits live;
  private int base;
  private int[] documents = new int[4];
  private int size;

  private FoundHash(byte[] hash, @Nullable Bits live) {
    this.hash = hash;
    this.live = live;
  }

  /** The documents, of the whole reader, that are live, in order. */
  static int[] documents(DirectoryReader reader, @Nullable Bits live, HashField field, long hash)
      throws IOException {
    var found = new FoundHash(field.pack(hash), live);
    for (var leaf : reader.leaves()) {
      var values = leaf.reader().getPointValues(field.name());
      if (values == null) continue;
      found.base = leaf.docBase;
      values.intersect(found);
    }
    var documents = Arrays.copyOf(found.documents, found.size);
    Arrays.sort(documents);
    return documents;
  }

  @Override
  public Relation compare(byte[] min, byte[] max) {
    int least = Arrays.compareUnsigned(hash, min);
    int greatest = Arrays.compareUnsigned(hash, max);
    if (least < 0 || greatest > 0) return Relation.CELL_OUTSIDE_QUERY;
    return least == 0 && greatest == 0 ? Relation.CELL_INSIDE_QUERY : Relation.CELL_CROSSES_QUERY;
  }

  @Override
  public void visit(int document, byte[] value) {
    if (Arrays.equals(hash, value)) visit(document);
  }

  @Override
  public void visit(int document) {
    int number = base + document;
    if (live != null && !live.get(number)) return;
    documents = ArrayUtil.grow(documents, size + 1);
    documents[size++] = number;
  }
}
