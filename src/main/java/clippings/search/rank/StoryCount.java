package clippings.search.rank;

import clippings.index.story.Stories;
import clippings.search.request.Totals;
import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** Counts how many of the articles told are further copies of a story told before. */
public final class StoryCount {

  /**
   * Where fewer than one in so many articles is a copy, the copies among the matches are looked for
   * and the others counted as Lucene counts, often without a look at each; looking for one takes as
   * long as counting some dozen.
   */
  private static final int FEW = 32;

  private final Stories stories;
  private final FixedBitSet seen;
  private long folded;

  public StoryCount(Stories stories) {
    this.stories = stories;
    this.seen = new FixedBitSet(stories.size());
  }

  /** Counts the article with that document, and tells its story. */
  public int add(int document) {
    if (stories.size() == 0) return Stories.NONE;
    int story = stories.of(document);
    if (story != Stories.NONE && seen.getAndSet(story)) folded++;
    return story;
  }

  /** How many articles were counted beyond the first of each story. */
  public long folded() {
    return folded;
  }

  /** Counts the matches of a query, and the stories they tell. */
  public static Totals of(IndexSearcher searcher, Query query, Stories stories) throws IOException {
    if (Union.isOne(query)) return union(searcher, query, stories);
    if ((long) stories.copies() * FEW >= searcher.getIndexReader().maxDoc())
      return each(searcher, query, stories);
    long articles = searcher.count(query);
    var copies =
        new BooleanQuery.Builder()
            .add(query, Occur.FILTER)
            .add(new CopiesQuery(stories), Occur.FILTER)
            .build();
    var among = each(searcher, copies, stories);
    return new Totals(articles - among.articles() + among.stories(), articles);
  }

  private static Totals union(IndexSearcher searcher, Query query, Stories stories)
      throws IOException {
    var union = new Union(searcher, query, stories);
    for (var segment : searcher.getIndexReader().leaves()) {
      // Out of time: the searcher stops at once, and says so.
      if (!union.add(segment)) return each(searcher, query, stories);
    }
    return union.totals();
  }

  private static Totals each(IndexSearcher searcher, Query query, Stories stories)
      throws IOException {
    return searcher.search(query, manager(stories));
  }

  private static CollectorManager<Collecting, Totals> manager(Stories stories) {
    return new CollectorManager<>() {
      @Override
      public Collecting newCollector() {
        return new Collecting(stories);
      }

      @Override
      public Totals reduce(Collection<Collecting> collectors) {
        // Our searchers run on the thread that asks, with one collector.
        return collectors.iterator().next().totals();
      }
    };
  }

  private static final class Collecting extends SimpleCollector {
    private final Stories stories;
    private final StoryCount count;
    private final int[] documents = new int[128];
    private long articles;
    private int base;
    private int copy; // the first that was not passed yet, in the segment

    Collecting(Stories stories) {
      this.stories = stories;
      this.count = new StoryCount(stories);
    }

    Totals totals() {
      return new Totals(articles - count.folded(), articles);
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) {
      base = segment.docBase;
      copy = copyFrom(0);
    }

    @Override
    public void collect(int document) {
      articles++;
      tell(document);
    }

    @Override
    public void collect(DocIdStream matches) {
      for (int n = matches.intoArray(documents); n > 0; n = matches.intoArray(documents)) {
        articles += n;
        for (int i = 0; i < n; i++) tell(documents[i]);
      }
    }

    /** Documents come in order, and most lie before the next copy. */
    private void tell(int document) {
      if (document < copy) return;
      copy = copyFrom(document);
      if (document == copy) count.add(base + document);
    }

    private int copyFrom(int document) {
      int next = stories.next(base + document);
      return next == DocIdSetIterator.NO_MORE_DOCS ? next : next - base;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
