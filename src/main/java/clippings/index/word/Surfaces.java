package clippings.index.word;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;

/**
 * The {@link SurfaceTerms} of all segments that were asked for them: read the first time, kept as
 * long as the segment, from one commit to the next. Thread-safe.
 */
public final class Surfaces {

  private record Key(CacheKey segment, String field) {}

  private final Map<Key, SurfaceTerms> kept = new ConcurrentHashMap<>();

  public SurfaceTerms of(LeafReader segment, String field) throws IOException {
    var core = segment.getCoreCacheHelper();
    var key = new Key(core.getKey(), field);
    var known = kept.get(key);
    return known != null ? known : read(segment, key, core);
  }

  private synchronized SurfaceTerms read(LeafReader segment, Key key, CacheHelper core)
      throws IOException {
    var known = kept.get(key);
    if (known != null) return known;
    var terms = SurfaceTerms.of(segment, key.field);
    kept.put(key, terms);
    core.addClosedListener(_ -> kept.remove(key));
    return terms;
  }
}
