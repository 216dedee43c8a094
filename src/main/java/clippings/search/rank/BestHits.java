package clippings.search.rank;

import clippings.search.request.HitId;
import clippings.search.request.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
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

  private static final HitOrder BY_SCORE = new HitOrder(SearchRequest.Sort.RELEVANCE);
  private static final Comparator<Best> ORDER = BY_SCORE.best();

  private final PriorityQueue<Best> kept = new PriorityQueue<>(ORDER.reversed());
  private final int wanted;
  private final @Nullable Best after;
  private final @Nullable FixedBitSet all;

  private BestHits(int wanted, @Nullable Cursor after, @Nullable FixedBitSet all) {
    this.wanted = wanted;
    this.after =
        after == null ? null : new Best(-1, after.score(), after.published(), HitId.of(after.id()));
    this.all = all;
  }

  /**
   * Collects for one search, which skips what cannot win.
   *
   * @param wanted how many hits are kept
   * @param after hits up to this one are not kept
   */
  static CollectorManager<BestHits, List<Best>> manager(int wanted, @Nullable Cursor after) {
    return manager(() -> new BestHits(wanted, after, null));
  }

  /** The same for a search that skips nothing, and sets the bits of all documents it finds. */
  static CollectorManager<BestHits, List<Best>> manager(
      int wanted, @Nullable Cursor after, FixedBitSet all) {
    return manager(() -> new BestHits(wanted, after, all));
  }

  private static CollectorManager<BestHits, List<Best>> manager(Supplier<BestHits> collector) {
    return new CollectorManager<>() {
      @Override
      public BestHits newCollector() {
        return collector.get();
      }

      @Override
      public List<Best> reduce(Collection<BestHits> collectors) {
        // Our searchers run on the thread that asks, with one collector.
        var best = new ArrayList<>(collectors.iterator().next().kept);
        best.sort(ORDER);
        return best;
      }
    };
  }

  @Override
  public ScoreMode scoreMode() {
    return all == null ? ScoreMode.TOP_SCORES : ScoreMode.COMPLETE;
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
      if (all == null && kept.size() == wanted) scorer.setMinCompetitiveScore(least);
    }

    @Override
    public void collect(int document) throws IOException {
      if (scorer == null) throw new IllegalStateException("no scorer");
      float score = scorer.score();
      if (all != null) all.set(base + document);
      if (score >= least && (after == null || score <= after.score())) consider(document, score);
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
        if (all == null && scorer != null) scorer.setMinCompetitiveScore(least);
      }
    }
  }
}
