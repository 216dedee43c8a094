package clippings.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, no more precisely than its text says.
 *
 * @param local the date and time as written; parts finer than {@code precision} are zero
 * @param offset the zone written beside it; {@code null} where none was, then UTC is taken
 * @param readFrom where the date was read, for the reader to check: {@code line 2: Tue, 27 May 2025
 *     12:59 PM (IST)}
 */
public record Published(
    LocalDateTime local, @Nullable ZoneOffset offset, Precision precision, String readFrom) {

  /** The finest part of the date that was written down. */
  public enum Precision {
    MINUTE,
    DAY,
    MONTH,
    YEAR
  }

  public Published {
    if (local.getYear() < 0 || local.getYear() > 9999) {
      throw new IllegalArgumentException("year must be 0 to 9999, got " + local.getYear());
    }
    local =
        switch (precision) {
          case MINUTE -> local.truncatedTo(ChronoUnit.SECONDS);
          case DAY -> local.truncatedTo(ChronoUnit.DAYS);
          case MONTH -> local.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
          case YEAR -> local.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
        };
  }

  /** A date known to the day. */
  public static Published day(LocalDate date, String readFrom) {
    return new Published(date.atStartOfDay(), null, Precision.DAY, readFrom);
  }

  /** A date and time with its zone. */
  public static Published instant(OffsetDateTime at, String readFrom) {
    return new Published(at.toLocalDateTime(), at.getOffset(), Precision.MINUTE, readFrom);
  }

  /**
   * Whether the date names a moment; otherwise it names a day, month or year of no particular time
   * zone.
   */
  public boolean isInstant() {
    return precision == Precision.MINUTE;
  }

  /** The first moment of what the date names; days, months and years begin in UTC. */
  public Instant start() {
    return local.toInstant(isInstant() && offset != null ? offset : ZoneOffset.UTC);
  }

  /** The last millisecond of what the date names; {@link #start()} for a moment. */
  public Instant end() {
    var next =
        switch (precision) {
          case MINUTE -> local.plusNanos(1_000_000);
          case DAY -> local.plusDays(1);
          case MONTH -> local.plusMonths(1);
          case YEAR -> local.plusYears(1);
        };
    return next.toInstant(isInstant() && offset != null ? offset : ZoneOffset.UTC).minusMillis(1);
  }

  /**
   * ISO 8601, with exactly the parts that are known: {@code 2025-05-27T12:59:00+05:30}, {@code
   * 2024-04-25}, {@code 2024}.
   */
  public String text() {
    return switch (precision) {
      case MINUTE ->
          local
              .atOffset(offset == null ? ZoneOffset.UTC : offset)
              .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
      case DAY -> local.toLocalDate().toString();
      case MONTH -> local.toLocalDate().toString().substring(0, 7);
      case YEAR -> local.toLocalDate().toString().substring(0, 4);
    };
  }
}
