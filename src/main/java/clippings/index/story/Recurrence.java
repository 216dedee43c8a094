package clippings.index.story;

import clippings.index.copy.Outlet;
import clippings.index.copy.ParagraphKey;
import clippings.index.copy.RecurringKey;
import clippings.index.document.Fields;
import clippings.index.document.LiveDocuments;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which paragraphs recur in so many stories of an outlet that they are its boilerplate. Copies of
 * one story count once: a much copied story is not furniture.
 *
 * <p>How many are enough depends on what the paragraph looks like and grows with the square root of
 * the number of articles the outlet has: what stands around its stories is in a share of them,
 * while sentences like "Terms were not disclosed." come in ever more of them by chance. The number
 * of articles is rounded down to a power of two, so that it seldom changes which are enough.
 */
final class Recurrence {

  private final LiveDocuments documents;
  private final StorySettling stories;
  private final Map<Integer, Integer> articles = new HashMap<>();

  Recurrence(LiveDocuments documents, StorySettling stories) {
    this.documents = documents;
    this.stories = stories;
  }

  /** In how many stories of an outlet that has so many articles a paragraph must be. */
  static int enough(int form, boolean isOutletKnown, int articles) {
    int step = Integer.highestOneBit(articles);
    double root = Math.sqrt(step);
    double stories =
        switch (form) {
          case ParagraphKey.LINE -> Math.max(3, root);
          case ParagraphKey.SENTENCE -> Math.max(5, 1.5 * root);
          default -> Math.max(4, Math.min(6 * root, step / 2.0));
        };
    return (int) Math.ceil(isOutletKnown ? stories : 2 * stories);
  }

  /** Whether so many articles more or less change what is enough. */
  static boolean isSame(int articles, int before) {
    return IntStream.of(ParagraphKey.WORD, ParagraphKey.LINE, ParagraphKey.SENTENCE)
        .allMatch(form -> enough(form, true, articles) == enough(form, true, before));
  }

  private int articles(Outlet outlet) throws IOException {
    var known = articles.get(outlet.hash());
    if (known != null) return known;
    int count = documents.count(Fields.OUTLET, outlet.term());
    articles.put(outlet.hash(), count);
    return count;
  }

  /** Which of these paragraphs are boilerplate. */
  Set<RecurringKey> among(Set<RecurringKey> keys) throws IOException {
    Set<RecurringKey> recurring = new HashSet<>();
    var paragraphs = keys.stream().mapToLong(RecurringKey::paragraph).toArray();
    var all = documents.with(Fields.PARAGRAPH_KEYS, paragraphs).iterator();
    for (var key : keys) if (recurs(key, all.next())) recurring.add(key);
    return recurring;
  }

  /**
   * @param all the articles that have the paragraph
   */
  private boolean recurs(RecurringKey key, int[] all) throws IOException {
    var outlet = Outlet.of(key.outlet());
    int enough = enough(ParagraphKey.form(key.paragraph()), outlet.known(), articles(outlet));
    if (all.length < enough) return false;
    var count = new Count();
    for (int article : all) {
      if (documents.outlet(article).hash() != key.outlet()) continue;
      count.add(stories.story(article));
      if (count.size() >= enough) return true;
    }
    return false;
  }

  /** All there are, by running through all paragraphs. */
  Set<RecurringKey> all() throws IOException {
    Set<RecurringKey> recurring = new HashSet<>();
    var keys = documents.hashes(Fields.PARAGRAPH_KEYS);
    while (keys.next()) {
      if (keys.size() > 2) addRecurring(keys.hash(), keys.documents(), recurring);
    }
    return recurring;
  }

  private void addRecurring(long key, int[] all, Set<RecurringKey> recurring) throws IOException {
    Map<Integer, Count> counts = new HashMap<>();
    for (int article : all) {
      counts
          .computeIfAbsent(documents.outlet(article).hash(), _ -> new Count())
          .add(stories.story(article));
    }
    for (var count : counts.entrySet()) {
      var outlet = Outlet.of(count.getKey());
      int enough = enough(ParagraphKey.form(key), outlet.known(), articles(outlet));
      if (count.getValue().size() >= enough) recurring.add(new RecurringKey(outlet.hash(), key));
    }
  }

  /** Counts stories; an article without copies is one. */
  private static final class Count {
    private final Set<Long> stories = new HashSet<>();
    private int single;

    void add(@Nullable Long story) {
      if (story == null) single++;
      else stories.add(story);
    }

    int size() {
      return single + stories.size();
    }
  }
}
