package clippings.index.story;

import clippings.index.document.Fields;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which articles are copies of each other, in one view of the index. Stories are numbered from 0;
 * one has two articles or more that are there. An article without copies has no story. Documents
 * are those of the whole index, not of a segment. Immutable.
 *
 * <p>Takes a bit and a half of memory for each document and eight bytes for each copy; a document's
 * story is found without searching, by counting the copies before it.
 */
public final class Stories {

  /** What {@link #of(int)} is of an article without copies. */
  public static final int NONE = -1;

  private final FixedBitSet copies;

  /** How many copies lie before each word of the bit set. */
  private final int[] before;

  /** The story of each copy, in the order of documents. */
  private final int[] stories;

  /** Where the documents of each story begin in {@link #documents}, and the end. */
  private final int[] starts;

  private final int[] documents;

  private Stories(FixedBitSet copies, int[] stories, int[] starts) {
    this.copies = copies;
    this.stories = stories;
    this.starts = starts;
    this.before = new int[copies.getBits().length];
    this.documents = new int[stories.length];
    var ends = starts.clone();
    int copy = 0;
    for (int word = 0; word < before.length; word++) {
      before[word] = copy;
      copy += Long.bitCount(copies.getBits()[word]);
    }
    copy = 0;
    for (int doc = next(0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(doc + 1))
      documents[ends[stories[copy++]]++] = doc;
  }

  public static Stories of(IndexReader reader) throws IOException {
    var documents = new int[0];
    var keys = new long[0];
    int size = 0;
    for (var leaf : reader.leaves()) {
      var values = DocValues.getNumeric(leaf.reader(), Fields.STORY);
      var live = leaf.reader().getLiveDocs();
      for (int doc = values.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = values.nextDoc()) {
        if (live != null && !live.get(doc)) continue;
        documents = ArrayUtil.grow(documents, size + 1);
        keys = ArrayUtil.grow(keys, size + 1);
        documents[size] = leaf.docBase + doc;
        keys[size++] = values.longValue();
      }
    }
    return of(Arrays.copyOf(documents, size), Arrays.copyOf(keys, size), reader.maxDoc());
  }

  private static Stories of(int[] documents, long[] keys, int maxDoc) {
    var sorted = keys.clone();
    Arrays.sort(sorted);
    var shared = new long[sorted.length / 2]; // the keys of two documents or more
    var starts = new int[shared.length + 1];
    int size = 0;
    for (int i = 0, end; i < sorted.length; i = end) {
      end = i + 1;
      while (end < sorted.length && sorted[end] == sorted[i]) end++;
      if (end - i < 2) continue;
      shared[size] = sorted[i];
      starts[size + 1] = starts[size] + end - i;
      size++;
    }
    var copies = new FixedBitSet(maxDoc);
    var stories = new int[starts[size]];
    int copy = 0;
    for (int i = 0; i < documents.length; i++) {
      int story = Arrays.binarySearch(shared, 0, size, keys[i]);
      if (story < 0) continue;
      copies.set(documents[i]);
      stories[copy++] = story;
    }
    return new Stories(copies, stories, Arrays.copyOf(starts, size + 1));
  }

  /** How many stories there are. */
  public int size() {
    return starts.length - 1;
  }

  /** How many articles they have together. */
  public int copies() {
    return documents.length;
  }

  /** The story of the article with that document; {@link #NONE} without copies. */
  public int of(int document) {
    if (!copies.get(document)) return NONE;
    long upTo = copies.getBits()[document >> 6] & ((1L << document) - 1);
    return stories[before[document >> 6] + Long.bitCount(upTo)];
  }

  /** How many articles that story has. */
  public int copies(int story) {
    return starts[story + 1] - starts[story];
  }

  /** One document of that story; {@code copy} counts from 0, in the order of documents. */
  public int document(int story, int copy) {
    return documents[starts[story] + copy];
  }

  /**
   * How many of some articles stand for others among them: all but one of each story.
   *
   * @param articles documents of the whole index
   */
  public int folded(FixedBitSet articles) {
    if (size() == 0) return 0;
    var told = new FixedBitSet(size());
    int found = 0;
    for (int word = 0; word < before.length; word++) {
      long here = copies.getBits()[word];
      for (long left = here & articles.getBits()[word]; left != 0; left &= left - 1) {
        long upTo = here & (Long.lowestOneBit(left) - 1);
        told.set(stories[before[word] + Long.bitCount(upTo)]);
        found++;
      }
    }
    return found - told.cardinality();
  }

  /**
   * The first document from {@code document} on that is a copy; {@link
   * DocIdSetIterator#NO_MORE_DOCS} behind the last.
   */
  public int next(int document) {
    return document < copies.length() ? copies.nextSetBit(document) : DocIdSetIterator.NO_MORE_DOCS;
  }
}
