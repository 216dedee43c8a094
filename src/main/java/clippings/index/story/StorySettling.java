package clippings.index.story;

import clippings.index.copy.CopyRule;
import clippings.index.copy.Hashes;
import clippings.index.document.LiveDocuments;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stories anew around what a commit changes. Stories are the connected components of
 * {@link CopyRule}'s relation, so what is not connected with a change stays as it is: articles that
 * came are compared with those they share terms with; stories that lost an article are taken apart
 * and their articles treated like ones that came.
 */
final class StorySettling {

  private final LiveDocuments documents;
  private final StoryTexts texts;
  private final BitSet open = new BitSet();
  private final StoryKeys keys = new StoryKeys();
  private final Map<Integer, Long> keyOf = new HashMap<>();
  private final Set<Integer> joined = new HashSet<>();
  private final Map<Integer, @Nullable Long> changes = new HashMap<>();

  StorySettling(LiveDocuments documents) {
    this.documents = documents;
    this.texts = new StoryTexts(documents);
  }

  /**
   * @param added articles that came
   * @param broken stories that lost articles
   * @param scan whether to look at all terms rather than look up those of each article
   */
  void run(int[] added, Set<Long> broken, boolean scan) throws IOException {
    for (int article : added) open.set(article);
    if (!broken.isEmpty()) for (int article : documents.ofStories(broken)) open.set(article);
    var terms = new SharedTerms(documents);
    if (scan) terms.scan(open);
    for (int article = next(0); article >= 0; article = next(article + 1)) {
      if (!scan) {
        var stored = documents.article(article);
        terms.lookUp(article, texts.of(article), stored.metadata().title());
      }
    }
    for (int article = next(0); article >= 0; article = next(article + 1)) {
      int first = firstEqual(article, terms.equal(article));
      if (first == article) join(article, terms);
      else join(article, first);
    }
    collectChanges();
  }

  private int next(int from) {
    return open.nextSetBit(from);
  }

  /**
   * The one article of the same words that stands for all in comparisons: a settled one, whose
   * copies are known, else the first.
   */
  private int firstEqual(int article, int[] equal) {
    for (int other : equal) {
      if (!open.get(other)) return other;
    }
    return equal.length == 0 ? article : equal[0];
  }

  private void join(int article, SharedTerms terms) throws IOException {
    for (int other : terms.candidates(article)) {
      boolean isTurn = !open.get(other) || other > article;
      if (!isTurn || keys.story(key(article)) == keys.story(key(other))) continue;
      if (open.get(other) && firstEqual(other, terms.equal(other)) != other) continue;
      if (CopyRule.areCopies(texts.of(article), texts.of(other))) join(article, other);
    }
  }

  private void join(int one, int other) throws IOException {
    keys.join(key(one), key(other));
    joined.add(one);
    joined.add(other);
  }

  /** The key an article brings: its story's if that stands, else its own. */
  private long key(int article) throws IOException {
    var known = keyOf.get(article);
    if (known != null) return known;
    var story = open.get(article) ? null : documents.story(article);
    long key = story != null ? story : Hashes.of(documents.id(article));
    keyOf.put(article, key);
    return key;
  }

  private void collectChanges() throws IOException {
    var renamed = new HashSet<Long>();
    for (int article : joined) {
      var before = documents.story(article);
      long story = keys.story(key(article));
      if (before == null || before != story) changes.put(article, story);
      if (before != null && before != story && !open.get(article)) renamed.add(before);
    }
    for (int article = next(0); article >= 0; article = next(article + 1)) {
      if (!joined.contains(article) && documents.story(article) != null) changes.put(article, null);
    }
    if (renamed.isEmpty()) return;
    for (int article : documents.ofStories(renamed)) {
      var before = documents.story(article);
      if (!open.get(article) && before != null) changes.put(article, keys.story(before));
    }
  }

  /** The articles whose story is another now, and which; {@code null} for none. */
  Map<Integer, @Nullable Long> changes() {
    return changes;
  }

  /** The story of an article now; {@code null} for none. */
  @Nullable Long story(int article) throws IOException {
    return changes.containsKey(article) ? changes.get(article) : documents.story(article);
  }

  /** Articles that were compared anew. */
  int[] opened() {
    return open.stream().toArray();
  }
}
