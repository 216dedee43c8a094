package clippings.ingest.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Takes out what stands above and below the text on every page: lines among the first or last of
 * their pages that recur at the same height, numbers aside, and page numbers.
 */
final class RunningHeads {
  /** How many rows from the top, and from the bottom, may hold a running head. */
  private static final int ROWS = 3;

  /** Of so many pages one must have the line, and two at least. */
  private static final int EVERY = 4;

  private static final int LONGEST = 160;
  private static final double SAME_HEIGHT = 4;
  private static final double SAME_SIZE = 0.15;

  private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?iu)\\W{0,4}(?:\\p{L}{1,10}\\.? )?(?:\\p{Nd}{1,4}|[ivxl]{1,6})(?:"
              + " ?(?:\\p{L}{2,4}|/|\\|) ?\\p{Nd}{1,4})?\\W{0,4}");

  /** The foot a browser prints: the page's address and {@code 1/3}. */
  private static final Pattern PRINTED_FOOT =
      Pattern.compile("((?:https?|file)://\\S{1,2000}) \\d{1,4}/(\\d{1,4})");

  private static final Pattern PRINTED_HEAD =
      Pattern.compile("\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? \\d{1,2}:\\d\\d(?: ?[AP]M)?(?: .*)?");

  private final int pages;
  private final Map<Integer, TreeSet<Double>> heights = new HashMap<>();
  private final Map<String, List<PrintedLine>> alike = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<String> left = new ArrayList<>();
  private String address = "";

  /**
   * @param pages how many there are
   */
  RunningHeads(List<PrintedColumn> columns, int pages) {
    this.pages = pages;
    for (var column : columns)
      for (var line : column.lines())
        heights.computeIfAbsent(line.page(), page -> new TreeSet<>()).add(line.baseline());
    for (var column : columns)
      for (var line : column.lines())
        if (isAtEdge(line)) alike.computeIfAbsent(key(line), key -> new ArrayList<>()).add(line);
  }

  /** The columns without them. */
  List<PrintedColumn> without(List<PrintedColumn> columns) {
    boolean browser =
        columns.stream().flatMap(c -> c.lines().stream()).anyMatch(this::isPrintedFoot);
    var rest = new ArrayList<PrintedColumn>();
    for (var column : columns) {
      var lines = column.lines().stream().filter(line -> !isRunning(line, browser)).toList();
      if (lines.size() == column.lines().size()) rest.add(column);
      else if (!lines.isEmpty()) rest.add(PrintedColumn.of(lines));
    }
    if (!rest.isEmpty()) return rest;
    left.clear(); // pages that are all alike are no running heads
    return columns;
  }

  /** What was taken out besides page numbers, each once, whatever the numbers in it. */
  List<String> left() {
    return left;
  }

  /** The address that a browser printed below the page; empty if none did. */
  String address() {
    return address;
  }

  private boolean isRunning(PrintedLine line, boolean browser) {
    if (!isAtEdge(line)) return false;
    if (isPageNumber(line)) return true;
    boolean printed =
        browser
            && (isPrintedFoot(line)
                || (isFirst(line) && PRINTED_HEAD.matcher(line.text()).matches()));
    if (!printed && !recurs(line)) return false;
    if (seen.add(key(line))) left.add(line.text());
    return true;
  }

  private boolean isPrintedFoot(PrintedLine line) {
    if (!isLast(line) || line.text().length() > LONGEST) return false;
    var foot = PRINTED_FOOT.matcher(line.text());
    if (!foot.matches() || !foot.group(2).equals(Integer.toString(pages))) return false;
    address = foot.group(1);
    return true;
  }

  private boolean recurs(PrintedLine line) {
    var on = new TreeSet<Integer>();
    for (var other : alike.getOrDefault(key(line), List.of())) {
      boolean same =
          Math.abs(other.baseline() - line.baseline()) <= SAME_HEIGHT
              && Math.abs(other.size() - line.size()) <= SAME_SIZE * line.size();
      if (same) on.add(other.page());
    }
    return on.size() >= Math.max(2, pages / EVERY);
  }

  private boolean isPageNumber(PrintedLine line) {
    return (isFirst(line) || isLast(line))
        && line.text().length() <= 24
        && PAGE_NUMBER.matcher(line.text()).matches()
        && heights(line).size() > 2;
  }

  private NavigableSet<Double> heights(PrintedLine line) {
    return heights.getOrDefault(line.page(), new TreeSet<>());
  }

  private boolean isFirst(PrintedLine line) {
    return heights(line).first() > line.baseline() - SAME_HEIGHT;
  }

  private boolean isLast(PrintedLine line) {
    return heights(line).last() < line.baseline() + SAME_HEIGHT;
  }

  private boolean isAtEdge(PrintedLine line) {
    return line.text().length() <= LONGEST
        && (rows(heights(line).headSet(line.baseline(), false)) < ROWS
            || rows(heights(line).tailSet(line.baseline(), false)) < ROWS);
  }

  /** How many rows there are, but no more than are asked for. */
  private static int rows(Set<Double> baselines) {
    int rows = 0;
    double last = Double.NEGATIVE_INFINITY;
    for (double baseline : baselines) {
      if (baseline - last > SAME_HEIGHT) rows++;
      last = baseline;
      if (rows >= ROWS) break;
    }
    return rows;
  }

  private static String key(PrintedLine line) {
    return DIGITS.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll("#");
  }
}
