package clippings.server.page;

import clippings.article.Published;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates in words, no more precise than they are known. */
final class Dates {

  private static final DateTimeFormatter MINUTE = pattern("d MMMM uuuu, HH:mm");
  private static final DateTimeFormatter DAY = pattern("d MMMM uuuu");
  private static final DateTimeFormatter MONTH = pattern("MMMM uuuu");
  private static final DateTimeFormatter YEAR = pattern("uuuu");

  private Dates() {}

  /**
   * {@code 27 May 2025, 12:59 (UTC+05:30)}, {@code 25 April 2024}, {@code April 2024} or {@code
   * 2024}.
   */
  static String words(Published published) {
    return switch (published.precision()) {
      case MINUTE -> MINUTE.format(published.local()) + zone(published);
      case DAY -> DAY.format(published.local());
      case MONTH -> MONTH.format(published.local());
      case YEAR -> YEAR.format(published.local());
    };
  }

  /** Writes the date so that programs can read it as well. */
  static void write(Html html, Published published) {
    html.element("time", words(published), "datetime", published.text());
  }

  /** A moment, by the clock of the server's place. */
  static void write(Html html, Instant moment) {
    var here = moment.atZone(ZoneId.systemDefault());
    html.element(
        "time", MINUTE.format(here), "datetime", moment.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /** A stretch of whole days: a day, month or year by its name, else both ends. */
  static String words(LocalDate from, LocalDate to) {
    if (from.equals(to)) return DAY.format(from);
    if (from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1))) {
      return YEAR.format(from);
    }
    if (from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1))) {
      return MONTH.format(from);
    }
    return DAY.format(from) + " \u2013 " + DAY.format(to);
  }

  private static String zone(Published published) {
    ZoneOffset offset = published.offset();
    if (offset == null) return "";
    return offset.equals(ZoneOffset.UTC) ? " (UTC)" : " (UTC" + offset.getId() + ")";
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
