package clippings.search.rank;

import clippings.search.match.Deadline;
import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** What a query of Lucene's matches in one segment, in the order of documents. */
final class PostingsCondition implements Condition {

  /** So many documents are laid over each other, or looked at, between two looks at the clock. */
  private static final int LAID = 1 << 16;

  private static final int LOOKED_AT = 1 << 8;

  /** Looking up one document takes as long as laying some others over each other. */
  private static final int LOOK_UP = 8;

  private final DocIdSetIterator documents;
  private final @Nullable TwoPhaseIterator looking;
  private final Deadline deadline;

  PostingsCondition(Scorer scorer, Deadline deadline) {
    this.looking = scorer.twoPhaseIterator();
    this.documents = looking == null ? scorer.iterator() : looking.approximation();
    this.deadline = deadline;
  }

  @Override
  public void add(FixedBitSet bits) throws IOException {
    if (looking == null) lay(bits);
    else look(looking, bits);
  }

  private void lay(FixedBitSet bits) throws IOException {
    for (int at = documents.nextDoc(); at < bits.length(); at = documents.docID()) {
      documents.intoBitSet((int) Math.min(bits.length(), (long) at + LAID), bits, 0);
      if (documents.docID() < bits.length()) deadline.require();
    }
  }

  /** Looks at what was not found before. */
  private void look(TwoPhaseIterator looking, FixedBitSet bits) throws IOException {
    int looked = 0;
    for (int at = documents.nextDoc(); at < bits.length(); at = documents.nextDoc()) {
      if (bits.get(at)) continue;
      if (looked++ % LOOKED_AT == 0) deadline.require();
      if (looking.matches()) bits.set(at);
    }
  }

  @Override
  public void keep(FixedBitSet bits) throws IOException {
    if (looking == null && bits.cardinality() > documents.cost() / LOOK_UP) {
      var all = new FixedBitSet(bits.length());
      lay(all);
      bits.and(all);
    } else {
      keepEach(bits);
    }
  }

  private void keepEach(FixedBitSet bits) throws IOException {
    int looked = 0;
    int at = -1;
    for (int bit = next(bits, 0); bit < bits.length(); bit = next(bits, bit + 1)) {
      if (looked++ % LOOKED_AT == 0) deadline.require();
      if (at < bit) at = documents.advance(bit);
      if (at != bit || (looking != null && !looking.matches())) bits.clear(bit);
    }
  }

  /** {@link DocIdSetIterator#NO_MORE_DOCS} behind the last bit. */
  private static int next(FixedBitSet bits, int from) {
    return from < bits.length() ? bits.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
  }

  @Override
  public long most() {
    return documents.cost();
  }

  @Override
  public boolean isDear() {
    return looking != null;
  }
}
