package clippings.search.match;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.FreqAndNormBuffer;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/**
 * How high the documents of a word in any of its forms can score, block by block of its postings.
 * For each block of a form Lucene keeps the greatest frequencies with the lengths of their
 * documents. A document of some length has no form more often than any in the block that is no
 * longer: scoring the sum of these, length by length, bounds its score far better than adding up
 * what each form scores at most, since the first occurrences count most. Used for one segment, by
 * one thread.
 */
final class WordImpacts {

  /** No length is 0. */
  private static final long NONE = 0;

  private final ImpactsEnum[] postings;
  private final float[] shares;
  private final @Nullable FreqAndNormBuffer[] lists;
  private final int[] next;
  private final float[] frequencies;
  private final SimScorer scores;
  private final float bestOfAll;

  /**
   * Two bounds are remembered. They hold as long as blocks are only moved forward, which makes the
   * range of the bound smaller.
   */
  private final int[] known = {-1, -1};

  private final float[] best = new float[2];
  private int oldest;

  WordImpacts(List<WordScorer.Form> forms, SimScorer scores) {
    this.postings = forms.stream().map(WordScorer.Form::postings).toArray(ImpactsEnum[]::new);
    this.shares = new float[postings.length];
    for (int i = 0; i < shares.length; i++) shares[i] = forms.get(i).share();
    this.lists = new FreqAndNormBuffer[postings.length];
    this.next = new int[postings.length];
    this.frequencies = new float[postings.length];
    this.scores = scores;
    this.bestOfAll = scores.score(Float.MAX_VALUE, 1);
  }

  /** Moves to the blocks with a document or behind it; returns up to where these go, at least. */
  int advanceShallow(int target) throws IOException {
    int end = DocIdSetIterator.NO_MORE_DOCS;
    for (var each : postings) {
      int from = Math.max(target, each.docID());
      if (from == DocIdSetIterator.NO_MORE_DOCS) continue;
      each.advanceShallow(from);
      end = Math.min(end, each.getImpacts().getDocIdUpTo(0));
    }
    return end;
  }

  /** Up to where the many blocks go, at least, that are bounded together with those at hand. */
  int widely() throws IOException {
    int end = DocIdSetIterator.NO_MORE_DOCS;
    for (var each : postings) {
      if (each.docID() == DocIdSetIterator.NO_MORE_DOCS) continue;
      var impacts = each.getImpacts();
      end = Math.min(end, impacts.getDocIdUpTo(impacts.numLevels() - 1));
    }
    return end;
  }

  /** No document from where the blocks at hand begin up to another one scores more. */
  float best(int upTo) throws IOException {
    if (upTo == known[0]) return best[0];
    if (upTo == known[1]) return best[1];
    known[oldest] = upTo;
    best[oldest] = bound(upTo);
    oldest = 1 - oldest;
    return best[1 - oldest];
  }

  private float bound(int upTo) throws IOException {
    for (int i = 0; i < postings.length; i++) {
      lists[i] = null;
      if (postings[i].docID() > upTo) continue;
      var list = list(postings[i].getImpacts(), upTo);
      if (list == null) return bestOfAll;
      lists[i] = list;
    }
    Arrays.fill(next, 0);
    Arrays.fill(frequencies, 0);
    float bound = 0;
    while (true) {
      long length = shortest();
      if (length == NONE) return Math.min(bound, bestOfAll);
      bound = Math.max(bound, scores.score(frequency(length), length));
    }
  }

  /** {@code null} if there is none for so many documents. */
  private static @Nullable FreqAndNormBuffer list(Impacts impacts, int upTo) {
    for (int level = 0; level < impacts.numLevels(); level++)
      if (impacts.getDocIdUpTo(level) >= upTo) return impacts.getImpacts(level);
    return null;
  }

  /** The shortest of the lengths that come next. They grow as unsigned numbers do, from 1. */
  private long shortest() {
    long shortest = NONE;
    for (int i = 0; i < lists.length; i++) {
      var list = lists[i];
      if (list == null || next[i] == list.size) continue;
      long length = list.norms[next[i]];
      if (shortest == NONE || Long.compareUnsigned(length, shortest) < 0) shortest = length;
    }
    return shortest;
  }

  /** What documents of a length have at most of all forms together. */
  private float frequency(long length) {
    float sum = 0;
    for (int i = 0; i < lists.length; i++) {
      var list = lists[i];
      if (list == null) continue;
      while (next[i] < list.size && Long.compareUnsigned(list.norms[next[i]], length) <= 0)
        frequencies[i] = shares[i] * list.freqs[next[i]++];
      sum += frequencies[i];
    }
    return sum;
  }
}
