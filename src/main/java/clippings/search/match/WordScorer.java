package clippings.search.match;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterDocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Scores the documents of a word in any of its forms in one segment. Once only documents above a
 * score are wanted, blocks of documents that cannot reach it are skipped ({@link WordImpacts}).
 */
final class WordScorer extends Scorer {

  /** A form's postings, and what an occurrence of it counts. */
  record Form(ImpactsEnum postings, float share) {}

  private final ImpactsEnum[] postings;
  private final float[] shares;
  private final WordImpacts impacts;
  private final SimScorer scores;
  private final @Nullable NumericDocValues norms;
  private final Competitive documents;
  private final WordBatch batch;
  private float wanted;

  /** {@code size} is how many documents the segment has. */
  WordScorer(List<Form> forms, SimScorer scores, @Nullable NumericDocValues norms, int size) {
    this.postings = new ImpactsEnum[forms.size()];
    this.shares = new float[postings.length];
    for (int i = 0; i < postings.length; i++) {
      postings[i] = forms.get(i).postings();
      shares[i] = forms.get(i).share();
    }
    this.scores = scores;
    this.norms = norms;
    this.impacts = new WordImpacts(forms, scores);
    this.documents = new Competitive(AnyOf.of(List.of(postings)));
    this.batch = new WordBatch(forms, scores, norms, size);
  }

  @Override
  public int docID() {
    return documents.docID();
  }

  @Override
  public DocIdSetIterator iterator() {
    return documents;
  }

  @Override
  public float score() throws IOException {
    int document = documents.docID();
    float frequency = 0;
    for (int i = 0; i < postings.length; i++) {
      if (postings[i].docID() == document) frequency += shares[i] * postings[i].freq();
    }
    long norm = norms != null && norms.advanceExact(document) ? norms.longValue() : 1;
    return scores.score(frequency, norm);
  }

  @Override
  public void nextDocsAndScores(int upTo, @Nullable Bits live, DocAndFloatFeatureBuffer scored)
      throws IOException {
    scored.size = 0;
    int at = documents.settle();
    while (scored.size == 0 && at < upTo) {
      int end = batch.end(at, documents.end(upTo));
      batch.score(at, end, live, scored);
      at = documents.pass(end);
    }
  }

  @Override
  public void setMinCompetitiveScore(float score) {
    wanted = score;
  }

  @Override
  public int advanceShallow(int target) throws IOException {
    return impacts.advanceShallow(target);
  }

  @Override
  public float getMaxScore(int upTo) throws IOException {
    return impacts.best(upTo);
  }

  /** Leaves out blocks in which no score is wanted. */
  private final class Competitive extends FilterDocIdSetIterator {
    private int upTo = -1;

    Competitive(DocIdSetIterator all) {
      super(all);
    }

    @Override
    public int nextDoc() throws IOException {
      return wanted <= 0 ? in.nextDoc() : advance(in.docID() + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      if (wanted <= 0) return in.advance(target);
      int document = in.advance(competitive(target));
      while (document > upTo && document != NO_MORE_DOCS) {
        int next = competitive(document);
        if (next == document) break;
        document = in.advance(next);
      }
      return document;
    }

    /** Moves on if the document at hand is in a block in which none is wanted. */
    int settle() throws IOException {
      int at = in.docID();
      int next = wanted <= 0 ? at : competitive(at);
      return next == at ? at : advance(next);
    }

    /** Up to which document those at hand need not be told apart. */
    int end(int most) {
      return wanted <= 0 ? most : (int) Math.min(most, upTo + 1L);
    }

    /** Notes that all postings were moved on to a document or behind it. */
    int pass(int end) throws IOException {
      if (in.docID() < end) in.advance(end);
      return settle();
    }

    /** The first document from {@code target} on in a block where one may be wanted. */
    private int competitive(int target) throws IOException {
      while (target > upTo && target != NO_MORE_DOCS) {
        upTo = advanceShallow(target);
        if (impacts.best(upTo) >= wanted) return target;
        int wide = impacts.widely();
        if (wide > upTo && impacts.best(wide) < wanted) upTo = wide;
        if (upTo == NO_MORE_DOCS) return NO_MORE_DOCS;
        target = upTo + 1;
      }
      return target;
    }

    @Override
    public void intoBitSet(int upTo, FixedBitSet bits, int offset) throws IOException {
      in.intoBitSet(upTo, bits, offset);
    }
  }
}
