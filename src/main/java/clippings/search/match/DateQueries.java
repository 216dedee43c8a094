package clippings.search.match;

import clippings.index.document.Fields;
import clippings.search.request.SearchRequest.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Queries for ranges of dates. An article that names a moment is in the range when the moment is;
 * one that names a day, month or year when the range holds all of it, whatever the time zone.
 */
public final class DateQueries {

  private DateQueries() {}

  public static Query between(@Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
    return between(
        from == null ? null : new Moment.Day(from), to == null ? null : new Moment.Day(to), zone);
  }

  /** Both ends are included; {@code null} is open. */
  public static Query between(@Nullable Moment from, @Nullable Moment to, ZoneId zone) {
    return new BooleanQuery.Builder()
        .add(range(Fields.MOMENT, first(from, zone), last(to, zone)), Occur.SHOULD)
        .add(
            range(Fields.CALENDAR, first(from, ZoneOffset.UTC), last(to, ZoneOffset.UTC)),
            Occur.SHOULD)
        .build();
  }

  private static Query range(String kind, long first, long last) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.DATED, kind)), Occur.FILTER)
        .add(LongPoint.newRangeQuery(Fields.PUBLISHED, first, Long.MAX_VALUE), Occur.FILTER)
        .add(LongPoint.newRangeQuery(Fields.PUBLISHED_END, Long.MIN_VALUE, last), Occur.FILTER)
        .build();
  }

  private static long first(@Nullable Moment from, ZoneId zone) {
    return switch (from) {
      case null -> Long.MIN_VALUE;
      case Moment.Day(var day) -> millis(within(day).atStartOfDay(zone).toInstant());
      case Moment.At(var instant) -> millis(instant);
    };
  }

  private static long last(@Nullable Moment to, ZoneId zone) {
    return switch (to) {
      case null -> Long.MAX_VALUE;
      case Moment.Day(var day) ->
          millis(within(day).plusDays(1).atStartOfDay(zone).toInstant()) - 1;
      case Moment.At(var instant) -> millis(instant);
    };
  }

  /** Articles are of the years 0 to 9999; beyond, one day is as good as another. */
  private static LocalDate within(LocalDate day) {
    if (day.getYear() < -1) return LocalDate.of(-1, 1, 1);
    return day.getYear() > 10_000 ? LocalDate.of(10_000, 12, 31) : day;
  }

  private static long millis(Instant instant) {
    long farthest = Long.MAX_VALUE / 1_000 - 1;
    if (instant.getEpochSecond() > farthest) return Long.MAX_VALUE;
    return instant.getEpochSecond() < -farthest ? Long.MIN_VALUE : instant.toEpochMilli();
  }
}
