package clippings.index.story;

import clippings.index.document.Fields;
import clippings.index.document.HashField;
import clippings.index.document.LiveDocuments;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which articles have shingles of their sketches, or all words, in common with some. Finds them
 * either by looking up the hashes of each when it is asked for, which takes a few hundred
 * microseconds an article, or by running through all hashes once, which takes a few for every
 * article there is.
 */
final class SharedTerms {

  private static final int[] NO_ARTICLES = {};

  /** Above so great a share of all documents, one run through all hashes is cheaper. */
  private static final int MANY = 64;

  private final LiveDocuments documents;
  private final StoryTexts texts;
  private final BitSet known = new BitSet();
  private final Map<Integer, int[]> equal = new HashMap<>();
  private final Map<Integer, List<int[]>> sharing = new HashMap<>();

  private final FixedBitSet once;
  private final FixedBitSet twice;

  SharedTerms(LiveDocuments documents, StoryTexts texts) {
    this.documents = documents;
    this.texts = texts;
    this.once = new FixedBitSet(documents.maxDocument() + 1);
    this.twice = new FixedBitSet(documents.maxDocument() + 1);
  }

  /** Runs through all hashes for these articles. */
  void scan(int[]... articles) throws IOException {
    var wanted = new BitSet();
    for (var some : articles) {
      for (int article : some) wanted.set(article);
    }
    scan(wanted);
  }

  private void scan(BitSet wanted) throws IOException {
    wanted.andNot(known);
    scan(Fields.FINGERPRINT, wanted, equal::put);
    scan(Fields.COPIES, wanted, this::share);
    known.or(wanted);
  }

  private void scan(HashField field, BitSet wanted, BiConsumer<Integer, int[]> found)
      throws IOException {
    var hashes = documents.hashes(field);
    while (hashes.next()) {
      if (hashes.size() < 2) continue;
      var all = hashes.documents();
      for (int article : all) if (wanted.get(article)) found.accept(article, all);
    }
  }

  /** Finds those of many articles at once, where that is cheaper. */
  void find(BitSet articles) throws IOException {
    var wanted = (BitSet) articles.clone();
    wanted.andNot(known);
    int size = wanted.cardinality();
    if (size > MANY && size * (long) MANY > documents.maxDocument()) scan(wanted);
  }

  private void lookUp(int article) throws IOException {
    if (known.get(article)) return;
    known.set(article);
    var text = texts.of(article);
    if (text.size() == 0) return;
    var title = documents.article(article).metadata().title();
    var same = documents.with(Fields.FINGERPRINT, text.fingerprint(title));
    if (same.length > 1) equal.put(article, same);
    long[] shingles = Arrays.stream(text.sketch()).asLongStream().toArray();
    for (var all : documents.with(Fields.COPIES, shingles)) {
      if (all.length > 1) share(article, all);
    }
  }

  private void share(int article, int[] all) {
    sharing.computeIfAbsent(article, _ -> new ArrayList<>()).add(all);
  }

  /** Articles of the very same words, itself included; none where it is the only one. */
  int[] equal(int article) throws IOException {
    lookUp(article);
    return equal.getOrDefault(article, NO_ARTICLES);
  }

  /** Whether it has equal articles or candidates. */
  boolean areShared(int article) throws IOException {
    return equal(article).length > 0 || candidates(article).length > 0;
  }

  /**
   * Articles that share two shingles of the sketch, in the order of documents: a single one is
   * shared by chance, and by forms of report, a dozen times as often.
   */
  int[] candidates(int article) throws IOException {
    lookUp(article);
    var lists = sharing.getOrDefault(article, List.of());
    int[] candidates = NO_ARTICLES;
    int size = 0;
    for (var list : lists) {
      for (int other : list) {
        if (other == article || twice.get(other)) continue;
        if (!once.getAndSet(other)) continue;
        twice.set(other);
        candidates = ArrayUtil.grow(candidates, size + 1);
        candidates[size++] = other;
      }
    }
    for (var list : lists) {
      for (int other : list) {
        once.clear(other);
        twice.clear(other);
      }
    }
    Arrays.sort(candidates, 0, size);
    return Arrays.copyOf(candidates, size);
  }
}
