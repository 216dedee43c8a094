package clippings.index.story;

import clippings.index.copy.CopyRule;
import clippings.index.document.LiveDocuments;
import java.io.IOException;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stories anew around what a commit changes. A story is one article, its head, and copies
 * of it: going through all articles in the order of {@link StoryPlace}, the longest first, one that
 * is a copy of no head before it is a head, and any other is in the story of the head before it
 * that it is most like. Copies of copies are not followed: through round-ups and running updates
 * whole archives would become one story.
 *
 * <p>What an article is depends on the heads before it alone. So a commit goes, in that order,
 * through the articles that came, those whose head is none any more, and the copies behind those
 * that became heads. The others stay as they are, and the outcome is that of going through all. No
 * article is compared but with heads.
 *
 * @see <a href="https://doi.org/10.1145/2312005.2312018">Blelloch, Fineman and Shun, 2012, on
 *     greedy maximal independent sets, which the heads are</a>
 */
final class StorySettling {

  private final LiveDocuments documents;
  private final StoryTexts texts;
  private final SharedTerms terms;
  private final StoryHeads heads;
  private final Map<Integer, StoryPlace> places = new HashMap<>();
  private final PriorityQueue<Turn> turns = new PriorityQueue<>(Comparator.comparing(Turn::place));
  private Map<Integer, @Nullable Long> changes = Map.of();

  /** An article to be decided. */
  private record Turn(StoryPlace place, int article) {}

  StorySettling(LiveDocuments documents) {
    this.documents = documents;
    this.texts = new StoryTexts(documents);
    this.terms = new SharedTerms(documents, texts);
    this.heads = new StoryHeads(documents);
  }

  /**
   * @param added articles that came
   * @param broken stories whose head is gone
   * @param left stories that lost another article
   * @param scan whether to look at all terms rather than look up those of each article
   */
  void run(int[] added, Set<Long> broken, Set<Long> left, boolean scan) throws IOException {
    int[] orphans = broken.isEmpty() ? new int[0] : documents.ofStories(broken);
    if (scan) terms.scan(added, orphans);
    for (int article : added) {
      if (terms.areShared(article)) open(article);
    }
    openAll(bits(orphans));
    for (var turn = turns.poll(); turn != null; turn = turns.poll()) decide(turn.article());
    changes = heads.changes(left);
  }

  /** Has the article decided anew; it, and all that depends on it, is behind those decided. */
  private void open(int article) throws IOException {
    if (heads.isOpen(article)) return;
    boolean hasCopies = heads.isSettledStory(article);
    heads.open(article);
    turns.add(new Turn(place(article), article));
    if (hasCopies) openCopies(article);
  }

  private void openCopies(int head) throws IOException {
    var copies = new BitSet();
    for (int other : terms.equal(head)) {
      if (heads.isSettledCopy(other, head)) copies.set(other);
    }
    for (int other : terms.candidates(head)) {
      if (heads.isSettledCopy(other, head)) copies.set(other);
    }
    openAll(copies);
  }

  private static BitSet bits(int[] articles) {
    var bits = new BitSet();
    for (int article : articles) bits.set(article);
    return bits;
  }

  private void openAll(BitSet articles) throws IOException {
    terms.find(articles);
    for (int article = articles.nextSetBit(0);
        article >= 0;
        article = articles.nextSetBit(article + 1)) open(article);
  }

  private void decide(int article) throws IOException {
    if (isDecidedByEqual(article)) return;
    int head = mostAlike(article);
    heads.set(article, head);
    if (head == article) openCopiesBehind(article);
  }

  /** An article of the same words is as like to each head, and none stands between the two. */
  private boolean isDecidedByEqual(int article) throws IOException {
    int known = article;
    for (int equal : terms.equal(article)) {
      if (heads.isOpen(equal)) continue;
      known = equal;
      if (!heads.isHead(equal)) continue;
      boolean isFirst = place(equal).isBefore(place(article));
      heads.set(article, isFirst ? equal : article);
      if (!isFirst) openCopiesBehind(article);
      return true;
    }
    if (known != article) heads.setLike(article, known);
    return known != article;
  }

  /** The most alike of the heads before an article that it is a copy of; itself without any. */
  private int mostAlike(int article) throws IOException {
    int best = article;
    double most = 0;
    for (int other : terms.candidates(article)) {
      if (!heads.isHead(other) || !place(other).isBefore(place(article))) continue;
      if (!CopyRule.areCopies(texts.of(article), texts.of(other))) continue;
      double likeness = CopyRule.likeness(texts.of(article), texts.of(other));
      boolean isBetter =
          likeness > most || (likeness == most && place(other).isBefore(place(best)));
      if (!isBetter) continue;
      best = other;
      most = likeness;
    }
    return best;
  }

  /** Opens what may be in the story of a new head from now on. */
  private void openCopiesBehind(int head) throws IOException {
    var copies = new BitSet();
    for (int equal : terms.equal(head)) {
      if (heads.isSettled(equal)) copies.set(equal);
    }
    for (int other : terms.candidates(head)) {
      if (!heads.isSettled(other) || !place(head).isBefore(place(other))) continue;
      if (CopyRule.areCopies(texts.of(head), texts.of(other))) copies.set(other);
    }
    openAll(copies);
  }

  private StoryPlace place(int article) throws IOException {
    var known = places.get(article);
    if (known != null) return known;
    var place = StoryPlace.of(texts.of(article), documents.id(article));
    places.put(article, place);
    return place;
  }

  /** The articles whose story is another now, and which; {@code null} for none. */
  Map<Integer, @Nullable Long> changes() {
    return changes;
  }

  /** The story of an article now; {@code null} for none. */
  @Nullable Long story(int article) throws IOException {
    return changes.containsKey(article) ? changes.get(article) : documents.story(article);
  }
}
