package clippings.index.word;

import java.io.IOException;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A term of a field, with where the segments of one view of the index keep its postings: a
 * dictionary is searched once for all that is done with a word. Equal to any other of the same
 * bytes. Thread-safe.
 */
public final class IndexedTerm {

  /** What a segment has of the term. */
  private record InSegment(TermState state, int documents, long occurrences) {}

  private final BytesRef bytes;
  private final int hash; // asked for whenever a query is made of others
  private final @Nullable InSegment[] segments;
  private int documents;
  private long occurrences;

  /** A term of an index of so many segments that has none of it so far. */
  IndexedTerm(BytesRef bytes, int segments) {
    this.bytes = bytes;
    this.hash = bytes.hashCode();
    this.segments = new InSegment[segments];
  }

  /** Adds what the segment of that number has: the term at which its dictionary stands. */
  void add(int segment, TermsEnum dictionary) throws IOException {
    segments[segment] =
        new InSegment(dictionary.termState(), dictionary.docFreq(), dictionary.totalTermFreq());
  }

  /** Counts its live documents, and how often it stands in them. */
  void count(LiveStatistics live, String field) throws IOException {
    int all = 0;
    long everywhere = 0;
    for (var segment : segments) {
      if (segment == null) continue;
      all += segment.documents;
      everywhere += segment.occurrences;
    }
    if (all == 0) return;
    var found = live.of(new Term(field, bytes), all, everywhere);
    if (found == null) return;
    documents = Math.toIntExact(found.docFreq());
    occurrences = found.totalTermFreq();
  }

  /** The term; not to be changed. */
  public BytesRef bytes() {
    return bytes;
  }

  /** How many live documents have it. */
  public int documents() {
    return documents;
  }

  /** How often it stands in live documents. */
  public long occurrences() {
    return occurrences;
  }

  /** How many documents of a segment have it, deleted ones included. */
  public int documents(LeafReaderContext segment) {
    var known = segment.ord < segments.length ? segments[segment.ord] : null;
    return known == null ? 0 : known.documents;
  }

  /**
   * Its postings in a segment; {@code null} when it has none there.
   *
   * @param dictionary of the segment's field; where it stands changes
   * @param flags of {@link PostingsEnum}
   */
  public @Nullable PostingsEnum postings(LeafReaderContext segment, TermsEnum dictionary, int flags)
      throws IOException {
    return postings(segment, dictionary, null, flags);
  }

  /** The same in the place of postings that are done with: their buffers are used again. */
  public @Nullable PostingsEnum postings(
      LeafReaderContext segment, TermsEnum dictionary, @Nullable PostingsEnum done, int flags)
      throws IOException {
    return find(segment, dictionary) ? dictionary.postings(done, flags) : null;
  }

  /** The same with what tells how high blocks of documents can score. */
  public @Nullable ImpactsEnum impacts(LeafReaderContext segment, TermsEnum dictionary)
      throws IOException {
    return find(segment, dictionary) ? dictionary.impacts(PostingsEnum.FREQS) : null;
  }

  private boolean find(LeafReaderContext segment, TermsEnum dictionary) throws IOException {
    var known = segment.ord < segments.length ? segments[segment.ord] : null;
    if (known == null) return false;
    dictionary.seekExact(bytes, known.state);
    return true;
  }

  /** The same for Lucene's queries over a reader of this view. */
  public TermStates states(IndexReaderContext reader) {
    var states = new TermStates(reader);
    for (int i = 0; i < segments.length; i++) {
      var known = segments[i];
      if (known != null) states.register(known.state, i, known.documents, known.occurrences);
    }
    return states;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IndexedTerm term && bytes.equals(term.bytes);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return bytes.utf8ToString();
  }
}
