package clippings.search.facet;

import clippings.index.document.Fields;
import clippings.index.story.Stories;
import clippings.search.request.SearchPage.Period;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Counts when articles were published: the articles of each period, and the stories. */
final class DayCounts {

  /** The periods there are, the shortest first. */
  private static final List<ChronoUnit> UNITS =
      List.of(ChronoUnit.DAYS, ChronoUnit.MONTHS, ChronoUnit.YEARS);

  /** Articles whose dates are equally exact. */
  private static final class Dates {
    /** How many articles, by the first day of the date, counted from 1970. */
    final Map<Integer, Integer> articles = new HashMap<>();

    final StoryPairs copies = new StoryPairs();
    int size;

    void add(int day, int story) {
      size++;
      articles.merge(day, 1, Integer::sum);
      if (story != Stories.NONE) copies.add(story, day);
    }
  }

  private final ZoneId zone;

  /** In the order of {@link #UNITS}. */
  private final List<Dates> dates = UNITS.stream().map(_ -> new Dates()).toList();

  DayCounts(ZoneId zone) {
    this.zone = zone;
  }

  FacetCounts.Segment segment(LeafReaderContext context) throws IOException {
    return new InSegment(context);
  }

  /**
   * Counts by day up to two months, by month up to five years, then by year, by longer periods
   * where most dates are less exact; oldest first, without empty ones. A date that is less exact
   * than the periods is in none, as it is not found by the dates of one.
   */
  List<Period> periods() {
    var days = dates.stream().flatMap(each -> each.articles.keySet().stream()).toList();
    if (days.isEmpty()) return List.of();
    int first = days.stream().min(Integer::compare).orElseThrow();
    int last = days.stream().max(Integer::compare).orElseThrow();
    int unit = unit(first, last);
    while (2 * dates.stream().limit(unit + 1).mapToInt(each -> each.size).sum()
        < dates.stream().mapToInt(each -> each.size).sum()) unit++;
    return periods(dates.subList(0, unit + 1), UNITS.get(unit));
  }

  private static int unit(int first, int last) {
    if (last - first <= 62) return UNITS.indexOf(ChronoUnit.DAYS);
    var years = ChronoUnit.YEARS.between(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last));
    return UNITS.indexOf(years < 5 ? ChronoUnit.MONTHS : ChronoUnit.YEARS);
  }

  private static List<Period> periods(List<Dates> dates, ChronoUnit unit) {
    var articles = new TreeMap<Integer, Integer>();
    var copies = new StoryPairs();
    for (var exact : dates) {
      exact.articles.forEach((day, n) -> articles.merge(start(day, unit), n, Integer::sum));
      copies.addAll(exact.copies, day -> start(day, unit));
    }
    var repeats = copies.repeats();
    List<Period> periods = new ArrayList<>();
    articles.forEach(
        (start, count) -> {
          var from = LocalDate.ofEpochDay(start);
          var to = from.plus(1, unit).minusDays(1);
          periods.add(new Period(from, to, count, count - repeats.getOrDefault(start, 0)));
        });
    return periods;
  }

  private static int start(int day, ChronoUnit unit) {
    var date = LocalDate.ofEpochDay(day);
    var start =
        switch (unit) {
          case YEARS -> date.withDayOfYear(1);
          case MONTHS -> date.withDayOfMonth(1);
          default -> date;
        };
    return Math.toIntExact(start.toEpochDay());
  }

  private final class InSegment implements FacetCounts.Segment {
    private final NumericDocValues published;
    private final NumericDocValues days;
    private final FixedBitSet moments;

    InSegment(LeafReaderContext context) throws IOException {
      published = DocValues.getNumeric(context.reader(), Fields.PUBLISHED);
      days = DocValues.getNumeric(context.reader(), Fields.PUBLISHED_DAYS);
      moments = new FixedBitSet(context.reader().maxDoc());
      var postings =
          context.reader().postings(new Term(Fields.DATED, Fields.MOMENT), PostingsEnum.NONE);
      if (postings == null) return;
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) moments.set(doc);
    }

    @Override
    public void collect(int document, int story) throws IOException {
      if (!published.advanceExact(document)) return;
      var moment = Instant.ofEpochMilli(published.longValue());
      var date = LocalDate.ofInstant(moment, moments.get(document) ? zone : ZoneOffset.UTC);
      dates.get(exactness(document)).add(Math.toIntExact(date.toEpochDay()), story);
    }

    /** Which of {@link #UNITS} the date is. */
    private int exactness(int document) throws IOException {
      var unit =
          !days.advanceExact(document)
              ? ChronoUnit.DAYS
              : days.longValue() <= 31 ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
      return UNITS.indexOf(unit);
    }

    @Override
    public void finish() {}
  }
}
