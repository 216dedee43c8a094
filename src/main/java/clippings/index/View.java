package clippings.index;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;

/** A reader with what is computed once for it and shared by all its snapshots. */
record View(
    DirectoryReader reader, long generation, LiveStatistics statistics, IndexedForms forms) {

  static View of(DirectoryReader reader) throws IOException {
    var generation = Commit.read(reader.getIndexCommit().getUserData()).generation();
    return new View(reader, generation, new LiveStatistics(reader), new IndexedForms(reader));
  }
}
