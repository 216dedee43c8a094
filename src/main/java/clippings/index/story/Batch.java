package clippings.index.story;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What has been changed since the last commit; what was added carries the next one's number. */
public final class Batch {

  private final Set<String> removed = ConcurrentHashMap.newKeySet();
  private volatile boolean articles;
  private volatile boolean cleared;

  public void added() {
    articles = true;
  }

  public void removed(String file) {
    removed.add(file);
  }

  public void cleared() {
    cleared = true;
    removed.clear();
  }

  /** Whether articles may have come or gone. */
  public boolean isOfArticles() {
    return articles || cleared || !removed.isEmpty();
  }

  boolean isCleared() {
    return cleared;
  }

  /** The files whose articles are gone, or there in another form. */
  public Collection<String> removed() {
    return removed;
  }
}
