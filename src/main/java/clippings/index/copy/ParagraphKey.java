package clippings.index.copy;

import clippings.article.Article;
import clippings.article.Paragraph;
import java.util.Arrays;

/**
 * What paragraphs of the same words have in common: a hash of the words, and the form, which
 * decides how often such a paragraph must recur to be boilerplate.
 */
public final class ParagraphKey {

  /** The first byte is the form, the rest a hash: collisions are rare, and only of one outlet. */
  public static final int BYTES = 6;

  public static final int WORD = 1;

  public static final int LINE = 2;

  public static final int SENTENCE = 3;

  /** No key: too long, without words, or where only the story stands. */
  static final long NONE = 0;

  private static final int MAX_CHARS = 1_000;

  /** So many words are still a {@link #WORD}: sub-headings of tables recur as well. */
  private static final int SHORT = 2;

  /** Where the furniture of a page stands: so many paragraphs at the beginning and the end. */
  private static final int HEAD = 2;

  private static final int TAIL = 5;

  private ParagraphKey() {}

  /** The keys of the paragraphs of an article, in order. */
  public static long[] of(Article article) {
    var paragraphs = article.paragraphs();
    var keys = new long[paragraphs.size()];
    int[] story =
        paragraphs.stream().filter(Paragraph::isStory).mapToInt(Paragraph::number).toArray();
    if (story.length < 2) return keys;
    for (int i = 0; i < story.length; i++) {
      boolean outside =
          i < HEAD || i >= story.length - TAIL || isBesideBoilerplate(article, story[i]);
      keys[story[i] - 1] = of(paragraphs.get(story[i] - 1).text(), outside);
    }
    return keys;
  }

  private static boolean isBesideBoilerplate(Article article, int number) {
    var paragraphs = article.paragraphs();
    return (number > 1 && !paragraphs.get(number - 2).isStory())
        || (number < paragraphs.size() && !paragraphs.get(number).isStory());
  }

  private static long of(String text, boolean outside) {
    if (text.length() > MAX_CHARS) return NONE;
    boolean sentence = endsSentence(text);
    if (sentence && !outside) return NONE;
    var hash = new long[1];
    var words = new int[1];
    TextWords.read(
        text,
        (word, _) -> {
          hash[0] = Hashes.mix(hash[0] + word);
          words[0]++;
        });
    if (words[0] == 0) return NONE;
    int form = words[0] <= SHORT ? WORD : sentence ? SENTENCE : LINE;
    return ((long) form << 40) | (hash[0] >>> 24);
  }

  /** Of a story, as far as the last character tells: lines of buttons and links have no stop. */
  private static boolean endsSentence(String text) {
    int end = text.length();
    while (end > 0 && "\"'”’»)] ".indexOf(text.charAt(end - 1)) >= 0) end--;
    return end > 0 && ".。।۔…".indexOf(text.charAt(end - 1)) >= 0;
  }

  public static int form(long key) {
    return (int) (key >>> 40);
  }

  /** In order, without those that are none and without repetitions. */
  public static long[] distinct(long[] keys) {
    var sorted = keys.clone();
    Arrays.sort(sorted);
    int kept = 0;
    for (long key : sorted) {
      if (key != NONE && (kept == 0 || key != sorted[kept - 1])) sorted[kept++] = key;
    }
    return Arrays.copyOf(sorted, kept);
  }
}
