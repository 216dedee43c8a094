package clippings.index.story;

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
 * The head of the story each article is in: as the last commit left it (settled) until a settling
 * opens the article and decides anew. A story's key is the key of its head, a hash of its id; an
 * article without copies is its own head, and has no story in the index.
 */
final class StoryHeads {

  private final LiveDocuments documents;

  /** Articles that were opened; those that still are; those decided to be heads. */
  private final BitSet opened = new BitSet();

  private final BitSet open = new BitSet();
  private final BitSet decidedHeads = new BitSet();

  /** Of the articles that were opened and decided. */
  private final Map<Integer, Long> heads = new HashMap<>();

  /** Settled heads that articles came to. */
  private final Set<Integer> joined = new HashSet<>();

  StoryHeads(LiveDocuments documents) {
    this.documents = documents;
  }

  private long key(int article) throws IOException {
    return Hashes.of(documents.id(article));
  }

  /** Whether it is as the last commit left it. */
  boolean isSettled(int article) {
    return !opened.get(article);
  }

  /** Whether it is to be decided. */
  boolean isOpen(int article) {
    return open.get(article);
  }

  /** Whether it is known to be a head. */
  boolean isHead(int article) throws IOException {
    if (!isSettled(article)) return decidedHeads.get(article);
    var story = documents.story(article);
    return story == null || story == key(article);
  }

  /** Whether it is a settled head that has copies. */
  boolean isSettledStory(int article) throws IOException {
    return isSettled(article) && documents.story(article) != null && isHead(article);
  }

  /** Whether it is a settled copy of that article. */
  boolean isSettledCopy(int article, int head) throws IOException {
    if (!isSettled(article) || article == head) return false;
    var story = documents.story(article);
    return story != null && story == key(head);
  }

  void open(int article) {
    opened.set(article);
    open.set(article);
  }

  /** Decides that it is in the story of that head, which may be itself. */
  void set(int article, int head) throws IOException {
    decide(article, key(head));
    decidedHeads.set(article, head == article);
    if (isSettled(head)) joined.add(head);
  }

  /** Decides that it is in the story of another, which is not its head. */
  void setLike(int article, int other) throws IOException {
    var head = isSettled(other) ? documents.story(other) : heads.get(other);
    if (head == null) throw new IllegalStateException("document %d is a head".formatted(other));
    decide(article, head);
  }

  private void decide(int article, long head) {
    open.clear(article);
    heads.put(article, head);
  }

  /**
   * The articles whose story is another now, and which; {@code null} for none.
   *
   * @param left stories of the last commit some of whose copies are gone
   */
  Map<Integer, @Nullable Long> changes(Set<Long> left) throws IOException {
    var told = new HashSet<Long>();
    for (var each : heads.entrySet()) {
      if (!isHead(each.getKey())) told.add(each.getValue());
    }
    var changes = new HashMap<Integer, @Nullable Long>();
    var smaller = new HashSet<>(left);
    for (var each : heads.entrySet()) {
      var before = documents.story(each.getKey());
      var now = told.contains(each.getValue()) ? each.getValue() : null;
      if (before == null ? now == null : before.equals(now)) continue;
      changes.put(each.getKey(), now);
      if (before != null) smaller.add(before);
    }
    for (int head : joined) {
      if (documents.story(head) == null) changes.put(head, key(head));
    }
    smaller.removeAll(told);
    if (!smaller.isEmpty()) endStories(smaller, changes);
    return changes;
  }

  /** A settled head all of whose copies left has no story any more. */
  private void endStories(Set<Long> stories, Map<Integer, @Nullable Long> changes)
      throws IOException {
    var alone = new HashMap<Long, Integer>();
    var told = new HashSet<Long>();
    for (int article : documents.ofStories(stories)) {
      var story = documents.story(article);
      if (!isSettled(article) || story == null) continue;
      if (isHead(article)) alone.put(story, article);
      else told.add(story);
    }
    alone.keySet().removeAll(told);
    for (int head : alone.values()) changes.put(head, null);
  }
}
