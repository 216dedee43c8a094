package clippings.search;

import clippings.index.Fields;
import clippings.search.SearchPage.Count;
import clippings.search.SearchPage.Period;
import clippings.search.SearchRequest.Facet;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** Counts values over every article that matches, in one pass. Used by one thread. */
final class FacetCounts extends SimpleCollector {

  private final Map<Facet, Map<String, Integer>> values = new EnumMap<>(Facet.class);
  private final Map<LocalDate, Integer> days = new HashMap<>();
  private final List<Segment> segment = new ArrayList<>();
  private final ZoneId zone;
  private int articles;

  FacetCounts(Set<Facet> facets, ZoneId zone) {
    for (var facet : facets) values.put(facet, new HashMap<>());
    this.zone = zone;
  }

  /** Counts over {@code articles}. */
  static FacetCounts count(IndexSearcher searcher, Query articles, Set<Facet> facets, ZoneId zone)
      throws IOException {
    return searcher.search(
        articles,
        new CollectorManager<FacetCounts, FacetCounts>() {
          @Override
          public FacetCounts newCollector() {
            return new FacetCounts(facets, zone);
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

  /** How many articles were counted. */
  int articles() {
    return articles;
  }

  /** Each facet's values, the most frequent first, equal ones by name. */
  Map<Facet, List<Count>> counts() {
    Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
    var order = Comparator.comparingInt(Count::articles).reversed().thenComparing(Count::value);
    values.forEach(
        (facet, byValue) -> {
          if (facet == Facet.PUBLISHED) return;
          counts.put(
              facet,
              byValue.entrySet().stream()
                  .map(e -> new Count(e.getKey(), e.getValue()))
                  .sorted(order)
                  .toList());
        });
    return counts;
  }

  /**
   * Counts by day up to two months, by month up to five years, then by year; oldest first, without
   * empty ones.
   */
  List<Period> periods() {
    if (days.isEmpty()) return List.of();
    var first = days.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
    var last = days.keySet().stream().max(Comparator.naturalOrder()).orElseThrow();
    var unit =
        ChronoUnit.DAYS.between(first, last) <= 62
            ? ChronoUnit.DAYS
            : ChronoUnit.YEARS.between(first, last) < 5 ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
    var periods = new TreeMap<LocalDate, Integer>();
    days.forEach((day, count) -> periods.merge(start(day, unit), count, Integer::sum));
    List<Period> counts = new ArrayList<>();
    periods.forEach(
        (from, count) -> counts.add(new Period(from, from.plus(1, unit).minusDays(1), count)));
    return counts;
  }

  private static LocalDate start(LocalDate day, ChronoUnit unit) {
    return switch (unit) {
      case YEARS -> day.withDayOfYear(1);
      case MONTHS -> day.withDayOfMonth(1);
      default -> day;
    };
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    finishSegment();
    for (var facet : values.keySet()) segment.add(segment(facet, context));
  }

  /** Adds what the last segment counted; the last step of counting. */
  void finishSegment() throws IOException {
    for (var counted : segment) counted.finish();
    segment.clear();
  }

  @Override
  public void collect(int document) throws IOException {
    articles++;
    for (var counting : segment) counting.collect(document);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  private Segment segment(Facet facet, LeafReaderContext context) throws IOException {
    var counts = values.get(facet);
    if (counts == null) throw new IllegalArgumentException("facet " + facet + " was not asked for");
    return switch (facet) {
      case SOURCE -> new Values(DocValues.getSortedSet(context.reader(), Fields.SOURCE), counts);
      case AUTHOR -> new Values(DocValues.getSortedSet(context.reader(), Fields.AUTHOR), counts);
      case SECTION -> new Values(DocValues.getSortedSet(context.reader(), Fields.SECTION), counts);
      case LANGUAGE ->
          new Values(DocValues.getSortedSet(context.reader(), Fields.LANGUAGE), counts);
      case PUBLISHED -> new Days(context);
    };
  }

  private sealed interface Segment {
    void collect(int document) throws IOException;

    void finish() throws IOException;
  }

  private static final class Values implements Segment {
    private final SortedSetDocValues ordinals;
    private final int[] byOrdinal;
    private final Map<String, Integer> counts;

    Values(SortedSetDocValues ordinals, Map<String, Integer> counts) {
      this.ordinals = ordinals;
      this.byOrdinal = new int[Math.toIntExact(ordinals.getValueCount())];
      this.counts = counts;
    }

    @Override
    public void collect(int document) throws IOException {
      if (!ordinals.advanceExact(document)) return;
      for (int n = ordinals.docValueCount(); n > 0; n--) byOrdinal[(int) ordinals.nextOrd()]++;
    }

    @Override
    public void finish() throws IOException {
      for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
        if (byOrdinal[ordinal] > 0)
          counts.merge(
              ordinals.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Integer::sum);
      }
    }
  }

  private final class Days implements Segment {
    private final NumericDocValues published;
    private final FixedBitSet moments;

    Days(LeafReaderContext context) throws IOException {
      published = DocValues.getNumeric(context.reader(), Fields.PUBLISHED);
      moments = new FixedBitSet(context.reader().maxDoc());
      var postings =
          context.reader().postings(new Term(Fields.DATED, Fields.MOMENT), PostingsEnum.NONE);
      if (postings == null) return;
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) moments.set(doc);
    }

    @Override
    public void collect(int document) throws IOException {
      if (!published.advanceExact(document)) return;
      var moment = Instant.ofEpochMilli(published.longValue());
      days.merge(
          LocalDate.ofInstant(moment, moments.get(document) ? zone : ZoneOffset.UTC),
          1,
          Integer::sum);
    }

    @Override
    public void finish() {}
  }
}
