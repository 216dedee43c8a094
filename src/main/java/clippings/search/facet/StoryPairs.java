package clippings.search.facet;

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
    pairs[size++] = ((long) story << 32) | (value & 0xffff_ffffL);
  }

  /** Adds all pairs of {@code others}, with other values for theirs. */
  void addAll(StoryPairs others, IntUnaryOperator values) {
    for (int i = 0; i < others.size; i++)
      add(story(others.pairs[i]), values.applyAsInt(value(others.pairs[i])));
  }

  /**
   * How many copies have each value, beyond the first of each story; values without any are left
   * out.
   */
  Map<Integer, Integer> repeats() {
    Arrays.sort(pairs, 0, size);
    Map<Integer, Integer> repeats = new HashMap<>();
    for (int i = 1; i < size; i++) {
      if (pairs[i] == pairs[i - 1]) repeats.merge(value(pairs[i]), 1, Integer::sum);
    }
    return repeats;
  }

  private static int story(long pair) {
    return (int) (pair >> 32);
  }

  private static int value(long pair) {
    return (int) pair;
  }
}
