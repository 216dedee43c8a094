package clippings.index.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hashes of documents in several segments, some of them deleted, against a plain map. */
class SortedHashesTest {

  private static final int DOCUMENTS = 3_000;
  private static final int EACH = 5;

  private final Random random = new Random(7);
  private final List<long[]> hashes = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {4, 6, 8})
  void runThroughAllSegmentsInOrderWithoutWhatIsDeleted(int bytes) throws IOException {
    var field = new HashField("hashes", bytes);
    try (var directory = new ByteBuffersDirectory()) {
      write(directory, field);
      try (var reader = DirectoryReader.open(directory)) {
        assertTrue(reader.leaves().size() > 2);
        var documents = new LiveDocuments(reader);
        var expected = expected(bytes);
        var sorted = documents.hashes(field);
        for (var hash : expected.entrySet()) {
          assertTrue(sorted.next());
          assertEquals(hash.getKey(), sorted.hash());
          assertEquals(hash.getValue().size(), sorted.size());
          assertArrayEquals(numbers(hash.getValue()), sorted.documents());
        }
        assertFalse(sorted.next());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 6, 8})
  void eachIsFoundByItselfAndAmongOthers(int bytes) throws IOException {
    var field = new HashField("hashes", bytes);
    try (var directory = new ByteBuffersDirectory()) {
      write(directory, field);
      try (var reader = DirectoryReader.open(directory)) {
        var documents = new LiveDocuments(reader);
        for (var hash : expected(bytes).entrySet())
          assertArrayEquals(numbers(hash.getValue()), documents.with(field, hash.getKey()));
        assertEquals(0, documents.with(field, 12_345).length);
        var wanted = expected(bytes).keySet().stream().mapToLong(hash -> hash).toArray();
        var found = documents.with(field, wanted).iterator();
        for (var hash : expected(bytes).values()) assertArrayEquals(numbers(hash), found.next());
      }
    }
  }

  /** In three segments; every third document of the first half is deleted. */
  private void write(ByteBuffersDirectory directory, HashField field) throws IOException {
    var config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (var writer = new IndexWriter(directory, config)) {
      for (int number = 0; number < DOCUMENTS; number++) {
        var document = new Document();
        document.add(new StringField("number", Integer.toString(number), Field.Store.NO));
        var own = random.longs(EACH).map(hash -> number(hash)).distinct().toArray();
        for (long hash : own) document.add(field.of(hash));
        hashes.add(own);
        writer.addDocument(document);
        if (number % 1_000 == 999) writer.commit();
      }
      for (int number = 0; number < DOCUMENTS / 2; number += 3)
        writer.deleteDocuments(new Term("number", Integer.toString(number)));
      writer.commit();
    }
  }

  private long number(long hash) {
    return random.nextBoolean() ? hash : -1 - (hash & 0x3ff);
  }

  private SortedMap<Long, List<Integer>> expected(int bytes) {
    var expected = new TreeMap<Long, List<Integer>>(Long::compareUnsigned);
    long mask = bytes == Long.BYTES ? -1 : (1L << (8 * bytes)) - 1;
    for (int number = 0; number < DOCUMENTS; number++) {
      if (number < DOCUMENTS / 2 && number % 3 == 0) continue;
      for (long hash : hashes.get(number))
        expected.computeIfAbsent(hash & mask, _ -> new ArrayList<>()).add(number);
    }
    return expected;
  }

  private static int[] numbers(List<Integer> documents) {
    return documents.stream().mapToInt(Integer::intValue).toArray();
  }
}
