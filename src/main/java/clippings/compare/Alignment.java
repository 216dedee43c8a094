package clippings.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Pairs the equal items of two sequences so that pairs do not cross.
 *
 * <p>As many as can be, by the table of longest common subsequences, whose price is the product of
 * both lengths. Where that is too much, only items that occur once in each sequence are paired, by
 * the longest rising run among them, as patience sorting finds it; the stretches between these are
 * then looked at in the same way.
 */
final class Alignment {

  /** What is not paired. */
  static final int NONE = -1;

  /** Cells of the table; four million of them take some ten milliseconds and 16 MB. */
  private static final long MOST_CELLS = 4_000_000;

  private final int[] first;
  private final int[] second;
  private final int[] partners;
  private long left = 4 * MOST_CELLS;

  private Alignment(int[] first, int[] second) {
    this.first = first;
    this.second = second;
    this.partners = new int[first.length];
    Arrays.fill(partners, NONE);
  }

  /** For each item of the first sequence its partner's place in the second, or {@link #NONE}. */
  static int[] of(List<String> first, List<String> second) {
    Map<String, Integer> numbers = new HashMap<>();
    var alignment = new Alignment(numbered(first, numbers), numbered(second, numbers));
    alignment.align(0, first.size(), 0, second.size());
    return alignment.partners;
  }

  private static int[] numbered(List<String> items, Map<String, Integer> numbers) {
    return items.stream()
        .mapToInt(item -> numbers.computeIfAbsent(item, _ -> numbers.size()))
        .toArray();
  }

  private void align(int from, int to, int otherFrom, int otherTo) {
    int start = from;
    int otherStart = otherFrom;
    while (start < to && otherStart < otherTo && first[start] == second[otherStart])
      partners[start++] = otherStart++;
    int end = to;
    int otherEnd = otherTo;
    while (end > start && otherEnd > otherStart && first[end - 1] == second[otherEnd - 1])
      partners[--end] = --otherEnd;
    if (start == end || otherStart == otherEnd) return;
    long cells = (long) (end - start) * (otherEnd - otherStart);
    if (cells <= MOST_CELLS && cells <= left) {
      left -= cells;
      exactly(start, end, otherStart, otherEnd);
    } else {
      byWhatOccursOnce(start, end, otherStart, otherEnd);
    }
  }

  private void exactly(int from, int to, int otherFrom, int otherTo) {
    int rows = to - from;
    int columns = otherTo - otherFrom;
    var longest = new int[rows + 1][columns + 1]; // of what follows each pair of places
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        longest[i][j] =
            first[from + i] == second[otherFrom + j]
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (first[from + i] == second[otherFrom + j]) partners[from + i++] = otherFrom + j++;
      else if (longest[i + 1][j] >= longest[i][j + 1]) i++;
      else j++;
    }
  }

  private void byWhatOccursOnce(int from, int to, int otherFrom, int otherTo) {
    var places = placesOfSingles(second, otherFrom, otherTo);
    var single = placesOfSingles(first, from, to);
    List<Integer> anchors = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (single.getOrDefault(first[i], NONE) == i && places.getOrDefault(first[i], NONE) >= 0)
        anchors.add(i);
    }
    var run = longestRising(anchors.stream().mapToInt(i -> places.getOrDefault(first[i], NONE)));
    int at = from;
    int otherAt = otherFrom;
    for (int index : run) {
      int anchor = anchors.get(index);
      int partner = places.getOrDefault(first[anchor], NONE);
      align(at, anchor, otherAt, partner);
      partners[anchor] = partner;
      at = anchor + 1;
      otherAt = partner + 1;
    }
    if (!run.isEmpty()) align(at, to, otherAt, otherTo);
  }

  /** Where each item stands that occurs once; a negative place for the others. */
  private static Map<Integer, Integer> placesOfSingles(int[] items, int from, int to) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = from; i < to; i++) places.merge(items[i], i, (_, _) -> NONE);
    return places;
  }

  /** The indexes of the longest run of rising values. */
  private static List<Integer> longestRising(IntStream stream) {
    var values = stream.toArray();
    var ends = new int[values.length]; // index of the least end of a run, by its length
    var before = new int[values.length];
    int length = 0;
    for (int i = 0; i < values.length; i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (values[ends[middle]] < values[i]) low = middle + 1;
        else high = middle;
      }
      before[i] = low == 0 ? NONE : ends[low - 1];
      ends[low] = i;
      if (low == length) length++;
    }
    List<Integer> run = new ArrayList<>();
    for (int i = length == 0 ? NONE : ends[length - 1]; i != NONE; i = before[i]) run.add(i);
    return run.reversed();
  }
}
