package clippings.search.rank;

import clippings.index.story.Stories;
import clippings.search.rank.BestHits.Best;
import clippings.search.request.SearchRequest.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Tells which copies of some stories match, and the best of them: of stories with few by looking at
 * these alone. Used by one thread.
 */
public final class MatchingCopies {

  /** A story of so many copies is searched by itself. */
  private static final int LARGE = 500;

  private final Stories stories;
  private final HitOrder order;
  private final IndexSearcher searcher;
  private final Query query;
  private final Ranking ranking;

  /** {@code query} is rewritten already, and {@code ranking} has found the hits in question. */
  public MatchingCopies(
      Stories stories, HitOrder order, IndexSearcher searcher, Query query, Ranking ranking) {
    this.ranking = ranking;
    this.stories = stories;
    this.order = order;
    this.searcher = searcher;
    this.query = query;
  }

  /** How many copies of a story match, and the best of them, best first. */
  public record Matching(int copies, List<Best> best) {
    public static final Matching NONE = new Matching(0, List.of());
  }

  /** What matches of the stories of some hits, with the best {@code most} of each. */
  public Map<Integer, Matching> of(List<Best> hits, int most) throws IOException {
    Map<Integer, Matching> matching = new HashMap<>();
    Map<Integer, List<Best>> small = new HashMap<>();
    for (var hit : hits) {
      int story = stories.of(hit.document());
      if (story == Stories.NONE || matching.containsKey(story) || small.containsKey(story))
        continue;
      int copies = ranking.matching().copies(story);
      if (copies == 1) matching.put(story, new Matching(1, List.of(hit)));
      else if (stories.copies(story) < LARGE) small.put(story, new ArrayList<>());
      else matching.put(story, new Matching(copies, bestOf(story, most)));
    }
    if (!small.isEmpty()) look(small);
    small.forEach(
        (story, copies) -> {
          copies.sort(order.best());
          var best = copies.subList(0, Math.min(most, copies.size()));
          matching.put(story, new Matching(copies.size(), List.copyOf(best)));
        });
    return matching;
  }

  /** By a search of its own, that skips what cannot win. */
  private List<Best> bestOf(int story, int most) throws IOException {
    var within =
        new BooleanQuery.Builder()
            .add(query, Occur.MUST)
            .add(
                DocumentsQuery.of(stories, story, searcher.getIndexReader().maxDoc()), Occur.FILTER)
            .build();
    return ranking.bestOf(within, most);
  }

  /** Adds the copies that match to their stories. */
  private void look(Map<Integer, List<Best>> matching) throws IOException {
    boolean scored = order.sort() == Sort.RELEVANCE;
    var mode = scored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    var weight = searcher.createWeight(query, mode, 1);
    var leaves = searcher.getIndexReader().leaves();
    Segment segment = null;
    for (int document : documents(matching.keySet())) {
      var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
      if (segment == null || segment.leaf != leaf) segment = new Segment(leaf, weight);
      var best = segment.match(document - leaf.docBase, scored);
      if (best != null) matching.getOrDefault(stories.of(document), List.of()).add(best);
    }
  }

  private int[] documents(Collection<Integer> wanted) throws IOException {
    var all = ranking.matching();
    return wanted.stream()
        .flatMapToInt(
            story ->
                IntStream.range(0, stories.copies(story))
                    .map(copy -> stories.document(story, copy)))
        .filter(all::contains)
        .sorted()
        .toArray();
  }

  /** The matches of one segment, asked for in the order of documents. */
  private final class Segment {
    private final LeafReaderContext leaf;
    private final @Nullable Scorer scorer;
    private final DocIdSetIterator matches;
    private final SortValues values;

    Segment(LeafReaderContext leaf, Weight weight) throws IOException {
      this.leaf = leaf;
      this.scorer = weight.scorer(leaf);
      this.matches = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      this.values = new SortValues(leaf, order);
    }

    @Nullable Best match(int document, boolean scored) throws IOException {
      if (scorer == null) return null;
      int at = matches.docID() < document ? matches.advance(document) : matches.docID();
      if (at != document) return null;
      return ranking.ranked(
          new Best(
              leaf.docBase + document,
              scored ? scorer.score() : 0,
              values.published(document),
              values.id(document)));
    }
  }
}
