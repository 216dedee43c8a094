package clippings.search.spelling;

import clippings.index.Snapshot;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;

/**
 * The {@link KnownSpellings} of each state of the index that is open; dropped with it. Thread-safe.
 */
public final class SpellingsByReader {

  private final Map<IndexReader.CacheKey, KnownSpellings> kept = new ConcurrentHashMap<>();

  /** Those of a snapshot's state; empty ones when the reader's list is not what it was. */
  public KnownSpellings of(Snapshot snapshot, ListedNames listed) {
    var reader = snapshot.reader().getReaderCacheHelper();
    var known = kept.get(reader.getKey());
    if (known != null && known.listed().equals(listed)) return known;
    var fresh = new KnownSpellings(listed);
    if (kept.put(reader.getKey(), fresh) == null) reader.addClosedListener(kept::remove);
    return fresh;
  }
}
