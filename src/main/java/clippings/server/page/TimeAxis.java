package clippings.server.page;

import clippings.search.request.SearchPage.Period;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The days, months or years from the first period with articles to the last, those without any
 * included, as places from 0 to {@link #size()}.
 */
record TimeAxis(LocalDate first, ChronoUnit unit, int size) {

  private static final int MOST_LABELS = 6;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
  private static final DateTimeFormatter LONG_MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  /** A word below the axis. */
  record Label(int place, String text) {}

  /**
   * The axis of some periods.
   *
   * @param periods of one length, oldest first, at least one
   */
  static TimeAxis of(List<Period> periods) {
    Period first = periods.getFirst();
    ChronoUnit unit = unit(first);
    long last = unit.between(first.from(), periods.getLast().from());
    return new TimeAxis(first.from(), unit, Math.toIntExact(last) + 1);
  }

  private static ChronoUnit unit(Period period) {
    if (period.from().equals(period.to())) return ChronoUnit.DAYS;
    return period.to().isBefore(period.from().plusMonths(1)) ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
  }

  int place(Period period) {
    return Math.toIntExact(unit.between(first, period.from()));
  }

  LocalDate start(int place) {
    return first.plus(place, unit);
  }

  /** The last day of a place. */
  LocalDate end(int place) {
    return start(place + 1).minusDays(1);
  }

  /**
   * At most six, at round places, none so near the end that it would not fit: each stands at the
   * beginning of its period.
   */
  List<Label> labels() {
    int step = step();
    var labels = new ArrayList<Label>();
    for (int place = 0; place < size; place++) {
      boolean fits = place == 0 || place + step * 0.6 <= size;
      if (isRound(place, step) && fits) labels.add(new Label(place, text(place, step)));
    }
    return labels;
  }

  private int step() {
    int[] steps =
        switch (unit) {
          case DAYS -> new int[] {1, 2, 5, 7, 14};
          case MONTHS -> new int[] {1, 2, 3, 6, 12};
          default -> new int[] {1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000};
        };
    for (int step : steps) {
      if (size <= step * MOST_LABELS) return step;
    }
    return steps[steps.length - 1];
  }

  /**
   * Whether a place is where people expect a label: days from the first on, months from January.
   */
  private boolean isRound(int place, int step) {
    return switch (unit) {
      case DAYS -> place % step == 0;
      case MONTHS -> (start(place).getMonthValue() - 1) % step == 0;
      default -> start(place).getYear() % step == 0;
    };
  }

  private String text(int place, int step) {
    LocalDate start = start(place);
    return switch (unit) {
      case DAYS -> DAY.format(start);
      case MONTHS -> month(start, place, step);
      default -> Integer.toString(start.getYear());
    };
  }

  private static String month(LocalDate start, int place, int step) {
    if (step == 12) return Integer.toString(start.getYear());
    boolean tellsYear = place == 0 || start.getMonthValue() == 1;
    return (tellsYear ? LONG_MONTH : MONTH).format(start);
  }
}
