package clippings.ingest.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something with a place on a page. All lengths are points (1/72 inch), from the top left corner.
 */
interface Placed {
  /** Of one size and row: letters that hang a little lower still do. */
  double SAME_ROW = 0.3;

  double left();

  double right();

  /** Where the letters stand. */
  double baseline();

  /** The size of the type. */
  double size();

  /** The rows of a page from top to bottom, each from left to right. */
  static <T extends Placed> List<List<T>> rows(List<T> placed) {
    var sorted = new ArrayList<>(placed);
    sorted.sort(Comparator.comparingDouble(Placed::baseline));
    var rows = new ArrayList<List<T>>();
    double baseline = 0;
    double size = 0;
    for (var one : sorted) {
      double smaller = Math.min(size, one.size());
      if (rows.isEmpty() || one.baseline() - baseline > SAME_ROW * smaller) {
        rows.add(new ArrayList<>());
        baseline = one.baseline();
        size = one.size();
      }
      size = Math.min(size, one.size());
      rows.getLast().add(one);
    }
    for (var row : rows) row.sort(Comparator.comparingDouble(Placed::left));
    return rows;
  }
}
