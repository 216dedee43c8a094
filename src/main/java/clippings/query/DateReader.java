package clippings.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates: {@code 2024}, {@code 2024-01..2024-06}, {@code today}, {@code [2024-01-01 TO *]}.
 */
final class DateReader {

  static final String FORMS = "2024, 2024-01, 2024-01-15, 2024-01..2024-06, today, yesterday, none";

  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?");
  private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
  private static final Pattern SLASHED =
      Pattern.compile("([0-9]{1,2})([/.])([0-9]{1,2})\\2([0-9]{4})");
  private static final Pattern SPAN = Pattern.compile("([0-9]{4}|[0-9]{8})-([0-9]{4}|[0-9]{8})");
  private static final Pattern RANGE =
      Pattern.compile("([\\[{])\\s*(\\S+)\\s+TO\\s+(\\S+?)\\s*([\\]}])");
  private static final int LONGEST_RANGE = 120;

  /**
   * A day, a month or a year.
   *
   * @param written how it is written when it can be; differs from what was typed when that cannot
   *     be
   * @param ambiguous whether day and month could as well be the other way round
   */
  record Days(
      LocalDate first, LocalDate last, String written, boolean possible, boolean ambiguous) {}

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
      var span = SPAN.matcher(value); // ProQuest's pd(20240101-20240630)
      if (span.matches()) return range(span.group(1), span.group(2), start, end);
    }
    return days(value)
        .map(
            days -> {
              reportUnclear(days, value, start, end);
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
    reportUnclear(first, from, last, to, start, start + range.length());
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
    reportUnclear(first, from, last, to, start, end);
    if (first.isPresent() && last.isPresent() && first.get().first().isAfter(last.get().last())) {
      var turned = last.get().written() + ".." + first.get().written();
      var message = "dates at %d run backwards; read as %s".formatted(start, turned);
      notices.replaced(Problem.REVERSED_DATES, start, end, turned, message);
      return Optional.of(new Clause.Dated(last.get().first(), first.get().last()));
    }
    return Optional.of(
        new Clause.Dated(first.map(Days::first).orElse(null), last.map(Days::last).orElse(null)));
  }

  /**
   * Where a date as Factiva and Nexis write it ends: {@code date aft 1/31/2024}; -1 when none
   * begins at {@code start}.
   */
  static int phraseEnd(QueryText text, int start) {
    var ahead = text.signs(start, Math.min(text.length(), start + LONGEST_RANGE));
    return DatePhrase.end(ahead) < 0 ? -1 : start + DatePhrase.end(ahead);
  }

  /** Reads what {@link #phraseEnd} found; empty when its dates cannot be read. */
  Optional<Clause> readPhrase(String written, int start) {
    var phrase = DatePhrase.of(written);
    int end = start + written.length();
    var first = days(phrase.date());
    var last = days(phrase.until());
    if (first.isEmpty() || (last.isEmpty() && !phrase.until().isEmpty())) return Optional.empty();
    reportUnclear(first.get(), phrase.date(), start, end);
    last.ifPresent(days -> reportUnclear(days, phrase.until(), start, end));
    var dated = phrase.clause(first.get(), last);
    if (phrase.isProse()) {
      var read = ClausePrinter.print(dated);
      var message = "%s at %d is read as %s".formatted(Excerpt.of(written), start, read);
      notices.replaced(Problem.OTHER_SYNTAX, start, end, read, message);
    }
    return Optional.of(dated);
  }

  private void reportUnclear(Days days, String date, int start, int end) {
    if (!days.possible()) impossible(date, days.written(), start, end);
    else if (days.ambiguous()) ambiguous(date, days.written(), start, end);
  }

  private void reportUnclear(
      Optional<Days> first, String from, Optional<Days> last, String to, int start, int end) {
    var written = first.map(Days::written).orElse("") + ".." + last.map(Days::written).orElse("");
    if (first.stream().anyMatch(days -> !days.possible())) impossible(from, written, start, end);
    else if (last.stream().anyMatch(days -> !days.possible())) impossible(to, written, start, end);
    else if (first.stream().anyMatch(Days::ambiguous)) ambiguous(from, written, start, end);
    else if (last.stream().anyMatch(Days::ambiguous)) ambiguous(to, written, start, end);
  }

  private void ambiguous(String date, String readAs, int start, int end) {
    var message = "%s at %d is read as month/day/year: %s".formatted(date, start, readAs);
    notices.replaced(Problem.AMBIGUOUS_DATE, start, end, readAs, message);
  }

  private void impossible(String date, String readAs, int start, int end) {
    var message = "there is no %s, at %d; read as %s".formatted(date, start, readAs);
    notices.replaced(Problem.IMPOSSIBLE_DATE, start, end, readAs, message);
  }

  /** What of {@code text} can be: 30 February is February. */
  private Optional<Days> days(String text) {
    if (text.equalsIgnoreCase("today")) return Optional.of(day(today, text));
    if (text.equalsIgnoreCase("yesterday")) return Optional.of(day(today.minusDays(1), text));
    var compact = COMPACT.matcher(text);
    if (compact.matches()) return Optional.of(day(compact, 1, 2, 3, false));
    var slashed = SLASHED.matcher(text);
    if (slashed.matches()) return Optional.of(slashed(slashed));
    var matcher = DATE.matcher(text);
    if (!matcher.matches()) return Optional.empty();
    int year = Integer.parseInt(matcher.group(1));
    if (matcher.group(2) == null) return Optional.of(year(year, true));
    if (matcher.group(3) != null) return Optional.of(day(matcher, 1, 2, 3, false));
    int month = Integer.parseInt(matcher.group(2));
    if (month < 1 || month > 12) return Optional.of(year(year, false));
    return Optional.of(month(YearMonth.of(year, month), true));
  }

  /** 31.1.2024, 31/1/2024, 1/31/2024; what can be both has the month first, as in Nexis. */
  private static Days slashed(Matcher matcher) {
    int first = Integer.parseInt(matcher.group(1));
    int second = Integer.parseInt(matcher.group(3));
    if (matcher.group(2).equals(".") || first > 12) return day(matcher, 4, 3, 1, false);
    return day(matcher, 4, 1, 3, second <= 12 && first != second);
  }

  /** The day whose parts are those groups, or what of it can be. */
  private static Days day(
      Matcher matcher, int yearGroup, int monthGroup, int dayGroup, boolean ambiguous) {
    int year = Integer.parseInt(matcher.group(yearGroup));
    int month = Integer.parseInt(matcher.group(monthGroup));
    if (month < 1 || month > 12) return year(year, false);
    var yearMonth = YearMonth.of(year, month);
    int day = Integer.parseInt(matcher.group(dayGroup));
    if (!yearMonth.isValidDay(day)) return month(yearMonth, false);
    var date = yearMonth.atDay(day);
    return new Days(date, date, date.toString(), true, ambiguous);
  }

  private static Days day(LocalDate day, String written) {
    return new Days(day, day, written, true, false);
  }

  private static Days month(YearMonth month, boolean possible) {
    return new Days(month.atDay(1), month.atEndOfMonth(), month.toString(), possible, false);
  }

  private static Days year(int year, boolean possible) {
    return new Days(
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        "%04d".formatted(year),
        possible,
        false);
  }

  /** Keeps a day within the years that can be written. */
  static LocalDate clamped(LocalDate day) {
    if (day.getYear() > 9999) return LocalDate.of(9999, 12, 31);
    return day.getYear() < 0 ? LocalDate.of(0, 1, 1) : day;
  }
}
