package clippings.search.match;

import clippings.index.word.FoundForms;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** The documents of a segment that several words share, found all at once. */
final class SharedDocuments {

  /** Going from document to document takes as long as laying so many over each other. */
  private static final int STEP = 16;

  private SharedDocuments() {}

  /**
   * Whether that takes less than going from document to document: not where one of the words is
   * much rarer than another.
   */
  static boolean areSoonFound(List<FoundForms> words, LeafReaderContext segment) {
    long all = 0;
    long least = Long.MAX_VALUE;
    for (var word : words) {
      long documents = documents(word, segment);
      all += documents;
      least = Math.min(least, documents);
    }
    return all < STEP * least;
  }

  /** How many documents have any form of a word, counting those with two forms twice. */
  static long documents(FoundForms word, LeafReaderContext segment) {
    long documents = 0;
    for (var form : word.all()) documents += form.documents(segment);
    return documents;
  }

  /** Reads the postings of all words. */
  static DocIdSetIterator of(List<FoundForms> words, LeafReaderContext segment) throws IOException {
    int size = segment.reader().maxDoc();
    var shared = new FixedBitSet(size);
    shared.set(0, size);
    for (var word : new HashSet<>(words)) {
      var bits = new FixedBitSet(size);
      var documents = AnyOf.of(word.postings(segment, PostingsEnum.NONE));
      if (documents.nextDoc() < size) documents.intoBitSet(size, bits, 0);
      shared.and(bits);
    }
    return new BitSetIterator(shared, shared.cardinality());
  }
}
