package clippings.search.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.article.Published;
import clippings.article.Published.Precision;
import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.search.request.SearchRequest.Moment;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which dates lie in a range: one article, one range a row. */
class DateQueriesTest {

  @ParameterizedTest
  @CsvSource({
    // a day is the same day in every zone
    "2024-03-10, 2024-03-10, 2024-03-10, America/New_York, true",
    "2024-03-10, 2024-03-10, 2024-03-10, Pacific/Kiritimati, true",
    "2024-03-10, 2024-03-11, ,           UTC,              false",
    "2024-03-10, ,           2024-03-09, UTC,              false",
    // a month or a year lies in what holds all of it
    "2024-02,    2024-02-01, 2024-02-29, Asia/Tehran,      true",
    "2024-02,    2024-02-01, 2024-02-28, Asia/Tehran,      false",
    "2024-02,    2024-02-02, 2024-03-01, Asia/Tehran,      false",
    "2024,       2024-01-01, 2024-12-31, Asia/Tehran,      true",
    "2024,       2024-01-01, 2024-12-30, Asia/Tehran,      false",
    "2024,       2023-06-01, ,           Asia/Tehran,      true",
    // a moment lies in the day of the request's zone
    "2024-03-10T20:29:59Z, 2024-03-10, 2024-03-10, Asia/Tehran, true",
    "2024-03-10T20:30:00Z, 2024-03-10, 2024-03-10, Asia/Tehran, false",
    "2024-03-10T20:30:00Z, 2024-03-11, 2024-03-11, Asia/Tehran, true",
    // the day clocks go forward has 23 hours, the one they go back 25
    "2024-03-11T03:59:59Z, 2024-03-10, 2024-03-10, America/New_York, true",
    "2024-03-11T04:00:00Z, 2024-03-10, 2024-03-10, America/New_York, false",
    "2024-11-04T04:59:59Z, 2024-11-03, 2024-11-03, America/New_York, true",
    "2024-11-04T05:00:00Z, 2024-11-03, 2024-11-03, America/New_York, false",
    // a day without midnight begins later
    "2024-04-26T20:59:59Z, 2024-04-26, 2024-04-26, Africa/Cairo, true",
    "2024-04-25T22:00:00Z, 2024-04-26, 2024-04-26, Africa/Cairo, true",
    "2024-04-25T21:59:59Z, 2024-04-26, 2024-04-26, Africa/Cairo, false",
    // both ends may be moments
    "2024-03-10T12:00:00Z, 2024-03-10T12:00:00Z, 2024-03-10T12:00:00Z, UTC, true",
    "2024-03-10T12:00:00Z, 2024-03-10T12:00:01Z, ,                     UTC, false",
    "2024-03-10T12:00:00Z, ,                     2024-03-10T11:59:59Z, UTC, false",
    "2024-03-10,           2024-03-10T00:00:01Z, ,                     UTC, false",
    // what no calendar holds is the beginning or the end of time
    "2024-03-10, -999999999-01-01, +999999999-12-31, Asia/Tehran, true",
    "2024-03-10T12:00:00Z, -999999999-01-01, +999999999-12-31, Asia/Tehran, true",
    "2024-03-10, +999999999-12-31, , UTC, false",
    "-,          -999999999-01-01, , UTC, false",
  })
  void dateLiesInRange(
      String date, @Nullable String from, @Nullable String to, String zone, boolean expected)
      throws IOException {
    try (var index = ArticleIndex.create(new ByteBuffersDirectory())) {
      SampleArticle.of("a").text("words").published(published(date)).addTo(index);
      index.commit();
      try (var snapshot = index.snapshot()) {
        var query = DateQueries.between(moment(from), moment(to), ZoneId.of(zone));
        assertEquals(expected ? 1 : 0, snapshot.searcher(null).count(query));
      }
    }
  }

  private static @Nullable Moment moment(@Nullable String text) {
    if (text == null) return null;
    return text.endsWith("Z")
        ? new Moment.At(Instant.parse(text))
        : new Moment.Day(LocalDate.parse(text));
  }

  private static @Nullable Published published(String date) {
    return switch (date.length()) {
      case 1 -> null;
      case 4 -> at(date + "-01-01T00:00", Precision.YEAR);
      case 7 -> at(date + "-01T00:00", Precision.MONTH);
      case 10 -> at(date + "T00:00", Precision.DAY);
      default -> Published.instant(Instant.parse(date).atOffset(ZoneOffset.ofHours(9)), "line 1");
    };
  }

  private static Published at(String local, Precision precision) {
    return new Published(LocalDateTime.parse(local), null, precision, "line 1");
  }
}
