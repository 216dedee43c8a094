package clippings.search.facet;

import clippings.index.document.Fields;
import clippings.index.story.Stories;
import clippings.search.request.SearchPage.FacetValue;
import clippings.search.request.SearchPage.Period;
import clippings.search.request.SearchRequest.Facet;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * Counts values over every article that matches, in one pass, and how many stories have a copy with
 * them. Used by one thread.
 */
public final class FacetCounts extends SimpleCollector {

  /** Takes the articles of one segment. */
  interface Segment {
    /** Counts an article; {@code story} is {@link Stories#NONE} without copies. */
    void collect(int document, int story) throws IOException;

    /** Adds what this segment counted to the whole. */
    void finish() throws IOException;
  }

  private final Map<Facet, ValueCounts> values = new EnumMap<>(Facet.class);
  private final @Nullable DayCounts days;
  private final List<Segment> segment = new ArrayList<>();
  private final Stories stories;
  private int base;

  public FacetCounts(Set<Facet> facets, ZoneId zone, Stories stories) {
    for (var facet : facets) {
      if (facet != Facet.PUBLISHED) values.put(facet, new ValueCounts());
    }
    this.days = facets.contains(Facet.PUBLISHED) ? new DayCounts(zone) : null;
    this.stories = stories;
  }

  /** Counts over {@code articles}. */
  public static FacetCounts count(
      IndexSearcher searcher, Query articles, Set<Facet> facets, ZoneId zone, Stories stories)
      throws IOException {
    return searcher.search(
        articles,
        new CollectorManager<FacetCounts, FacetCounts>() {
          @Override
          public FacetCounts newCollector() {
            return new FacetCounts(facets, zone, stories);
          }

          @Override
          public FacetCounts reduce(Collection<FacetCounts> counts) throws IOException {
            // Our searchers run on the thread that asks, with one collector.
            var all = counts.iterator().next();
            all.finishSegment();
            return all;
          }
        });
  }

  /** Each facet's values, the most frequent first, equal ones by name. */
  public Map<Facet, List<FacetValue>> counts() {
    Map<Facet, List<FacetValue>> counts = new EnumMap<>(Facet.class);
    values.forEach((facet, each) -> counts.put(facet, each.counts()));
    return counts;
  }

  /** The days, months or years of the articles; see {@link DayCounts#periods()}. */
  public List<Period> periods() {
    return days == null ? List.of() : days.periods();
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    finishSegment();
    base = context.docBase;
    for (var each : values.entrySet()) {
      var ordinals = DocValues.getSortedSet(context.reader(), field(each.getKey()));
      segment.add(each.getValue().segment(ordinals));
    }
    if (days != null) segment.add(days.segment(context));
  }

  private static String field(Facet facet) {
    return switch (facet) {
      case SOURCE -> Fields.SOURCE;
      case AUTHOR -> Fields.AUTHOR;
      case SECTION -> Fields.SECTION;
      case LANGUAGE -> Fields.LANGUAGE;
      case PUBLISHED -> throw new IllegalArgumentException("dates are not values");
    };
  }

  /** Adds what the last segment counted; the last step of counting. */
  public void finishSegment() throws IOException {
    for (var each : segment) each.finish();
    segment.clear();
  }

  @Override
  public void collect(int document) throws IOException {
    int story = stories.of(base + document);
    for (var counting : segment) counting.collect(document, story);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
