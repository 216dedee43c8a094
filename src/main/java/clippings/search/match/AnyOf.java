package clippings.search.match;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** The documents of any of several iterators, moving all of them along. */
final class AnyOf extends DocIdSetIterator {

  private final DocIdSetIterator[] iterators;
  private final long cost;
  private int document = -1;

  private AnyOf(List<? extends DocIdSetIterator> iterators) {
    this.iterators = iterators.toArray(DocIdSetIterator[]::new);
    this.cost = iterators.stream().mapToLong(DocIdSetIterator::cost).sum();
  }

  static DocIdSetIterator of(List<? extends DocIdSetIterator> iterators) {
    return iterators.size() == 1 ? iterators.getFirst() : new AnyOf(iterators);
  }

  @Override
  public int docID() {
    return document;
  }

  @Override
  public int nextDoc() throws IOException {
    int next = NO_MORE_DOCS;
    for (var iterator : iterators) {
      int at = iterator.docID();
      if (at <= document) at = iterator.nextDoc();
      if (at < next) next = at;
    }
    document = next;
    return next;
  }

  @Override
  public int advance(int target) throws IOException {
    int next = NO_MORE_DOCS;
    for (var iterator : iterators) {
      int at = iterator.docID();
      if (at < target) at = iterator.advance(target);
      if (at < next) next = at;
    }
    document = next;
    return next;
  }

  @Override
  public void intoBitSet(int upTo, FixedBitSet bits, int offset) throws IOException {
    int next = NO_MORE_DOCS;
    for (var iterator : iterators) {
      if (iterator.docID() < upTo) iterator.intoBitSet(upTo, bits, offset);
      if (iterator.docID() < next) next = iterator.docID();
    }
    document = next;
  }

  @Override
  public long cost() {
    return cost;
  }
}
