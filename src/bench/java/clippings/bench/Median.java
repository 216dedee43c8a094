package clippings.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects measurements; the median is what is told, with the range beside it. */
final class Median {

  private final List<Double> values = new ArrayList<>();

  void add(double value) {
    values.add(value);
  }

  double value() {
    var sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  @Override
  public String toString() {
    return "%.2f (%.2f to %.2f)"
        .formatted(value(), Collections.min(values), Collections.max(values));
  }
}
