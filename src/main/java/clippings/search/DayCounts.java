package clippings.search;

import clippings.index.Fields;
import clippings.index.Stories;
import clippings.search.SearchPage.Period;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
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

/** Counts the days on which articles were published: the articles of each, and the stories. */
final class DayCounts {

  private final ZoneId zone;

  /** How many articles, by the day since 1970. */
  private final Map<Integer, Integer> days = new HashMap<>();

  private final StoryPairs copies = new StoryPairs();

  DayCounts(ZoneId zone) {
    this.zone = zone;
  }

  FacetCounts.Segment segment(LeafReaderContext context) throws IOException {
    return new InSegment(context);
  }

  /**
   * Counts by day up to two months, by month up to five years, then by year; oldest first, without
   * empty ones.
   */
  List<Period> periods() {
    if (days.isEmpty()) return List.of();
    var unit = unit(Collections.min(days.keySet()), Collections.max(days.keySet()));
    var articles = new TreeMap<Integer, Integer>();
    days.forEach((day, count) -> articles.merge(start(day, unit), count, Integer::sum));
    var repeats = copies.repeats(day -> start(day, unit));
    List<Period> periods = new ArrayList<>();
    articles.forEach(
        (start, count) -> {
          var from = LocalDate.ofEpochDay(start);
          var to = from.plus(1, unit).minusDays(1);
          periods.add(new Period(from, to, count, count - repeats.getOrDefault(start, 0)));
        });
    return periods;
  }

  private static ChronoUnit unit(int first, int last) {
    if (last - first <= 62) return ChronoUnit.DAYS;
    var years = ChronoUnit.YEARS.between(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last));
    return years < 5 ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
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
    private final FixedBitSet moments;

    InSegment(LeafReaderContext context) throws IOException {
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
    public void collect(int document, int story) throws IOException {
      if (!published.advanceExact(document)) return;
      var moment = Instant.ofEpochMilli(published.longValue());
      var date = LocalDate.ofInstant(moment, moments.get(document) ? zone : ZoneOffset.UTC);
      int day = Math.toIntExact(date.toEpochDay());
      days.merge(day, 1, Integer::sum);
      if (story != Stories.NONE) copies.add(story, day);
    }

    @Override
    public void finish() {}
  }
}
