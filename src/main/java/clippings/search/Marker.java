package clippings.search;

import clippings.index.Fields;
import clippings.index.Snapshot;
import clippings.index.TextAnalysis;
import clippings.query.Clause;
import clippings.search.SearchRequest.Match;
import clippings.search.SearchRequest.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.jspecify.annotations.Nullable;

/**
 * Finds what made articles match, from the postings: no text is analysed again, and only the
 * paragraphs of the articles asked for are looked at. Articles must be asked for in the order of
 * their documents. Used by one thread.
 */
final class Marker {

  private final MarkTree tree;
  private final IndexSearcher searcher;
  private final float[] weights;
  private final QueryCompiler compiler;
  private @Nullable Segment segment;

  Marker(
      Clause clause,
      Match match,
      Unit unit,
      TextAnalysis analysis,
      QueryCompiler compiler,
      Snapshot snapshot,
      IndexSearcher searcher)
      throws IOException {
    this.tree = new MarkTree(clause, match, unit, analysis);
    this.searcher = searcher;
    this.compiler = compiler;
    this.weights = weights(tree.leaves(), snapshot);
  }

  /**
   * What matches in the article with that document, which has so many paragraphs and is known to
   * match.
   */
  Marks mark(LeafReaderContext leaf, int document, int paragraphs) throws IOException {
    if (tree.leaves().isEmpty()) return new Marks(List.of(), List.of());
    return in(leaf).mark(document, document - paragraphs, document);
  }

  /**
   * What matches in the paragraph with that document, which is known to match; numbered 1 whatever
   * its number.
   */
  Marks markParagraph(LeafReaderContext leaf, int document) throws IOException {
    if (tree.leaves().isEmpty()) return new Marks(List.of(), List.of());
    return in(leaf).mark(document, document, document + 1);
  }

  private Segment in(LeafReaderContext leaf) throws IOException {
    var current = segment;
    if (current == null || current.leaf.ord != leaf.ord) segment = current = new Segment(leaf);
    return current;
  }

  /** Rare words weigh more (their idf); a phrase as much as its words together. */
  private static float[] weights(List<MarkTree.Leaf> leaves, Snapshot snapshot) throws IOException {
    var weights = new float[leaves.size()];
    long articles = snapshot.articles();
    for (int i = 0; i < weights.length; i++) {
      weights[i] =
          switch (leaves.get(i).match()) {
            case TextMatch.Words(var positions, _) -> {
              float sum = 0;
              for (var terms : positions) {
                int frequency = 0;
                for (var term : terms) {
                  frequency =
                      Math.max(frequency, snapshot.documentsWith(new Term(Fields.ALL, term)));
                }
                sum += idf(frequency, articles);
              }
              yield sum;
            }
            case TextMatch.Pattern _ -> 1;
          };
    }
    return weights;
  }

  /** As in {@link BM25Similarity}. */
  private static float idf(int documents, long all) {
    return (float) Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
  }

  /** The state of looking through one segment. */
  private final class Segment {
    private final LeafReaderContext leaf;
    private final List<List<Occurrences>> inParagraphs = new ArrayList<>();
    private final List<@Nullable Occurrences> inTitles = new ArrayList<>();
    private final @Nullable DocIdSetIterator[] narrowing;

    Segment(LeafReaderContext leaf) throws IOException {
      this.leaf = leaf;
      for (var part : tree.leaves()) {
        List<Occurrences> texts = new ArrayList<>();
        Occurrences titles = null;
        for (var field : part.fields()) {
          var occurrences = Occurrences.of(part.match(), field, leaf, searcher);
          if (field.equals(Fields.TITLE)) titles = occurrences;
          else texts.add(occurrences);
        }
        inParagraphs.add(texts);
        inTitles.add(titles);
      }
      narrowing = new DocIdSetIterator[tree.narrowing().size()];
    }

    /**
     * {@code document} is that of the hit; paragraphs are looked at from {@code first} to before
     * {@code end}.
     */
    Marks mark(int document, int first, int end) throws IOException {
      List<Occurrence> all = new ArrayList<>();
      var found = new boolean[tree.leaves().size()];
      for (int i = 0; i < found.length; i++) {
        int part = i;
        int before = all.size();
        for (var occurrences : inParagraphs.get(i)) {
          occurrences.collect(
              first,
              end,
              (doc, from, to) -> all.add(new Occurrence(doc - first + 1, from, to, part)));
        }
        var titles = inTitles.get(i);
        if (titles != null) {
          titles.collect(
              document, document + 1, (_, from, to) -> all.add(new Occurrence(0, from, to, part)));
        }
        found[i] = all.size() > before;
      }
      var marking = tree.marking(new FactsOf(document, found));
      all.removeIf(occurrence -> !marking[occurrence.leaf()]);
      return Marks.of(all, weights);
    }

    private final class FactsOf implements MarkTree.Facts {
      private final int document;
      private final boolean[] found;

      FactsOf(int document, boolean[] found) {
        this.document = document;
        this.found = found;
      }

      @Override
      public boolean found(int part) {
        return found[part];
      }

      @Override
      public boolean fulfils(int clause) {
        try {
          var documents = narrowing[clause];
          if (documents == null)
            narrowing[clause] = documents = documents(tree.narrowing().get(clause));
          int at = documents.docID() < document ? documents.advance(document) : documents.docID();
          return at == document;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    private DocIdSetIterator documents(Clause clause) throws IOException {
      var query = searcher.rewrite(compiler.compile(clause, Match.ALL));
      Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
      var scorer = weight.scorer(leaf);
      return scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    }
  }
}
