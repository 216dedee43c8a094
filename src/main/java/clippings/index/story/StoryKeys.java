package clippings.index.story;

import java.util.HashMap;
import java.util.Map;

/**
 * Which keys are of one story: disjoint sets, each named by its smallest key. The key of an article
 * is a hash of its id, that of a story the smallest of its articles.
 */
final class StoryKeys {

  /** Only keys that were joined with another. */
  private final Map<Long, Long> parents = new HashMap<>();

  /** The name of the set the key is in; the key itself where it was not joined. */
  long story(long key) {
    long root = key;
    for (var parent = parents.get(root);
        parent != null && parent != root;
        parent = parents.get(root)) root = parent;
    for (long at = key; at != root; ) { // shortens the way for the next
      var parent = parents.put(at, root);
      if (parent == null) break;
      at = parent;
    }
    return root;
  }

  boolean isJoined(long key) {
    return parents.containsKey(key);
  }

  void join(long one, long other) {
    long first = story(one);
    long second = story(other);
    long smaller = Math.min(first, second);
    parents.put(first, smaller);
    parents.put(second, smaller);
  }
}
