package clippings.index;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/** The {@link Stories} of a reader, read when somebody first asks. Thread-safe. */
final class LazyStories {

  private final IndexReader reader;
  private volatile @Nullable Stories stories;

  LazyStories(IndexReader reader) {
    this.reader = reader;
  }

  Stories get() throws IOException {
    var known = stories;
    return known != null ? known : read();
  }

  private synchronized Stories read() throws IOException {
    var known = stories;
    if (known == null) stories = known = Stories.of(reader);
    return known;
  }
}
