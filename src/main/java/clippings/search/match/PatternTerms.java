package clippings.search.match;

import clippings.index.Snapshot;
import clippings.index.word.SurfacePattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the index that fit a pattern, and the documents that have any, which are looked up
 * once for all that is done for one request. Used by one thread.
 */
final class PatternTerms {

  private static final int TERMS_BETWEEN_LOOKS = 128;

  /** The documents of one segment that have any of the terms in a field. */
  record Documents(FixedBitSet bits, int size) {}

  private record Key(int segment, String field) {}

  private final SurfacePattern pattern;
  private final Snapshot snapshot;
  private final Deadline deadline;
  private final Map<Key, int[]> numbersOf = new HashMap<>();
  private final Map<Key, Documents> documents = new HashMap<>();

  PatternTerms(SurfacePattern pattern, Snapshot snapshot, Deadline deadline) {
    this.pattern = pattern;
    this.snapshot = snapshot;
    this.deadline = deadline;
  }

  /** Which documents of a segment have one; deleted ones included. */
  Documents documents(LeafReaderContext segment, String field) throws IOException {
    var key = new Key(segment.ord, field);
    var known = documents.get(key);
    if (known != null) return known;
    var bits = new FixedBitSet(segment.reader().maxDoc());
    each(
        segment,
        field,
        new Found() {
          private @Nullable PostingsEnum postings;

          @Override
          public void at(TermsEnum term) throws IOException {
            var ofTerm = term.postings(postings, PostingsEnum.NONE);
            postings = ofTerm;
            if (ofTerm.nextDoc() != DocIdSetIterator.NO_MORE_DOCS)
              ofTerm.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, bits, 0);
          }
        });
    known = new Documents(bits, bits.cardinality());
    documents.put(key, known);
    return known;
  }

  /** The postings of all of them in a segment. */
  List<PostingsEnum> postings(LeafReaderContext segment, String field, int flags)
      throws IOException {
    List<PostingsEnum> postings = new ArrayList<>();
    each(segment, field, term -> postings.add(term.postings(null, flags)));
    return postings;
  }

  /** All of them in a segment. */
  List<BytesRef> in(LeafReaderContext segment, String field) throws IOException {
    List<BytesRef> found = new ArrayList<>();
    each(segment, field, term -> found.add(BytesRef.deepCopyOf(term.term())));
    return found;
  }

  private interface Found {
    void at(TermsEnum term) throws IOException;
  }

  private void each(LeafReaderContext segment, String field, Found found) throws IOException {
    deadline.require();
    var terms = segment.reader().terms(field);
    if (terms == null) return;
    var dictionary = terms.iterator();
    var surfaces = snapshot.surfaceTerms(segment, field);
    var key = new Key(segment.ord, field);
    var numbers = numbersOf.get(key);
    if (numbers == null) {
      numbers = surfaces.find(pattern);
      numbersOf.put(key, numbers);
    }
    var term = new BytesRefBuilder();
    for (int i = 0; i < numbers.length; i++) {
      if (i % TERMS_BETWEEN_LOOKS == 0) deadline.require();
      surfaces.term(numbers[i], term);
      if (dictionary.seekExact(term.get())) found.at(dictionary);
    }
  }
}
