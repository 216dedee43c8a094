package clippings.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.util.ArrayUtil;

/**
 * Which values the copies of stories have: a pair for each copy and value. Tells how often a story
 * has a value again.
 */
final class StoryPairs {

  private long[] pairs = new long[0];
  private int size;

  /** Adds that a copy of {@code story} has {@code value}. */
  void add(int story, int value) {
    if (size == pairs.length) pairs = ArrayUtil.grow(pairs, size + 1);
    // Sorts by story, then by value, negative ones first.
    pairs[size++] = (long) story << 32 | (value ^ Integer.MIN_VALUE) & 0xffff_ffffL;
  }

  /** Adds all pairs of {@code others}, with values put into the terms of this. */
  void addAll(StoryPairs others, IntUnaryOperator terms) {
    for (int i = 0; i < others.size; i++)
      add(story(others.pairs[i]), terms.applyAsInt(value(others.pairs[i])));
  }

  /**
   * How many copies have each value, beyond the first of each story; values without any are left
   * out.
   *
   * @param kinds puts together values that count as one; must keep their order
   */
  Map<Integer, Integer> repeats(IntUnaryOperator kinds) {
    Arrays.sort(pairs, 0, size);
    Map<Integer, Integer> repeats = new HashMap<>();
    for (int i = 1; i < size; i++) {
      int kind = kinds.applyAsInt(value(pairs[i]));
      if (story(pairs[i]) == story(pairs[i - 1]) && kind == kinds.applyAsInt(value(pairs[i - 1])))
        repeats.merge(kind, 1, Integer::sum);
    }
    return repeats;
  }

  private static int story(long pair) {
    return (int) (pair >> 32);
  }

  private static int value(long pair) {
    return (int) pair ^ Integer.MIN_VALUE;
  }
}
