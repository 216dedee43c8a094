package clippings.ingest.text;

import clippings.article.Published.Precision;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates in the forms news pages write them. Nothing is guessed: impossible dates, two-digit
 * years, years before 1600 and dates in the future are no dates, and {@code 05/03/2024} is a day
 * only where the weekday, the zone or another date beside it tells which number is the month;
 * otherwise only its year is kept.
 */
public final class DateReader {
  /** No line with a date worth reading is longer. */
  static final int MAX_LINE = 400;

  private static final int FIRST_YEAR = 1600;

  /** What machines write, read without trying all the forms of people. */
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)[T ](\\d\\d):(\\d\\d):(\\d\\d)(?:Z|[+-]\\d\\d:?\\d\\d)?");

  private static final Pattern COMPACT =
      Pattern.compile(
          DateForm.YEAR + "(\\d{2})(\\d{2})(?:T?(\\d{2}):?(\\d{2})(?::?(\\d{2}))?(Z)?)?");

  private static final Pattern NUMBER = Pattern.compile("-?\\d+");
  private static final Pattern YEAR_MONTH = Pattern.compile(DateForm.YEAR + "-(\\d{2})");

  private final InstantSource clock;

  /** Creates a reader that believes no date more than two days ahead of the clock. */
  public DateReader(InstantSource clock) {
    this.clock = clock;
  }

  /** All dates in a line, in order; none if the line is too long to be more than prose. */
  public List<Stamp> find(String line) {
    if (line.length() > MAX_LINE) return List.of();
    var text = asciiDigits(line);
    var forms = DateForm.in(text);
    if (forms.isEmpty()) return List.of();
    var dates = new ArrayList<WrittenDate>();
    for (var form : forms) {
      var matcher = form.pattern().matcher(text);
      while (matcher.find()) {
        var found = WrittenDate.read(form, matcher, text);
        if (found != null && dates.stream().noneMatch(found::overlaps)) dates.add(found);
      }
    }
    dates.sort(Comparator.comparingInt(WrittenDate::start));
    var dayFirst = WrittenDate.dayFirst(dates);
    return dates.stream()
        .map(date -> date.stamp(dayFirst))
        .filter(stamp -> believable(stamp.local()))
        .toList();
  }

  /**
   * The date a metadata field holds, alone or among words: ISO, compact, seconds or milliseconds
   * since 1970, a year, or any form that {@link #find} knows.
   */
  public Optional<Stamp> read(String value) {
    var text = asciiDigits(value.strip());
    if (text.length() > MAX_LINE) return Optional.empty();
    var iso = ISO.matcher(text);
    if (iso.matches()) return iso(iso);
    if (NUMBER.matcher(text).matches()) return number(text);
    var compact = COMPACT.matcher(text);
    if (compact.matches()) return compact(compact);
    var yearMonth = YEAR_MONTH.matcher(text);
    if (yearMonth.matches()) {
      return plain(text, yearMonth.group(1), yearMonth.group(2), "1", Precision.MONTH);
    }
    var found = find(text);
    return found.stream().findFirst();
  }

  private Optional<Stamp> iso(Matcher m) {
    var day = WrittenDate.day(m.group(1), m.group(2), m.group(3));
    var time = WrittenDate.time(m.group(4), m.group(5), m.group(6), null);
    if (day == null) return Optional.empty();
    var local = time == null ? day.atStartOfDay() : day.atTime(time);
    if (!believable(local)) return Optional.empty();
    var zone = time == null ? null : TimeZones.at(m.group(), m.end(6));
    var offset = zone == null ? null : zone.offsetAt(local);
    var precision = time == null ? Precision.DAY : Precision.MINUTE;
    return Optional.of(new Stamp(0, m.end(), local, offset, precision, null));
  }

  private Optional<Stamp> number(String text) {
    return switch (text.length()) {
      case 4 -> plain(text, text, "1", "1", Precision.YEAR);
      case 8 ->
          plain(text, text.substring(0, 4), text.substring(4, 6), text.substring(6), Precision.DAY);
      case 10, 13 -> {
        long number = Long.parseLong(text);
        var at = text.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        var local = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        var stamp = new Stamp(0, text.length(), local, ZoneOffset.UTC, Precision.MINUTE, null);
        yield number > 0 && believable(local) ? Optional.of(stamp) : Optional.empty();
      }
      case 12, 14 -> {
        var compact = COMPACT.matcher(text);
        yield compact.matches() ? compact(compact) : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  private Optional<Stamp> compact(Matcher m) {
    var day = WrittenDate.day(m.group(1), m.group(2), m.group(3));
    if (day == null) return Optional.empty();
    var time =
        m.group(4) == null ? null : WrittenDate.time(m.group(4), m.group(5), m.group(6), null);
    var local = time == null ? day.atStartOfDay() : day.atTime(time);
    var precision = time == null ? Precision.DAY : Precision.MINUTE;
    var offset = m.group(7) == null ? null : ZoneOffset.UTC;
    return believable(local)
        ? Optional.of(new Stamp(0, m.end(), local, time == null ? null : offset, precision, null))
        : Optional.empty();
  }

  private Optional<Stamp> plain(String text, String y, String m, String d, Precision precision) {
    var day = WrittenDate.day(y, m, d);
    if (day == null || !believable(day.atStartOfDay())) return Optional.empty();
    return Optional.of(new Stamp(0, text.length(), day.atStartOfDay(), null, precision, null));
  }

  /** Dates more than two days ahead of the clock are misprints or bait. */
  private boolean believable(LocalDateTime local) {
    return local.getYear() >= FIRST_YEAR
        && local.isBefore(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(2));
  }

  private static String asciiDigits(String text) {
    int first = 0;
    while (first < text.length() && !isOtherDigit(text.charAt(first))) first++;
    if (first == text.length()) return text;
    var ascii = new StringBuilder(text);
    for (int i = first; i < ascii.length(); i++) {
      int digit = Character.digit(ascii.charAt(i), 10);
      if (digit >= 0 && ascii.charAt(i) > 0x7F) ascii.setCharAt(i, (char) ('0' + digit));
    }
    return ascii.toString();
  }

  private static boolean isOtherDigit(char c) {
    return c > 0x7F && Character.isDigit(c);
  }
}
