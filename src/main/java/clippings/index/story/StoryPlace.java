package clippings.index.story;

import clippings.index.copy.Hashes;
import clippings.index.copy.StoryText;
import java.util.Comparator;
import org.apache.lucene.util.BytesRef;

/**
 * An article's place in the order in which stories are told: one with more words before one with
 * fewer. What decides between equally long ones is arbitrary but the same in every archive, and
 * leaves nothing between articles of the same words.
 *
 * @param text a hash of the words
 * @param id a hash of the article's id
 */
record StoryPlace(int words, long text, long id) implements Comparable<StoryPlace> {

  private static final Comparator<StoryPlace> ORDER =
      Comparator.comparingInt(StoryPlace::words)
          .reversed()
          .thenComparingLong(StoryPlace::text)
          .thenComparingLong(StoryPlace::id);

  static StoryPlace of(StoryText text, BytesRef id) {
    return new StoryPlace(text.size(), text.fingerprint(null), Hashes.of(id));
  }

  @Override
  public int compareTo(StoryPlace other) {
    return ORDER.compare(this, other);
  }

  boolean isBefore(StoryPlace other) {
    return compareTo(other) < 0;
  }
}
