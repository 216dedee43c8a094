package clippings.ingest.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form in which dates are written.
 *
 * @param groups the order of its groups: y, m (number), M (name), d, or ? for a number that may be
 *     either
 * @param sign what stands beside its year, without which the line need not be searched
 */
record DateForm(Pattern pattern, String groups, Sign sign) {
  /** What can stand beside the four digits of a year. */
  private enum Sign {
    /** {@code 2024-} */
    MARK_AFTER,
    /** {@code 2024年} */
    YEAR_AFTER,
    /** {@code May 2024}, {@code May 3rd, 2024}, {@code 2024 May} */
    MONTH,
    /** {@code /2024} */
    MARK_BEFORE
  }

  /** No year stands farther behind its month: {@code Sept. - 27th - 2024}. */
  private static final int MONTH_BEFORE = 10;

  /** No month stands farther behind its year: {@code 2024, May}. */
  private static final int MONTH_AFTER = 2;

  static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  static final String YEAR = "(\\d{4})";

  /** Numbers of the months by their names in {@link #folded} letters. */
  private static final Map<String, Integer> MONTHS = new HashMap<>();

  /** Numbers of the days of the week by their names in lower case, 1 for Monday. */
  static final Map<String, Integer> WEEKDAYS = new HashMap<>();

  private static final String MONTH;

  static {
    var words = WordList.load(DateForm.class, "months.txt");
    var months = new ArrayList<String>();
    for (var section : words.sections()) {
      boolean isDay = section.startsWith("d");
      for (var name : words.section(section)) {
        if (isDay) {
          WEEKDAYS.put(name, Integer.valueOf(section.substring(1)));
        } else {
          MONTHS.put(folded(name), Integer.valueOf(section));
          months.add(name);
        }
      }
    }
    MONTH = "(" + alternatives(months) + ")";
  }

  private static final int LONGEST_MONTH =
      MONTHS.keySet().stream().mapToInt(String::length).max().orElse(0);

  /** What ends a year: no digit, but for those of a time glued to it: {@code 202410:52 AM}. */
  private static final String END = "(?=\\d{1,2}:\\d\\d|\\D|$)";

  private static final List<DateForm> ALL =
      List.of(
          form(
              "(?<![\\d./-])" + YEAR + "([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)",
              "y-md",
              Sign.MARK_AFTER),
          form(
              YEAR + "\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]",
              "ymd",
              Sign.YEAR_AFTER),
          form(
              "(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?(?: of|"
                  + " de)?[\\s,./-]{0,3}(?<!\\p{L})"
                  + MONTH
                  + "(?!\\p{L})\\.?,?(?: de| del)?[\\s,./-]{0,3}"
                  + YEAR
                  + END,
              "dMy",
              Sign.MONTH),
          form(
              "(?<!\\p{L})"
                  + MONTH
                  + "(?!\\p{L})\\.?[\\s./-]{0,2}(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)[\\s,./-]{1,3}"
                  + YEAR
                  + END,
              "Mdy",
              Sign.MONTH),
          form(
              "(?<!\\d)" + YEAR + "[\\s,-]{1,2}" + MONTH + "(?!\\p{L})\\.?[\\s-](\\d{1,2})(?!\\d)",
              "yMd",
              Sign.MONTH),
          form(
              "(?<![\\d./-])(\\d{1,2})([/.-])(\\d{1,2})\\2" + YEAR + "(?![\\d/])",
              "?-?y",
              Sign.MARK_BEFORE),
          form("(?<!\\p{L})" + MONTH + "(?!\\p{L})\\.?,?\\s" + YEAR + "(?!\\d)", "My", Sign.MONTH));

  private static DateForm form(String pattern, String groups, Sign sign) {
    return new DateForm(Pattern.compile(pattern, FLAGS), groups, sign);
  }

  /**
   * The forms a line may hold dates in, in the order they are to be tried; nearly always none. A
   * look at what stands beside its years costs far less than a search for all forms.
   *
   * @param line with ASCII digits
   */
  static List<DateForm> in(String line) {
    var signs = signs(line);
    if (signs.isEmpty()) return List.of();
    var forms = new ArrayList<DateForm>();
    for (var form : ALL) if (signs.contains(form.sign)) forms.add(form);
    return forms;
  }

  /** The number of a month by its name; {@code null} if there is none of this name. */
  static @Nullable Integer month(String name) {
    return MONTHS.get(folded(name));
  }

  private static Set<Sign> signs(String line) {
    var signs = EnumSet.noneOf(Sign.class);
    for (int i = 0; i < line.length(); i++) {
      if (!isDigit(line.charAt(i))) continue;
      int end = i + 1;
      while (end < line.length() && isDigit(line.charAt(end))) end++;
      if (end - i >= 4) addSigns(signs, line, i, end);
      i = end;
    }
    return signs;
  }

  /** Adds what stands beside a run of digits: the year is its first four, before 年 its last. */
  private static void addSigns(Set<Sign> signs, String line, int start, int end) {
    if (start > 0 && isMark(line.charAt(start - 1))) signs.add(Sign.MARK_BEFORE);
    if (end == start + 4 && end < line.length() && isMark(line.charAt(end)))
      signs.add(Sign.MARK_AFTER);
    int next = end + 1 < line.length() && Character.isWhitespace(line.charAt(end)) ? end + 1 : end;
    if (next < line.length() && "年년".indexOf(line.charAt(next)) >= 0) signs.add(Sign.YEAR_AFTER);
    if (isMonthBefore(line, start) || isMonthAfter(line, start + 4)) signs.add(Sign.MONTH);
  }

  private static boolean isMonthBefore(String line, int year) {
    int end = year;
    while (end > 0 && year - end <= MONTH_BEFORE) {
      int start = end;
      while (start > 0 && Character.isLetter(line.charAt(start - 1))) start--;
      if (isMonth(line, start, end)) return true;
      end = start < end ? start : end - 1;
    }
    return false;
  }

  private static boolean isMonthAfter(String line, int year) {
    int start = year;
    while (start < line.length()
        && start - year < MONTH_AFTER
        && !Character.isLetter(line.charAt(start))) start++;
    int end = start;
    while (end < line.length() && Character.isLetter(line.charAt(end))) end++;
    return isMonth(line, start, end);
  }

  private static boolean isMonth(String line, int start, int end) {
    return end > start
        && end - start <= LONGEST_MONTH
        && MONTHS.containsKey(folded(line.substring(start, end)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isMark(char c) {
    return c == '-' || c == '/' || c == '.';
  }

  /** As patterns that ignore case compare letters: {@code KASIM} is {@code kasım}. */
  private static String folded(String name) {
    var folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++)
      folded.append(Character.toLowerCase(Character.toUpperCase(name.charAt(i))));
    return folded.toString();
  }

  /**
   * A pattern of any of these names, grouped by their first letters so that a word is compared with
   * few of them. No letter may follow it: then the order of names does not matter.
   */
  static String alternatives(Iterable<String> names) {
    var byFirst = new TreeMap<Character, List<String>>();
    for (var name : names)
      byFirst.computeIfAbsent(name.charAt(0), first -> new ArrayList<>()).add(name.substring(1));
    return byFirst.entrySet().stream()
        .map(entry -> entry.getKey() + "(?:" + String.join("|", entry.getValue()) + ")")
        .collect(Collectors.joining("|"));
  }
}
