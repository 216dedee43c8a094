package clippings.search;

import clippings.index.Stories;
import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** Counts how many of the articles told are further copies of a story told before. */
final class StoryCount {

  private final Stories stories;
  private final FixedBitSet seen;
  private long folded;

  StoryCount(Stories stories) {
    this.stories = stories;
    this.seen = new FixedBitSet(stories.size());
  }

  /** Counts the article with that document, and tells its story. */
  int add(int document) {
    if (stories.size() == 0) return Stories.NONE;
    int story = stories.of(document);
    if (story != Stories.NONE && seen.getAndSet(story)) folded++;
    return story;
  }

  /** How many articles were counted beyond the first of each story. */
  long folded() {
    return folded;
  }

  /**
   * How many matches there are beyond the first of each story. Only the articles that have copies
   * are looked at, so an archive without copies pays nothing.
   */
  static long folded(IndexSearcher searcher, Query query, Stories stories) throws IOException {
    if (stories.size() == 0) return 0;
    var copies =
        new BooleanQuery.Builder()
            .add(query, Occur.FILTER)
            .add(new CopiesQuery(stories), Occur.FILTER)
            .build();
    return searcher.search(copies, manager(stories));
  }

  private static CollectorManager<Collecting, Long> manager(Stories stories) {
    return new CollectorManager<>() {
      @Override
      public Collecting newCollector() {
        return new Collecting(stories);
      }

      @Override
      public Long reduce(Collection<Collecting> collectors) {
        // Our searchers run on the thread that asks, with one collector.
        return collectors.iterator().next().count.folded();
      }
    };
  }

  private static final class Collecting extends SimpleCollector {
    private final StoryCount count;
    private int base;

    Collecting(Stories stories) {
      this.count = new StoryCount(stories);
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) {
      base = segment.docBase;
    }

    @Override
    public void collect(int document) {
      count.add(base + document);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
