package clippings.index;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/** A reader with what is computed once for it and shared by all its snapshots. */
record View(
    DirectoryReader reader,
    long generation,
    LiveStatistics statistics,
    IndexedForms forms,
    LazyStories stories) {

  /** Reads the latest commit. */
  static View open(Directory directory) throws IOException {
    return of(DirectoryReader.open(directory));
  }

  /** Takes over {@code reader}, and closes it when it cannot be used. */
  static View of(DirectoryReader reader) throws IOException {
    try {
      var generation = Commit.of(reader.getIndexCommit().getUserData()).generation();
      var statistics = new LiveStatistics(reader);
      return new View(
          reader,
          generation,
          statistics,
          new IndexedForms(reader, statistics),
          new LazyStories(reader));
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(reader);
      throw e;
    }
  }
}
