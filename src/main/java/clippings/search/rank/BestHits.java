package clippings.search.rank;

import clippings.index.story.Stories;
import clippings.search.request.HitId;
import clippings.search.request.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the best hits by score, equal ones newest first, then by id. Does what Lucene's collector
 * does for that sort, but looks at dates only when scores are equal or a hit is kept. Used by one
 * thread.
 */
public final class BestHits implements Collector {

  /** A hit; {@code published} as it is sorted. */
  public record Best(int document, float score, long published, HitId id) {
    public Cursor cursor() {
      return new Cursor(score, published, id.text(), 0);
    }
  }

  /**
   * What was found: the best hits, best first, how many there are, and how many of these are
   * further copies of a story; -1 when that was not counted.
   */
  public record Found(List<Best> best, long total, long folded) {}

  private static final HitOrder BY_SCORE = new HitOrder(SearchRequest.Sort.RELEVANCE);
  private static final Comparator<Best> ORDER = BY_SCORE.best();

  private final PriorityQueue<Best> kept = new PriorityQueue<>(ORDER.reversed());
  private final int wanted;
  private final @Nullable Best after;
  private final int counted;
  private final StoryCount stories;
  private int collected;
  private boolean skipping;

  private BestHits(int wanted, @Nullable Cursor after, int counted, Stories stories) {
    this.wanted = wanted;
    this.after =
        after == null ? null : new Best(-1, after.score(), after.published(), HitId.of(after.id()));
    this.counted = counted;
    this.stories = new StoryCount(stories);
  }

  /**
   * Collects for one search.
   *
   * @param wanted how many hits are kept
   * @param after hits up to this one are counted but not kept
   * @param counted up to so many hits all are looked at and counted; then those that cannot win are
   *     skipped
   */
  static CollectorManager<BestHits, Found> manager(
      int wanted, @Nullable Cursor after, int counted, Stories stories) {
    return new CollectorManager<>() {
      @Override
      public BestHits newCollector() {
        return new BestHits(wanted, after, counted, stories);
      }

      @Override
      public Found reduce(Collection<BestHits> collectors) {
        // Our searchers run on the thread that asks, with one collector.
        var hits = collectors.iterator().next();
        var best = new ArrayList<>(hits.kept);
        best.sort(ORDER);
        return hits.skipping
            ? new Found(best, -1, -1)
            : new Found(best, hits.collected, hits.stories.folded());
      }
    };
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.TOP_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
    return new InSegment(segment);
  }

  private final class InSegment implements LeafCollector {
    private final int base;
    private final SortValues values;
    private @Nullable Scorable scorer;
    private float least = Float.NEGATIVE_INFINITY;

    InSegment(LeafReaderContext segment) throws IOException {
      base = segment.docBase;
      values = new SortValues(segment, BY_SCORE);
      if (kept.size() == wanted) least = kept.element().score();
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      this.scorer = scorer;
      if (skipping) scorer.setMinCompetitiveScore(least);
    }

    @Override
    public void collect(int document) throws IOException {
      if (scorer == null) throw new IllegalStateException("no scorer");
      float score = scorer.score();
      collected++;
      if (!skipping) stories.add(base + document);
      if (score >= least && (after == null || score <= after.score())) consider(document, score);
      if (collected > counted && kept.size() == wanted && !skipping) {
        skipping = true;
        scorer.setMinCompetitiveScore(least);
      }
    }

    /** Most hits that score like the worst one kept are older than it. */
    private void consider(int document, float score) throws IOException {
      long date = values.published(document);
      var worst = kept.size() == wanted ? kept.element() : null;
      if (worst != null && score == worst.score() && date < worst.published()) return;
      var hit = new Best(base + document, score, date, values.id(document));
      if (after == null || ORDER.compare(hit, after) > 0) keep(hit);
    }

    private void keep(Best hit) throws IOException {
      if (kept.size() == wanted) {
        if (ORDER.compare(hit, kept.element()) > 0) return;
        kept.remove();
      }
      kept.add(hit);
      if (kept.size() < wanted) return;
      float worst = kept.element().score();
      if (worst > least) {
        least = worst;
        if (skipping && scorer != null) scorer.setMinCompetitiveScore(least);
      }
    }
  }
}
