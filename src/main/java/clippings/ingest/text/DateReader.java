package clippings.ingest.text;

import clippings.article.Published.Precision;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
  private static final String WEEKDAY =
      "(?<!\\p{L})(" + DateForm.alternatives(DateForm.WEEKDAYS.keySet()) + ")\\.?(?!\\p{L})";

  private static final Pattern TIME_AFTER =
      Pattern.compile(
          "\\G(?:T|\\s?[,;|•·/–—-]\\s?|\\s)?(?:\\s?(?:at|@|um|à)\\s)?\\s?"
              + "(?:(\\d{1,2})[:.h](\\d{2})(?::(\\d{2}))?(?:[.,]\\d{1,9})?|(\\d{1,2})(?=\\s?[ap]\\.?m\\b)|(\\d{2})(\\d{2})(?=\\s?(?:hrs|hours|GMT|UTC|IST|PKT)))"
              + "(?!\\d)\\s?(?:([ap])\\.?\\s?m\\b\\.?|uhr|hrs|hours)?",
          DateForm.FLAGS);
  private static final Pattern TIME_BEFORE =
      Pattern.compile(
          "(?<![\\d:.])(\\d{1,2})[:.](\\d{2})(?::(\\d{2}))?\\s?(?:([ap])\\.?m\\.?(?!\\p{L}))?",
          DateForm.FLAGS);
  private static final Pattern WEEKDAY_BEFORE =
      Pattern.compile(WEEKDAY + "\\s?[,|-]?\\s?(?:the )?$", DateForm.FLAGS);
  private static final Pattern DOTTED = Pattern.compile("\\d\\.\\d");
  private static final Pattern BETWEEN = Pattern.compile("[\\s,|•·–—-]*(on )?\\s*");

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
    var raw = new ArrayList<Raw>();
    for (var form : forms) {
      var matcher = form.pattern().matcher(text);
      while (matcher.find()) {
        var found = raw(form, matcher, text);
        if (found != null && raw.stream().noneMatch(found::overlaps)) raw.add(found);
      }
    }
    raw.sort(Comparator.comparingInt(Raw::start));
    var dayFirst = dayFirst(raw);
    return raw.stream().map(r -> stamp(r, dayFirst)).flatMap(Optional::stream).toList();
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
    var day = date(m.group(1), m.group(2), m.group(3));
    var time = time(m.group(4), m.group(5), m.group(6), null);
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
    var day = date(m.group(1), m.group(2), m.group(3));
    if (day == null) return Optional.empty();
    var time = m.group(4) == null ? null : time(m.group(4), m.group(5), m.group(6), null);
    var local = time == null ? day.atStartOfDay() : day.atTime(time);
    var precision = time == null ? Precision.DAY : Precision.MINUTE;
    var offset = m.group(7) == null ? null : ZoneOffset.UTC;
    return believable(local)
        ? Optional.of(new Stamp(0, m.end(), local, time == null ? null : offset, precision, null))
        : Optional.empty();
  }

  private Optional<Stamp> plain(String text, String y, String m, String d, Precision precision) {
    var day = date(y, m, d);
    if (day == null || !believable(day.atStartOfDay())) return Optional.empty();
    return Optional.of(new Stamp(0, text.length(), day.atStartOfDay(), null, precision, null));
  }

  /** A date before it is decided which of two numbers is the month. */
  private record Raw(
      int start,
      int end,
      LocalDate asWritten,
      @Nullable LocalDate otherWay,
      @Nullable Boolean dayFirst,
      @Nullable DayOfWeek weekday,
      @Nullable LocalTime time,
      TimeZones.@Nullable Found zone,
      Precision precision) {

    boolean overlaps(Raw other) {
      return start < other.end && other.start < end;
    }
  }

  private static @Nullable Raw raw(DateForm form, Matcher m, String text) {
    String year = "";
    String month = null;
    var days = new ArrayList<String>();
    for (int g = 0; g < form.groups().length(); g++) {
      var value = m.group(g + 1);
      switch (form.groups().charAt(g)) {
        case 'y' -> year = value;
        case 'm' -> month = value;
        case 'M' -> month = String.valueOf(DateForm.month(value));
        case 'd', '?' -> days.add(value);
        default -> {} // the separator
      }
    }
    LocalDate first;
    LocalDate other = null;
    Boolean dayFirst = null;
    if (month
        == null) { // two numbers: day first, then month first; a dot is only written with the day
      // first
      first = date(year, days.get(1), days.get(0));
      other = m.group(2).equals(".") ? null : date(year, days.get(0), days.get(1));
      if (first == null) {
        first = other;
        other = null;
        dayFirst = false;
      } else if (other == null) {
        dayFirst = m.group(2).equals(".") ? null : true;
      } else if (first.equals(other)) {
        other = null;
      }
    } else {
      first = date(year, month, days.isEmpty() ? "1" : days.get(0));
    }
    if (first == null) return null;
    var precision = form.groups().equals("My") ? Precision.MONTH : Precision.DAY;
    return around(m.start(), m.end(), text, first, other, dayFirst, precision);
  }

  /** Adds the weekday and time that stand before or after the date. */
  private static Raw around(
      int start,
      int end,
      String text,
      LocalDate first,
      @Nullable LocalDate other,
      @Nullable Boolean dayFirst,
      Precision precision) {
    DayOfWeek weekday = null;
    var before = WEEKDAY_BEFORE.matcher(text).region(Math.max(0, start - 20), start);
    if (before.find()) {
      weekday =
          DayOfWeek.of(DateForm.WEEKDAYS.getOrDefault(before.group(1).toLowerCase(Locale.ROOT), 1));
      start = before.start();
    }
    LocalTime time = null;
    TimeZones.Found zone = null;
    var after = TIME_AFTER.matcher(text);
    if (precision == Precision.DAY && after.find(end)) {
      boolean hourOnly = after.group(4) != null;
      var hour =
          hourOnly ? after.group(4) : after.group(1) != null ? after.group(1) : after.group(5);
      var minute = hourOnly ? "0" : after.group(2) != null ? after.group(2) : after.group(6);
      time = time(hour, minute, after.group(3), after.group(7));
      boolean dotted = DOTTED.matcher(after.group()).find();
      zone = TimeZones.at(text, after.end());
      if (time != null && dotted && after.group(7) == null && zone == null) time = null;
      if (time == null) zone = null;
      else end = zone == null ? after.end() : zone.end();
    }
    if (time == null && precision == Precision.DAY) {
      var clock = lastTimeBefore(text, start);
      if (clock != null)
        return new Raw(
            clock.start(),
            end,
            first,
            other,
            dayFirst,
            weekday,
            clock.time(),
            clock.zone(),
            precision);
    }
    return new Raw(start, end, first, other, dayFirst, weekday, time, zone, precision);
  }

  private record Clock(int start, LocalTime time, TimeZones.@Nullable Found zone) {}

  /** The time of {@code 12:59 PM (IST), 27 May 2025}. */
  private static @Nullable Clock lastTimeBefore(String text, int dateStart) {
    int from = Math.max(0, dateStart - 30);
    var m = TIME_BEFORE.matcher(text).region(from, dateStart).useTransparentBounds(true);
    Clock last = null;
    while (m.find()) {
      var time = time(m.group(1), m.group(2), m.group(3), m.group(4));
      var zone = TimeZones.at(text, m.end());
      if (zone != null && zone.end() > dateStart) zone = null;
      int end = zone == null ? m.end() : zone.end();
      var between = text.substring(Math.min(end, dateStart), dateStart).toLowerCase(Locale.ROOT);
      if (time != null && BETWEEN.matcher(between).matches())
        last = new Clock(m.start(), time, zone);
    }
    return last;
  }

  /** Which number of {@code 05/03/2024} is the day, where something on the line tells. */
  private static @Nullable Boolean dayFirst(List<Raw> dates) {
    for (var date : dates) {
      if (date.otherWay == null) continue;
      if (date.weekday != null) return date.asWritten.getDayOfWeek() == date.weekday;
      if (date.zone != null && date.zone.zone() != null && date.zone.name().matches("[A-Z]+")) {
        if (date.zone.writesMonthFirst()) return false;
        if (!date.zone.name().matches("Z|UTC|GMT")) return true;
      }
      for (var sure : dates) {
        if (sure.dayFirst != null) return sure.dayFirst;
        if (sure.otherWay != null || sure.precision != Precision.DAY) continue;
        if (sure.asWritten.equals(date.asWritten)) return true;
        if (sure.asWritten.equals(date.otherWay)) return false;
      }
    }
    return null;
  }

  private Optional<Stamp> stamp(Raw raw, @Nullable Boolean dayFirst) {
    var day = raw.asWritten;
    var precision = raw.time == null ? raw.precision : Precision.MINUTE;
    String note = null;
    if (raw.otherWay != null) {
      if (dayFirst == null) {
        note =
            "date could be %s or %s, only the year is kept".formatted(raw.asWritten, raw.otherWay);
        precision = Precision.YEAR;
      } else if (!dayFirst) {
        day = raw.otherWay;
      }
    }
    var local =
        precision == Precision.MINUTE && raw.time != null
            ? day.atTime(raw.time)
            : day.atStartOfDay();
    ZoneOffset offset = null;
    if (precision == Precision.MINUTE && raw.zone != null) {
      offset = raw.zone.offsetAt(local);
      if (offset == null) note = "time zone \"%s\" is not known".formatted(raw.zone.name());
      else if (!raw.zone.certain())
        note = "time zone %s taken as %s".formatted(raw.zone.name(), offset);
    }
    if (!believable(local)) return Optional.empty();
    return Optional.of(new Stamp(raw.start, raw.end, local, offset, precision, note));
  }

  /** Dates more than two days ahead of the clock are misprints or bait. */
  private boolean believable(LocalDateTime local) {
    return local.getYear() >= FIRST_YEAR
        && local.isBefore(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(2));
  }

  private static @Nullable LocalDate date(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalTime time(
      String hours, String minutes, @Nullable String seconds, @Nullable String half) {
    int hour = Integer.parseInt(hours);
    int minute = Integer.parseInt(minutes);
    int second =
        seconds == null ? 0 : Math.min(Integer.parseInt(seconds), seconds.equals("60") ? 59 : 99);
    if (half != null) {
      if (hour == 0 || hour > 12) half = hour > 23 ? half : null; // "17:30 PM" is written, too
      if (half != null) hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    if (hour == 24 && minute == 0) return null;
    return hour > 23 || minute > 59 || second > 59 ? null : LocalTime.of(hour, minute, second);
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
