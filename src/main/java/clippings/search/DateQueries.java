package clippings.search;

import clippings.index.Fields;
import clippings.search.SearchRequest.Moment;
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
final class DateQueries {

  private DateQueries() {}

  static Query between(@Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
    return between(
        from == null ? null : new Moment.Day(from), to == null ? null : new Moment.Day(to), zone);
  }

  /** Both ends are included; {@code null} is open. */
  static Query between(@Nullable Moment from, @Nullable Moment to, ZoneId zone) {
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
      case Moment.Day(var day) -> day.atStartOfDay(zone).toInstant().toEpochMilli();
      case Moment.At(var instant) -> instant.toEpochMilli();
    };
  }

  private static long last(@Nullable Moment to, ZoneId zone) {
    return switch (to) {
      case null -> Long.MAX_VALUE;
      case Moment.Day(var day) -> day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli() - 1;
      case Moment.At(var instant) -> instant.toEpochMilli();
    };
  }
}
