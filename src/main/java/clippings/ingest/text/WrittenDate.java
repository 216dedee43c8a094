package clippings.ingest.text;

import clippings.article.Published.Precision;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as people write it, with the weekday, time and zone beside it, before it is decided which
 * of two numbers is the month.
 *
 * @param otherWay with the month first, where both numbers could be either
 * @param dayFirst whether it is, where the numbers themselves tell
 */
record WrittenDate(
    int start,
    int end,
    LocalDate asWritten,
    @Nullable LocalDate otherWay,
    @Nullable Boolean dayFirst,
    @Nullable DayOfWeek weekday,
    @Nullable LocalTime time,
    TimeZones.@Nullable Found zone,
    Precision precision) {

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

  boolean overlaps(WrittenDate other) {
    return start < other.end && other.start < end;
  }

  /** The date that a form found, {@code null} if there is no such day. */
  static @Nullable WrittenDate read(DateForm form, Matcher m, String text) {
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
    if (month == null) {
      // Two numbers: day first, then month first. A dot is only written with the day first.
      first = day(year, days.get(1), days.get(0));
      other = m.group(2).equals(".") ? null : day(year, days.get(0), days.get(1));
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
      first = day(year, month, days.isEmpty() ? "1" : days.get(0));
    }
    if (first == null) return null;
    var precision = form.groups().equals("My") ? Precision.MONTH : Precision.DAY;
    return around(m.start(), m.end(), text, first, other, dayFirst, precision);
  }

  /** Adds the weekday and time that stand before or after the date. */
  private static WrittenDate around(
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
        return new WrittenDate(
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
    return new WrittenDate(start, end, first, other, dayFirst, weekday, time, zone, precision);
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
  static @Nullable Boolean dayFirst(List<WrittenDate> dates) {
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

  /**
   * The date, when that is decided; only its year where it is not.
   *
   * @param first whether the day stands before the month, {@code null} where nothing tells
   */
  Stamp stamp(@Nullable Boolean first) {
    var day = asWritten;
    var exactly = time == null ? precision : Precision.MINUTE;
    String note = null;
    if (otherWay != null) {
      if (first == null) {
        note = "date could be %s or %s, only the year is kept".formatted(asWritten, otherWay);
        exactly = Precision.YEAR;
      } else if (!first) {
        day = otherWay;
      }
    }
    var local = exactly == Precision.MINUTE && time != null ? day.atTime(time) : day.atStartOfDay();
    ZoneOffset offset = null;
    if (exactly == Precision.MINUTE && zone != null) {
      offset = zone.offsetAt(local);
      if (offset == null) note = "time zone \"%s\" is not known".formatted(zone.name());
      else if (!zone.certain()) note = "time zone %s taken as %s".formatted(zone.name(), offset);
    }
    return new Stamp(start, end, local, offset, exactly, note);
  }

  /** {@code null} if the calendar has no such day. */
  static @Nullable LocalDate day(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * {@code null} if no clock shows it.
   *
   * @param half {@code a} or {@code p}, if it is written
   */
  static @Nullable LocalTime time(
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
}
