package clippings.index.copy;

import clippings.article.Article;
import clippings.article.Paragraph;
import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * The words of the story an article tells, as hashes, and its shingles, the overlapping runs of
 * four of them: what articles are compared by. Headings and boilerplate are left out, and so is the
 * title: copies differ in them. Filled by {@link #read}, good until the next; not thread-safe while
 * it is filled.
 *
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder, 1997, on the resemblance and
 *     containment of documents</a>
 */
public final class StoryText implements TextWords.Words {

  /** How many words make a shingle. */
  static final int SHINGLE = 4;

  /**
   * Texts of fewer words are copies only if they are the same and have the same title: headlines
   * that came without a text often stand above the same few words.
   */
  static final int MIN_WORDS = 20;

  /**
   * How many shingles of each text are in the index. Of two texts with two fifths of all their
   * shingles in common, fewer than two of these are in three of a thousand cases; with three tenths
   * (the first third of a story beside the whole), in three of a hundred.
   */
  static final int SKETCH = 16;

  private static final int MAX_KEPT = 1 << 16;

  private int[] words = new int[1_024];
  private byte[] looks = new byte[1_024];
  private int size;

  /** Of all shingles, without repetitions, in order; made when texts are compared. */
  private int @Nullable [] sorted;

  private int @Nullable [] vocabulary;

  /** Reads an article, in place of the one before. */
  public void read(Article article) {
    clear();
    for (var paragraph : article.paragraphs()) {
      if (paragraph.kind() == Paragraph.Kind.TEXT) TextWords.read(paragraph.text(), this);
    }
  }

  public static StoryText of(Article article) {
    var text = new StoryText();
    text.read(article);
    text.words = Arrays.copyOf(text.words, text.size);
    text.looks = Arrays.copyOf(text.looks, text.size);
    return text;
  }

  private void clear() {
    if (words.length > MAX_KEPT) {
      words = new int[1_024];
      looks = new byte[1_024];
    }
    size = 0;
    sorted = null;
    vocabulary = null;
  }

  @Override
  public void word(int hash, byte look) {
    if (size == words.length) {
      words = ArrayUtil.grow(words, size + 1);
      looks = Arrays.copyOf(looks, words.length);
    }
    words[size] = hash;
    looks[size] = look;
    size++;
  }

  public int size() {
    return size;
  }

  byte look(int position) {
    return looks[position];
  }

  int word(int position) {
    return words[position];
  }

  /** How many shingles there are, repetitions included. */
  int shingles() {
    return Math.max(0, size - SHINGLE + 1);
  }

  /** The shingle that begins at that word. */
  int shingle(int position) {
    long shingle = 0;
    for (int i = 0; i < SHINGLE; i++) shingle = shingle * 0x100000001b3L + words[position + i];
    return (int) (Hashes.mix(shingle) >>> 32);
  }

  /**
   * The same for articles with the same words in their stories, of short ones also in their titles,
   * of others also in how they look: {@link CopyRule} can say nothing else of one than of the
   * other. 0 for an article without words.
   */
  public long fingerprint(@Nullable String title) {
    if (size == 0) return 0;
    boolean isShort = size < MIN_WORDS;
    long hash = size;
    for (int i = 0; i < size; i++) {
      hash = Hashes.mix(hash + words[i]);
      if (!isShort) hash += looks[i];
    }
    if (!isShort || title == null) return hash;
    var all = new long[] {hash};
    TextWords.read(title, (word, _) -> all[0] = Hashes.mix(all[0] + word));
    return all[0];
  }

  /** The smallest shingles, in order: bottom-k sampling. None of a text too short to compare. */
  public int[] sketch() {
    if (size < MIN_WORDS) return new int[0];
    var kept = new int[SKETCH];
    int count = 0;
    for (int i = 0; i < shingles(); i++) {
      int shingle = shingle(i);
      if (count == SKETCH && shingle >= kept[SKETCH - 1]) continue;
      int at = Arrays.binarySearch(kept, 0, count, shingle);
      if (at >= 0) continue;
      at = -at - 1;
      if (count < SKETCH) count++;
      System.arraycopy(kept, at, kept, at + 1, count - at - 1);
      kept[at] = shingle;
    }
    return Arrays.copyOf(kept, count);
  }

  /** All shingles without repetitions, in order. */
  int[] sortedShingles() {
    if (sorted == null) {
      var all = new int[shingles()];
      for (int i = 0; i < all.length; i++) all[i] = shingle(i);
      sorted = distinct(all);
    }
    return sorted;
  }

  boolean hasShingle(int shingle) {
    return Arrays.binarySearch(sortedShingles(), shingle) >= 0;
  }

  boolean hasWord(int word) {
    if (vocabulary == null) vocabulary = distinct(Arrays.copyOf(words, size));
    return Arrays.binarySearch(vocabulary, word) >= 0;
  }

  private static int[] distinct(int[] values) {
    Arrays.sort(values);
    int kept = 0;
    for (int i = 0; i < values.length; i++) {
      if (i == 0 || values[i] != values[i - 1]) values[kept++] = values[i];
    }
    return Arrays.copyOf(values, kept);
  }
}
