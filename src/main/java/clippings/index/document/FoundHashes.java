package clippings.index.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PointValues.Relation;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the documents that have some hashes, all in one walk through each segment's tree: to
 * begin one takes longer than to find a hash.
 */
final class FoundHashes implements PointValues.IntersectVisitor {

  private final HashField field;
  private final @Nullable Bits live;

  /** In order, by {@link #order}. */
  private final long[] wanted;

  private final int[][] documents;
  private final int[] sizes;
  private int base;

  private FoundHashes(HashField field, @Nullable Bits live, long[] hashes) {
    this.field = field;
    this.live = live;
    this.wanted = Arrays.stream(hashes).map(hash -> order(field.pack(hash))).sorted().toArray();
    this.documents = new int[wanted.length][0];
    this.sizes = new int[wanted.length];
  }

  /** Signed numbers in the order of the bytes. */
  private long order(byte[] packed) {
    return field.unpack(packed) ^ Long.MIN_VALUE;
  }

  /** For each hash the documents, of the whole reader, that are live, in order. */
  static List<int[]> documents(
      DirectoryReader reader, @Nullable Bits live, HashField field, long[] hashes)
      throws IOException {
    var found = new FoundHashes(field, live, hashes);
    for (var leaf : reader.leaves()) {
      var values = leaf.reader().getPointValues(field.name());
      if (values == null) continue;
      found.base = leaf.docBase;
      values.intersect(found);
    }
    List<int[]> documents = new ArrayList<>(hashes.length);
    for (long hash : hashes) documents.add(found.with(hash));
    return documents;
  }

  /** Points of one dimension come in order of their values, then of their documents. */
  private int[] with(long hash) {
    int at = first(order(field.pack(hash)));
    return Arrays.copyOf(documents[at], sizes[at]);
  }

  /** The first of the wanted hashes that is not before this one. */
  private int first(long hash) {
    int at = Arrays.binarySearch(wanted, hash);
    if (at < 0) return -at - 1;
    while (at > 0 && wanted[at - 1] == hash) at--;
    return at;
  }

  @Override
  public Relation compare(byte[] min, byte[] max) {
    int at = first(order(min));
    return at == wanted.length || wanted[at] > order(max)
        ? Relation.CELL_OUTSIDE_QUERY
        : Relation.CELL_CROSSES_QUERY;
  }

  @Override
  public void visit(int document, byte[] value) {
    long hash = order(value);
    int at = first(hash);
    if (at == wanted.length || wanted[at] != hash) return;
    int number = base + document;
    if (live != null && !live.get(number)) return;
    documents[at] = ArrayUtil.grow(documents[at], sizes[at] + 1);
    documents[at][sizes[at]++] = number;
  }

  @Override
  public void visit(int document) {
    throw new IllegalStateException("a hash was not read");
  }
}
