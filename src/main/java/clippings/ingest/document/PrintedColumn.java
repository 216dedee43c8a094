package clippings.ingest.document;

import java.util.List;

/**
 * Lines below one another that are read one after the other.
 *
 * @param left where most lines start
 * @param right where full lines end
 */
record PrintedColumn(double left, double right, List<PrintedLine> lines) {
  /** One line in so many may stick out. */
  private static final int OUTLIERS = 10;

  static PrintedColumn of(List<PrintedLine> lines) {
    var lefts = lines.stream().mapToDouble(PrintedLine::left).sorted().toArray();
    var rights = lines.stream().mapToDouble(PrintedLine::right).sorted().toArray();
    int out = lines.size() / OUTLIERS;
    return new PrintedColumn(lefts[out], rights[rights.length - 1 - out], List.copyOf(lines));
  }

  double width() {
    return right - left;
  }

  /** How far from the column's edge a line starts. */
  double indent(PrintedLine line) {
    return line.rightToLeft() ? right - line.right() : line.left() - left;
  }

  /** How much of the column a line leaves free at its end. */
  double room(PrintedLine line) {
    return line.rightToLeft() ? line.left() - left : right - line.right();
  }
}
