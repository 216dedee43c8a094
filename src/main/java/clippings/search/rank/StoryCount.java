package clippings.search.rank;

import clippings.index.story.Stories;
import org.apache.lucene.util.FixedBitSet;

/** Counts how many of the articles told are further copies of a story told before. */
public final class StoryCount {

  private final Stories stories;
  private final FixedBitSet seen;
  private long folded;

  public StoryCount(Stories stories) {
    this.stories = stories;
    this.seen = new FixedBitSet(stories.size());
  }

  /** Counts the article with that document, and tells its story. */
  public int add(int document) {
    if (stories.size() == 0) return Stories.NONE;
    int story = stories.of(document);
    if (story != Stories.NONE && seen.getAndSet(story)) folded++;
    return story;
  }

  /** How many articles were counted beyond the first of each story. */
  public long folded() {
    return folded;
  }
}
