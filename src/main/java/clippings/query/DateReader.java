package clippings.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads dates: {@code 2024}, {@code 2024-01..2024-06}, {@code today}, {@code [2024-01-01 TO *]}.
 */
final class DateReader {

  static final String FORMS = "2024, 2024-01, 2024-01-15, 2024-01..2024-06, today, yesterday, none";

  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?");
  private static final Pattern RANGE =
      Pattern.compile("([\\[{])\\s*(\\S+)\\s+TO\\s+(\\S+?)\\s*([\\]}])");
  private static final int LONGEST_RANGE = 120;

  /**
   * A day, a month or a year.
   *
   * @param written how it is written when it can be; differs from what was typed when that cannot
   *     be
   */
  private record Days(LocalDate first, LocalDate last, String written, boolean possible) {}

  private final LocalDate today;
  private final Notices notices;

  DateReader(LocalDate today, Notices notices) {
    this.today = today;
    this.notices = notices;
  }

  /** Where the bracketed range that begins at {@code start} ends; -1 when none does. */
  static int rangeEnd(QueryText text, int start) {
    var ahead = text.signs(start, Math.min(text.length(), start + LONGEST_RANGE));
    if (!ahead.contains("TO")) return -1;
    var matcher = RANGE.matcher(ahead);
    return matcher.lookingAt() ? start + matcher.end() : -1;
  }

  /** Reads the value of a date field; empty when it is no date. {@code start} is its position. */
  Optional<Clause> read(Field.Bound bound, String value, int start) {
    int end = start + value.length();
    if (bound == Field.Bound.ON) {
      if (value.equalsIgnoreCase("none")) return Optional.of(new Clause.Undated());
      if (value.equals("*")) return Optional.of(new Clause.Not(new Clause.Undated()));
      int dots = value.indexOf("..");
      if (dots >= 0) return range(value.substring(0, dots), value.substring(dots + 2), start, end);
    }
    return days(value)
        .map(
            days -> {
              if (!days.possible()) impossible(value, days.written(), start, end);
              return switch (bound) {
                case ON -> new Clause.Dated(days.first(), days.last());
                case AFTER -> new Clause.Dated(days.first(), null);
                case BEFORE -> new Clause.Dated(null, days.last());
              };
            });
  }

  /** Reads {@code [a TO b]}, where braces leave their end out. */
  Optional<Clause> readRange(String range, int start) {
    var matcher = RANGE.matcher(range);
    if (!matcher.matches()) return Optional.empty();
    var from = matcher.group(2).equals("*") ? "" : matcher.group(2);
    var to = matcher.group(3).equals("*") ? "" : matcher.group(3);
    if (from.isEmpty() && to.isEmpty()) return Optional.of(new Clause.Not(new Clause.Undated()));
    var first = days(from);
    var last = days(to);
    if (first.isPresent() == from.isEmpty() || last.isPresent() == to.isEmpty())
      return Optional.empty();
    if (matcher.group(1).equals("[") && matcher.group(4).equals("]"))
      return range(from, to, start, start + range.length());
    reportImpossible(first, from, last, to, start, start + range.length());
    var after =
        first.map(days -> matcher.group(1).equals("{") ? days.last().plusDays(1) : days.first());
    var before =
        last.map(days -> matcher.group(4).equals("}") ? days.first().minusDays(1) : days.last());
    if (after.isPresent() && before.isPresent() && after.get().isAfter(before.get())) {
      return Optional.of(new Clause.Nothing());
    }
    return Optional.of(
        new Clause.Dated(
            after.map(DateReader::clamped).orElse(null),
            before.map(DateReader::clamped).orElse(null)));
  }

  private Optional<Clause> range(String from, String to, int start, int end) {
    var first = days(from);
    var last = days(to);
    if (from.isEmpty() && to.isEmpty()) return Optional.empty();
    if (first.isPresent() == from.isEmpty() || last.isPresent() == to.isEmpty())
      return Optional.empty();
    reportImpossible(first, from, last, to, start, end);
    if (first.isPresent() && last.isPresent() && first.get().first().isAfter(last.get().last())) {
      var turned = last.get().written() + ".." + first.get().written();
      var message = "dates at %d run backwards; read as %s".formatted(start, turned);
      notices.replaced(Problem.REVERSED_DATES, start, end, turned, message);
      return Optional.of(new Clause.Dated(last.get().first(), first.get().last()));
    }
    return Optional.of(
        new Clause.Dated(first.map(Days::first).orElse(null), last.map(Days::last).orElse(null)));
  }

  private void reportImpossible(
      Optional<Days> first, String from, Optional<Days> last, String to, int start, int end) {
    boolean possible =
        first.stream().allMatch(Days::possible) && last.stream().allMatch(Days::possible);
    if (possible) return;
    var written = first.map(Days::written).orElse("") + ".." + last.map(Days::written).orElse("");
    impossible(first.stream().allMatch(Days::possible) ? to : from, written, start, end);
  }

  private void impossible(String date, String readAs, int start, int end) {
    var message = "there is no %s, at %d; read as %s".formatted(date, start, readAs);
    notices.replaced(Problem.IMPOSSIBLE_DATE, start, end, readAs, message);
  }

  /** What of {@code text} can be: 30 February is February. */
  private Optional<Days> days(String text) {
    if (text.equalsIgnoreCase("today")) return Optional.of(day(today, text));
    if (text.equalsIgnoreCase("yesterday")) return Optional.of(day(today.minusDays(1), text));
    var matcher = DATE.matcher(text);
    if (!matcher.matches()) return Optional.empty();
    int year = Integer.parseInt(matcher.group(1));
    if (matcher.group(2) == null) return Optional.of(year(year, true));
    int month = Integer.parseInt(matcher.group(2));
    if (month < 1 || month > 12) return Optional.of(year(year, false));
    var yearMonth = YearMonth.of(year, month);
    if (matcher.group(3) == null) return Optional.of(month(yearMonth, true));
    int day = Integer.parseInt(matcher.group(3));
    if (!yearMonth.isValidDay(day)) return Optional.of(month(yearMonth, false));
    return Optional.of(day(yearMonth.atDay(day), yearMonth.atDay(day).toString()));
  }

  private static Days day(LocalDate day, String written) {
    return new Days(day, day, written, true);
  }

  private static Days month(YearMonth month, boolean possible) {
    return new Days(month.atDay(1), month.atEndOfMonth(), month.toString(), possible);
  }

  private static Days year(int year, boolean possible) {
    return new Days(
        LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), "%04d".formatted(year), possible);
  }

  /** Keeps a day within the years that can be written. */
  private static LocalDate clamped(LocalDate day) {
    if (day.getYear() > 9999) return LocalDate.of(9999, 12, 31);
    return day.getYear() < 0 ? LocalDate.of(0, 1, 1) : day;
  }
}
