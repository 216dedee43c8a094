package clippings.ingest.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the words of a page into reading order. Rows over which a gutter runs, an upright strip that
 * no word crosses and that has text on both sides, are columns side by side: first one is read to
 * its end, then the other, each of which may hold columns again. A row that crosses the gutter,
 * such as a headline over all columns, ends them.
 */
final class Columns {
  /** The least width of a gutter, in sizes of the page's type. */
  private static final double GUTTER = 0.9;

  /** The least width of a column, in sizes of the page's type. */
  private static final double COLUMN = 7;

  /** Over few rows, the wide blanks of justified lines may happen to lie below one another. */
  private static final int SURE_ROWS = 7;

  private static final double WIDE_GUTTER = 1.5;

  private static final int MIN_ROWS = 4;

  /** Columns of fewer words a row are those of a table, which is read row by row. */
  private static final double MIN_WORDS = 2;

  /** Rows farther apart than this many times the usual distance do not belong together. */
  private static final double APART = 1.6;

  /** A row by itself above or below the columns is none of theirs. */
  private static final double FAR_APART = 1.9;

  private static final int MAX_DEPTH = 5;

  private final int page;
  private final double em;
  private final boolean rightToLeft;
  private final Deadline deadline;
  private final List<PrintedColumn> columns = new ArrayList<>();

  private Columns(int page, double em, boolean rightToLeft, Deadline deadline) {
    this.page = page;
    this.em = em;
    this.rightToLeft = rightToLeft;
    this.deadline = deadline;
  }

  /** The columns of a page in the order in which they are read. */
  static List<PrintedColumn> of(int page, List<PrintedWord> words, Deadline deadline) {
    if (words.isEmpty()) return List.of();
    var sizes = words.stream().mapToDouble(PrintedWord::size).sorted().toArray();
    var text = new StringBuilder();
    for (var word : words) text.append(word.text());
    double em = sizes[sizes.length / 2];
    var columns = new Columns(page, em, VisualOrder.isRightToLeft(text), deadline);
    columns.part(DropCaps.merge(words, em), 0);
    return columns.columns;
  }

  private void part(List<PrintedWord> words, int depth) {
    var rows = Placed.rows(words);
    double left = words.stream().mapToDouble(PrintedWord::left).min().orElse(0);
    double right = words.stream().mapToDouble(PrintedWord::right).max().orElse(0);
    var lines = new ArrayList<PrintedLine>();
    for (int i = 0; i < rows.size(); ) {
      deadline.check();
      var band = depth < MAX_DEPTH ? band(rows, i, left, right) : null;
      if (band == null) {
        lines.add(PrintedLine.of(page, rows.get(i++)));
        continue;
      }
      for (; i < band.start; i++) lines.add(PrintedLine.of(page, rows.get(i)));
      close(lines);
      var sides = List.of(new ArrayList<PrintedWord>(), new ArrayList<PrintedWord>());
      for (; i < band.end; i++)
        for (var word : rows.get(i)) sides.get(word.left() < band.middle ? 0 : 1).add(word);
      part(rightToLeft ? sides.getLast() : sides.getFirst(), depth + 1);
      part(rightToLeft ? sides.getFirst() : sides.getLast(), depth + 1);
    }
    close(lines);
  }

  private void close(List<PrintedLine> lines) {
    if (!lines.isEmpty()) columns.add(PrintedColumn.of(lines));
    lines.clear();
  }

  /** Rows from {@code start} to before {@code end}, parted at {@code middle}. */
  private record Band(int start, int end, double middle) {}

  /** A strip that no word crosses so far; what stands left and right of it. */
  private record Gutter(
      double from,
      double to,
      int leftRows,
      int rightRows,
      int bothRows,
      int leftWords,
      int rightWords) {

    Gutter cut(double otherFrom, double otherTo, int left, int right) {
      return new Gutter(
          Math.max(from, otherFrom),
          Math.min(to, otherTo),
          leftRows + (left > 0 ? 1 : 0),
          rightRows + (right > 0 ? 1 : 0),
          bothRows + (left > 0 && right > 0 ? 1 : 0),
          leftWords + left,
          rightWords + right);
    }
  }

  /** The columns that begin in row {@code first} or soon after; {@code null} if none do. */
  private @Nullable Band band(List<List<PrintedWord>> rows, int first, double left, double right) {
    var gutters = List.of(new Gutter(left, right, 0, 0, 0, 0, 0));
    Gutter best = null;
    int end = first;
    for (int i = first; i < rows.size() && !gutters.isEmpty(); i++) {
      gutters = cut(gutters, rows.get(i));
      Gutter widest = null;
      for (var gutter : gutters) {
        if (!parts(gutter, left, right)) continue;
        if (widest == null || gutter.to - gutter.from > widest.to - widest.from) widest = gutter;
      }
      if (widest == null) continue;
      best = widest;
      end = i + 1;
    }
    return best == null ? null : trimmed(rows, first, end, (best.from + best.to) / 2);
  }

  private List<Gutter> cut(List<Gutter> gutters, List<PrintedWord> row) {
    var cut = new ArrayList<Gutter>();
    for (var gutter : gutters) {
      double from = Double.NEGATIVE_INFINITY;
      for (int i = 0; i <= row.size(); i++) {
        double to = i < row.size() ? row.get(i).left() : Double.POSITIVE_INFINITY;
        var rest = gutter.cut(from, to, i, row.size() - i);
        if (rest.to - rest.from >= GUTTER * em) cut.add(rest);
        if (i < row.size()) from = Math.max(from, row.get(i).right());
      }
    }
    return cut;
  }

  private boolean parts(Gutter gutter, double left, double right) {
    return gutter.leftRows >= MIN_ROWS
        && gutter.rightRows >= MIN_ROWS
        && gutter.bothRows >= 2
        && (gutter.bothRows >= SURE_ROWS || gutter.to - gutter.from >= WIDE_GUTTER * em)
        && gutter.leftWords >= MIN_WORDS * gutter.leftRows
        && gutter.rightWords >= MIN_WORDS * gutter.rightRows
        && gutter.from - left >= COLUMN * em
        && right - gutter.to >= COLUMN * em;
  }

  /** Leaves out rows before and after the columns that only happen not to cross the gutter. */
  private static Band trimmed(List<List<PrintedWord>> rows, int start, int end, double middle) {
    var pitches = new ArrayList<Double>();
    for (int i = start + 1; i < end; i++) pitches.add(pitch(rows, i));
    pitches.sort(null);
    double usual = pitches.get(pitches.size() / 2);
    double far = APART * usual;
    int firstBoth = start;
    while (!isOnBothSides(rows.get(firstBoth), middle)) firstBoth++;
    int lastBoth = end - 1;
    while (!isOnBothSides(rows.get(lastBoth), middle)) lastBoth--;
    if (lastBoth - firstBoth > 2 && pitch(rows, firstBoth + 1) > FAR_APART * usual)
      start = ++firstBoth;
    if (lastBoth - firstBoth > 2 && pitch(rows, lastBoth) > FAR_APART * usual) end = lastBoth--;
    int from = firstBoth;
    while (from > start && pitch(rows, from) <= far) from--;
    int to = lastBoth + 1;
    while (to < end && pitch(rows, to) <= far) to++;
    return new Band(from, to, middle);
  }

  private static double pitch(List<List<PrintedWord>> rows, int i) {
    return rows.get(i).getFirst().baseline() - rows.get(i - 1).getFirst().baseline();
  }

  private static boolean isOnBothSides(List<PrintedWord> row, double middle) {
    return row.getFirst().left() < middle && row.getLast().left() > middle;
  }
}
