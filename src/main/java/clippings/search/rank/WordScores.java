package clippings.search.rank;

import clippings.index.document.Fields;
import clippings.index.word.FoundForms;
import clippings.index.word.IndexedTerm;
import clippings.search.match.WordQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/** Scores some articles by words that no article need have, with BM25. Used by one thread. */
final class WordScores {

  /** A word, whichever its form, and how much it counts. */
  record Weighted(FoundForms forms, double weight) {}

  private final IndexSearcher searcher;
  private final List<Weighted> words;
  private final List<SimScorer> scorers = new ArrayList<>();

  WordScores(List<Weighted> words, IndexSearcher searcher) throws IOException {
    this.searcher = searcher;
    this.words = words;
    if (words.isEmpty()) return;
    var collection = searcher.collectionStatistics(Fields.TEXT);
    if (collection == null) return;
    for (var word : words)
      scorers.add(
          searcher
              .getSimilarity()
              .scorer(
                  (float) word.weight(),
                  collection,
                  WordQuery.statistics(word.forms(), collection)));
  }

  /** The scores of articles, given in the order of their documents; 0 without any of the words. */
  double[] of(int[] documents) throws IOException {
    var scores = new double[documents.length];
    if (scorers.isEmpty()) return scores;
    var leaves = searcher.getIndexReader().leaves();
    for (int from = 0, to; from < documents.length; from = to) {
      var leaf = leaves.get(ReaderUtil.subIndex(documents[from], leaves));
      int end = leaf.docBase + leaf.reader().maxDoc();
      to = from + 1;
      while (to < documents.length && documents[to] < end) to++;
      var segment = new Segment(leaf, documents, from, to);
      for (int word = 0; word < words.size(); word++) segment.add(word, scores);
    }
    return scores;
  }

  /** Some of the articles, all in one segment. */
  private final class Segment {
    private final LeafReaderContext leaf;
    private final @Nullable TermsEnum dictionary;
    private final int[] documents;
    private final int from;
    private final int to;
    private final long[] norms;
    private final int[] frequencies;
    private @Nullable PostingsEnum postings; // one after another

    Segment(LeafReaderContext leaf, int[] documents, int from, int to) throws IOException {
      this.leaf = leaf;
      this.documents = documents;
      this.from = from;
      this.to = to;
      this.norms = new long[to - from];
      this.frequencies = new int[to - from];
      var terms = leaf.reader().terms(Fields.TEXT);
      dictionary = terms == null ? null : terms.iterator();
      var lengths = leaf.reader().getNormValues(Fields.TEXT);
      for (int i = 0; i < norms.length; i++) {
        int document = documents[from + i] - leaf.docBase;
        norms[i] = lengths != null && lengths.advanceExact(document) ? lengths.longValue() : 1;
      }
    }

    /** Adds what a word scores. */
    void add(int word, double[] scores) throws IOException {
      Arrays.fill(frequencies, 0);
      for (var form : words.get(word).forms().all()) count(form);
      for (int i = 0; i < frequencies.length; i++) {
        if (frequencies[i] > 0)
          scores[from + i] += scorers.get(word).score(frequencies[i], norms[i]);
      }
    }

    private void count(IndexedTerm form) throws IOException {
      if (dictionary == null) return;
      var found = form.postings(leaf, dictionary, postings, PostingsEnum.FREQS);
      if (found == null) return;
      postings = found;
      int at = found.docID();
      for (int i = from; i < to && at != DocIdSetIterator.NO_MORE_DOCS; i++) {
        int document = documents[i] - leaf.docBase;
        if (at < document) at = found.advance(document);
        if (at == document) frequencies[i - from] += found.freq();
      }
    }
  }
}
