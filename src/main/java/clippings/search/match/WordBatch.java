package clippings.search.match;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.similarities.Similarity.BulkSimScorer;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Scores the documents of a word range by range: the blocks of postings of its forms are added up
 * side by side, which takes a fraction of the time of going from document to document. Used for one
 * segment, by one thread.
 */
final class WordBatch {

  /** About so many documents are scored at once; more would be scored after they cannot win. */
  private static final int USUAL = 128;

  private static final int NARROWEST = 128;
  private static final int WIDEST = 4_096;

  private final List<WordScorer.Form> forms;
  private final BulkSimScorer scores;
  private final @Nullable NumericDocValues norms;
  private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
  private final float[] frequencies;
  private final long[] found;
  private long[] lengths = new long[USUAL];

  /** {@code documents} is how many the segment has. */
  WordBatch(
      List<WordScorer.Form> forms,
      SimScorer scores,
      @Nullable NumericDocValues norms,
      int documents) {
    this.forms = forms;
    this.scores = scores.asBulkSimScorer();
    this.norms = norms;
    int width = width(forms, documents);
    this.frequencies = new float[width];
    this.found = new long[width >> 6];
  }

  /** A power of two. */
  private static int width(List<WordScorer.Form> forms, int documents) {
    long postings = forms.stream().mapToLong(form -> form.postings().cost()).sum();
    long width = USUAL * (long) documents / Math.max(1, postings);
    return Integer.highestOneBit(Math.clamp(width, NARROWEST, WIDEST));
  }

  /** The end of the range that begins with a document. */
  int end(int from, int upTo) {
    return (int) Math.min(upTo, (long) from + frequencies.length);
  }

  /**
   * Scores the range between two documents and moves all forms behind it.
   *
   * @param from at which, or behind which, all forms stand
   * @param end no further than {@link #end}
   */
  void score(int from, int end, @Nullable Bits live, DocAndFloatFeatureBuffer scored)
      throws IOException {
    int size = 0;
    for (var form : forms) size += collect(form.postings(), form.share(), from, end);
    scored.growNoCopy(size);
    if (lengths.length < size) lengths = new long[size];
    scored.size = drain(from, live, scored);
    scores.score(scored.size, scored.features, lengths, scored.features);
  }

  private int collect(PostingsEnum postings, float share, int from, int end) throws IOException {
    int size = 0;
    while (postings.docID() < end) {
      postings.nextPostings(end, block);
      for (int i = 0; i < block.size; i++) {
        int slot = block.docs[i] - from;
        frequencies[slot] += share * block.features[i];
        found[slot >> 6] |= 1L << slot;
      }
      size += block.size;
    }
    return size;
  }

  /** Hands over the frequencies, with the lengths of their documents; how many. */
  private int drain(int from, @Nullable Bits live, DocAndFloatFeatureBuffer scored)
      throws IOException {
    int size = 0;
    for (int word = 0; word < found.length; word++) {
      for (long bits = found[word]; bits != 0; bits &= bits - 1) {
        int slot = (word << 6) + Long.numberOfTrailingZeros(bits);
        int document = from + slot;
        if (live == null || live.get(document)) {
          scored.docs[size] = document;
          scored.features[size] = frequencies[slot];
          lengths[size++] = norms != null && norms.advanceExact(document) ? norms.longValue() : 1;
        }
        frequencies[slot] = 0;
      }
      found[word] = 0;
    }
    return size;
  }
}
