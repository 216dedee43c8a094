package clippings.index;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.join.BitSetProducer;

/** A reader with what is computed once for it and shared by all its snapshots. */
record View(
    DirectoryReader reader,
    long generation,
    LiveStatistics statistics,
    BitSetProducer articleDocuments) {

  static View of(DirectoryReader reader, BitSetProducer articleDocuments) throws IOException {
    var generation = CommitData.read(reader.getIndexCommit().getUserData()).generation();
    return new View(reader, generation, new LiveStatistics(reader), articleDocuments);
  }
}
