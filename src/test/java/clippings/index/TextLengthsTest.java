package clippings.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.LedgerRow;
import clippings.article.LedgerRow.Fingerprint;
import clippings.article.LedgerRow.Outcome;
import clippings.index.document.Fields;
import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** The lengths of texts, which each word of a search looks at. */
class TextLengthsTest {

  @Test
  void everyDocumentHasOneAndOnlyTextsCount() throws IOException {
    try (var index = ArticleIndex.create(new ByteBuffersDirectory())) {
      SampleArticle.of("told").text("Ferries were late, and so were the trains.").addTo(index);
      SampleArticle.of("outlet").boilerplate("All rights reserved.").addTo(index);
      var fingerprint = new Fingerprint(1, 1, 1, "");
      for (var file : new String[] {"told.txt", "outlet.txt", "noise.bin"})
        index.record(
            new LedgerRow(
                file, file, Outcome.INDEXED, 1, null, "UTF-8", Instant.EPOCH, fingerprint));
      index.commit();
      try (var snapshot = index.snapshot()) {
        int documents = 0;
        for (var segment : snapshot.reader().leaves()) {
          var lengths = segment.reader().getNormValues(Fields.TEXT);
          for (int doc = 0; doc < segment.reader().maxDoc(); doc++, documents++)
            assertTrue(lengths.advanceExact(doc), "document " + doc);
        }
        assertEquals(5, documents);
        CollectionStatistics texts = snapshot.searcher(null).collectionStatistics(Fields.TEXT);
        assertEquals(1, texts.docCount());
        assertEquals(8, texts.sumTotalTermFreq());
      }
    }
  }
}
