package clippings.index;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What has been changed since the last commit; what was added carries the next one's number. */
final class Batch {

  private final Set<String> removed = ConcurrentHashMap.newKeySet();
  private volatile boolean articles;
  private volatile boolean cleared;

  void added() {
    articles = true;
  }

  void removed(String file) {
    removed.add(file);
  }

  void cleared() {
    cleared = true;
    removed.clear();
  }

  /** Whether articles may have come or gone. */
  boolean isOfArticles() {
    return articles || cleared || !removed.isEmpty();
  }

  boolean isCleared() {
    return cleared;
  }

  /** The files whose articles are gone, or there in another form. */
  Collection<String> removed() {
    return removed;
  }
}
