package clippings.index.copy;

import java.util.HashSet;

/**
 * Whether two texts are copies of one: most of the shorter stands in the longer, and what differs
 * is not what tells two reports of one form apart. Symmetric; needs nothing but the two texts, so
 * that what is a story does not depend on the order in which articles come.
 *
 * <ul>
 *   <li>Four fifths of the shorter's shingles stand in the longer; or half, and the opening of one
 *       of them, evenly (an outlet's tail under two short articles is shared as well); or a third,
 *       and both open alike (cut, with a long tail of another outlet's).
 *   <li>The shorter has at least a fifth of the longer's shingles, so that a round-up of many
 *       briefs is no copy of each of them.
 *   <li>Between the words they share stand few numbers or names that the other text does not have:
 *       daily market reports and quarterly figures differ in nothing else.
 * </ul>
 *
 * The figures were found with the stories of Reuters-21578 and copies made of them; see {@code
 * docs/benchmarks.md}.
 */
public final class CopyRule {

  private static final double MIN_RATIO = 0.2;
  private static final double NEARLY_ALL = 0.8;
  private static final double MOST = 0.5;
  private static final double SOME = 0.35;

  /** Shingles of a text's opening. */
  private static final int OPENING = 47;

  /** Shingles that both begin with. */
  private static final int FIRST = 20;

  /** Between shared words: longer stretches are not edits but additions. */
  private static final int MAX_GAP = 10;

  private static final double MAX_OTHER_NUMBERS = 0.25;
  private static final double MAX_OTHER_NAMES = 0.34;

  private CopyRule() {}

  public static boolean areCopies(StoryText one, StoryText other) {
    boolean inOrder = one.sortedShingles().length <= other.sortedShingles().length;
    var shorter = inOrder ? one : other;
    var longer = inOrder ? other : one;
    if (shorter.size() < StoryText.MIN_WORDS) return false;
    int all = shorter.sortedShingles().length;
    if (all < MIN_RATIO * longer.sortedShingles().length) return false;
    int shared = shared(shorter.sortedShingles(), longer.sortedShingles());
    if (shared >= NEARLY_ALL * all) {
      return !contradicts(shorter, longer, false) && !contradicts(longer, shorter, false);
    }
    if (shared < SOME * all) return false;
    boolean opens =
        (shared >= MOST * all && (opensIn(shorter, longer) || opensIn(longer, shorter)))
            || (shared >= FIRST && openAlike(shorter, longer) && openAlike(longer, shorter));
    return opens && !contradicts(shorter, longer, true) && !contradicts(longer, shorter, true);
  }

  /** The share of all the shingles of two texts that both have: their resemblance, 0 to 1. */
  public static double likeness(StoryText one, StoryText other) {
    int shared = shared(one.sortedShingles(), other.sortedShingles());
    int all = one.sortedShingles().length + other.sortedShingles().length - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  private static int shared(int[] one, int[] other) {
    int shared = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      int order = Integer.compare(one[i], other[j]);
      if (order == 0) shared++;
      if (order <= 0) i++;
      if (order >= 0) j++;
    }
    return shared;
  }

  /** Whether half of the opening stands in the other text, and something of each third of it. */
  private static boolean opensIn(StoryText text, StoryText other) {
    int length = Math.min(OPENING, text.shingles());
    int found = 0;
    for (int third = 0; third < 3; third++) {
      int start = length * third / 3;
      int end = length * (third + 1) / 3;
      int here = 0;
      for (int i = start; i < end; i++) {
        if (other.hasShingle(text.shingle(i))) here++;
      }
      if (here * 4 < end - start) return false;
      found += here;
    }
    return found * 2 >= length;
  }

  /** Whether seven tenths of a text's first shingles are among the other's first. */
  private static boolean openAlike(StoryText text, StoryText other) {
    var first = new HashSet<Integer>();
    for (int i = 0; i < Math.min(FIRST + MAX_GAP, other.shingles()); i++)
      first.add(other.shingle(i));
    int length = Math.min(FIRST, text.shingles());
    int found = 0;
    for (int i = 0; i < length; i++) {
      if (first.contains(text.shingle(i))) found++;
    }
    return found * 10 >= length * 7;
  }

  /**
   * Whether numbers or names stand between shared words that the other text does not have.
   *
   * @param withStart whether the words before the first shared one count too; in a text nearly all
   *     of which is shared they are a dateline
   */
  private static boolean contradicts(StoryText text, StoryText other, boolean withStart) {
    var shared = sharedWords(text, other);
    var same = new int[3];
    var differ = new int[3];
    for (int i = 0; i < text.size(); ) {
      int end = i;
      while (end < text.size() && shared[end] == shared[i]) end++;
      boolean counts =
          shared[i] || (end - i <= MAX_GAP && end < text.size() && (withStart || i > 0));
      for (; i < end; i++) {
        if (!counts) continue;
        boolean known = shared[i] || other.hasWord(text.word(i));
        (known ? same : differ)[text.look(i)]++;
      }
    }
    return exceeds(same, differ, TextWords.NUMBER, MAX_OTHER_NUMBERS)
        || exceeds(same, differ, TextWords.NAME, MAX_OTHER_NAMES);
  }

  private static boolean exceeds(int[] same, int[] differ, byte look, double most) {
    return differ[look] > most * (same[look] + differ[look]);
  }

  private static boolean[] sharedWords(StoryText text, StoryText other) {
    var shared = new boolean[text.size()];
    for (int i = 0; i < text.shingles(); i++) {
      if (!other.hasShingle(text.shingle(i))) continue;
      for (int word = i; word < i + StoryText.SHINGLE; word++) shared[word] = true;
    }
    return shared;
  }
}
