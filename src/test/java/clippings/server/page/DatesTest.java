package clippings.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.article.Published;
import clippings.article.Published.Precision;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  private static final LocalDateTime NOON = LocalDateTime.of(2025, 5, 27, 12, 59);

  @Test
  void saysNoMoreThanIsKnown() {
    assertEquals(
        "27 May 2025, 12:59 (UTC+05:30)",
        words(Precision.MINUTE, ZoneOffset.ofHoursMinutes(5, 30)));
    assertEquals("27 May 2025, 12:59 (UTC)", words(Precision.MINUTE, ZoneOffset.UTC));
    assertEquals("27 May 2025", words(Precision.DAY, ZoneOffset.UTC));
    assertEquals("May 2025", words(Precision.MONTH, ZoneOffset.UTC));
    assertEquals("2025", words(Precision.YEAR, ZoneOffset.UTC));
  }

  @Test
  void doesNotInventAZone() {
    var published = new Published(NOON, null, Precision.MINUTE, "line 2");
    assertEquals("27 May 2025, 12:59", Dates.words(published));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-16, 2024-01-16, 16 January 2024",
    "2024-02-01, 2024-02-29, February 2024",
    "2024-01-01, 2024-12-31, 2024",
    "2024-01-01, 2024-01-07, 1 January 2024 – 7 January 2024"
  })
  void namesAStretchOfTime(LocalDate from, LocalDate to, String words) {
    assertEquals(words, Dates.words(from, to));
  }

  private static String words(Precision precision, ZoneOffset offset) {
    return Dates.words(new Published(NOON, offset, precision, "line 2"));
  }
}
