package clippings.search;

import clippings.index.Fields;
import clippings.index.FoundForms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
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

  /** The scores of articles, given in the order of their documents. */
  Map<Integer, Double> of(List<Integer> documents) throws IOException {
    Map<Integer, Double> scores = new HashMap<>();
    if (scorers.isEmpty()) return scores;
    var leaves = searcher.getIndexReader().leaves();
    Segment segment = null;
    for (int document : documents) {
      var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
      if (segment == null || segment.leaf != leaf) segment = new Segment(leaf);
      scores.put(document, segment.score(document - leaf.docBase));
    }
    return scores;
  }

  private final class Segment {
    private final LeafReaderContext leaf;
    private final List<List<PostingsEnum>> postings = new ArrayList<>();
    private final @Nullable NumericDocValues norms;

    Segment(LeafReaderContext leaf) throws IOException {
      this.leaf = leaf;
      this.norms = leaf.reader().getNormValues(Fields.TEXT);
      for (var word : words) postings.add(word.forms().postings(leaf, PostingsEnum.FREQS));
    }

    double score(int document) throws IOException {
      long norm = norms != null && norms.advanceExact(document) ? norms.longValue() : 1;
      double sum = 0;
      for (int word = 0; word < postings.size(); word++) {
        int frequency = 0;
        for (var form : postings.get(word)) {
          int at = form.docID() < document ? form.advance(document) : form.docID();
          if (at == document) frequency += form.freq();
        }
        if (frequency > 0) sum += scorers.get(word).score(frequency, norm);
      }
      return sum;
    }
  }
}
