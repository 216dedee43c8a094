package clippings.search.mark;

import clippings.index.Snapshot;
import clippings.index.document.ParagraphTable;
import clippings.query.Clause;
import clippings.search.match.Deadline;
import clippings.search.match.Occurrence;
import clippings.search.match.Occurrences;
import clippings.search.match.PlaceFinder;
import clippings.search.match.QueryCompiler;
import clippings.search.match.Rarity;
import clippings.search.match.Scope;
import clippings.search.match.Surroundings;
import clippings.search.match.TextMatch;
import clippings.search.match.TextMatches;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchRequest.Unit;
import clippings.search.request.SearchTimedOutException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/**
 * Finds what made articles match, from the postings: no text is analysed again. Each article may be
 * asked for once, in the order of their documents. Used by one thread.
 */
public final class Marker {

  /**
   * How many occurrences of all leaves together are marked in one article: those of a word that is
   * every second one of an article of 10 MB. A book asked for by a thousand leaves that match most
   * of its words would fill the memory. What is left out is said.
   */
  public static final int MOST_MARKED = 1_000_000;

  /** So many are kept for each of the leaves that come later, so that none seems to be missing. */
  private static final int RESERVED = 1_000;

  /** How many occurrences in one article can be looked at paragraph by paragraph. */
  private static final int MOST_TOLD_APART = 3_000_000;

  private final MarkTree tree;
  private final IndexSearcher searcher;
  private final QueryCompiler compiler;
  private final Snapshot snapshot;
  private final Unit unit;
  private final Deadline deadline;
  private final float[] weights;
  private @Nullable Segment segment;
  private boolean complete = true;

  Marker(
      MarkTree tree,
      QueryCompiler compiler,
      Snapshot snapshot,
      IndexSearcher searcher,
      Unit unit,
      Deadline deadline)
      throws IOException {
    this.tree = tree;
    this.snapshot = snapshot;
    this.unit = unit;
    this.deadline = deadline;
    this.searcher = searcher;
    this.compiler = compiler;
    this.weights = weights(tree.leaves(), snapshot);
  }

  public static Marker of(
      Clause clause,
      Match match,
      TextMatches matches,
      QueryCompiler compiler,
      Snapshot snapshot,
      IndexSearcher searcher,
      Unit unit,
      Deadline deadline)
      throws IOException {
    return new Marker(
        new MarkTree(clause, match, matches), compiler, snapshot, searcher, unit, deadline);
  }

  public MarkTree tree() {
    return tree;
  }

  /** Whether everything was marked so far. */
  public boolean isComplete() {
    return complete;
  }

  /** How much each leaf weighs. */
  float[] weights() {
    return weights;
  }

  /** What matches in the article with that document of the segment, which is known to match. */
  public Marks mark(LeafReaderContext leaf, int document, ParagraphTable table) throws IOException {
    if (tree.leaves().isEmpty()) return Marks.none();
    List<Occurrence> all = new ArrayList<>();
    complete &= in(leaf).collect(document, table, all, MOST_MARKED);
    var found = new boolean[weights.length];
    for (var occurrence : all) found[occurrence.leaf()] = true;
    var marking = tree.marking(facts(leaf, document, found));
    all.removeIf(occurrence -> !marking[occurrence.leaf()]);
    return Marks.of(all, weights, table);
  }

  /**
   * Where each leaf occurs in an article, in any order.
   *
   * @throws SearchTimedOutException when they are too many to look at
   */
  List<Occurrence> occurrences(
      LeafReaderContext leaf, int document, ParagraphTable table, Deadline deadline)
      throws IOException {
    List<Occurrence> all = new ArrayList<>();
    if (!in(leaf).collect(document, table, all, MOST_TOLD_APART))
      throw new SearchTimedOutException(deadline.limit());
    return all;
  }

  /** What is true of an article, or of one of its paragraphs, in which those leaves were found. */
  MarkTree.Facts facts(LeafReaderContext leaf, int document, boolean[] found) throws IOException {
    var current = in(leaf);
    return new MarkTree.Facts() {
      @Override
      public boolean found(int part) {
        return found[part];
      }

      @Override
      public boolean fulfils(int clause) {
        return current.fulfils(document, clause);
      }
    };
  }

  private Segment in(LeafReaderContext leaf) throws IOException {
    var current = segment;
    if (current == null || current.leaf.ord != leaf.ord) segment = current = new Segment(leaf);
    return current;
  }

  /** Rare words weigh more (their idf); a phrase as much as its words together. */
  private static float[] weights(List<MarkTree.Leaf> leaves, Snapshot snapshot) throws IOException {
    var weights = new float[leaves.size()];
    for (int i = 0; i < weights.length; i++) weights[i] = weight(leaves.get(i).match(), snapshot);
    return weights;
  }

  private static float weight(TextMatch match, Snapshot snapshot) throws IOException {
    switch (match) {
      case TextMatch.Words(var positions, _) -> {
        float sum = 0;
        for (var forms : positions)
          sum += (float) Rarity.idf(forms.documents(), snapshot.articles());
        return sum;
      }
      case TextMatch.Either(var matches) -> {
        float most = 0;
        for (var each : matches) most = Math.max(most, weight(each, snapshot));
        return most;
      }
      case TextMatch.Near(var left, var right, _) -> {
        return weight(left, snapshot) + weight(right, snapshot);
      }
      case TextMatch.NotNear(var left, _, _) -> {
        return weight(left, snapshot);
      }
      case TextMatch.AtLeast(_, var inner) -> {
        return weight(inner, snapshot);
      }
      case TextMatch.Pattern _, TextMatch.Foreign _ -> {
        return 1;
      }
    }
  }

  /** The state of looking through one segment. */
  private final class Segment {
    private final LeafReaderContext leaf;
    private final List<Occurrences> parts = new ArrayList<>();
    private final @Nullable DocIdSetIterator[] narrowing;

    Segment(LeafReaderContext leaf) throws IOException {
      this.leaf = leaf;
      var finder =
          new PlaceFinder(
              leaf,
              searcher,
              new Surroundings(snapshot, leaf),
              unit,
              PostingsEnum.OFFSETS,
              deadline);
      for (var part : tree.leaves())
        parts.add(Occurrences.of(part.match(), part.scope(), leaf, searcher, finder));
      narrowing = new DocIdSetIterator[tree.narrowing().size()];
    }

    /** Whether there are no more than {@code most} occurrences; the others are left out. */
    boolean collect(int document, ParagraphTable table, List<Occurrence> all, int most)
        throws IOException {
      boolean complete = true;
      int reserved = Math.min(RESERVED, most / Math.max(1, parts.size()));
      for (int i = 0; i < parts.size(); i++) {
        int part = i;
        int full = most - reserved * (parts.size() - 1 - i);
        int before =
            tree.leaves().get(i).scope() == Scope.STORY
                ? table.start(ParagraphTable.TITLE)
                : Integer.MAX_VALUE;
        parts
            .get(i)
            .collect(
                document,
                (start, end) -> {
                  if (start < before) all.add(new Occurrence(start, end, part));
                  return all.size() < full;
                });
        complete &= all.size() < full;
      }
      return complete;
    }

    boolean fulfils(int document, int clause) {
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

    private DocIdSetIterator documents(Clause clause) throws IOException {
      var query = searcher.rewrite(compiler.compile(clause, Match.ALL));
      var scorer = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1).scorer(leaf);
      return scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    }
  }
}
