package clippings.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexes that other versions of us made. */
class SchemaTest {

  @TempDir Path temp;
  private TestIndex files;

  @BeforeEach
  void place() {
    files = new TestIndex(temp.resolve("index"));
  }

  /** Makes the index look as if another version of us had made it. */
  private void pretendSchema(int schema) throws IOException {
    try (var directory = FSDirectory.open(files.folder());
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(new Commit(schema, 7).write().entrySet());
      writer.commit();
    }
  }

  @Test
  void refusesAnIndexOfANewerVersionAndLeavesItAlone() throws IOException {
    files.make("a");
    pretendSchema(Commit.SCHEMA + 1);
    var before = Folders.content(files.folder());

    assertThrows(IndexTooNewException.class, () -> ArticleIndex.open(files.folder()));
    assertThrows(IndexTooNewException.class, () -> ArticleIndex.openReadOnly(files.folder()));

    assertEquals(before, Folders.content(files.folder()));
    try (var index = ArticleIndex.rebuild(files.folder())) {
      assertEquals(Set.of(), TestIndex.ids(index));
      assertFalse(index.isOutdated());
    }
  }

  @Test
  void anOlderIndexAnswersUntilItIsFilledAgain() throws IOException {
    files.make("a", "b");
    pretendSchema(Commit.SCHEMA - 1);

    try (var index = ArticleIndex.open(files.folder())) {
      assertTrue(index.isOutdated());
      index.clear();
      TestIndex.add(index, "c");
      assertEquals(Set.of("a", "b"), TestIndex.ids(index));
      assertEquals(8, index.commit());
      assertEquals(Set.of("c"), TestIndex.ids(index));
    }

    try (var index = ArticleIndex.open(files.folder())) {
      assertFalse(index.isOutdated());
      assertEquals(Set.of("c"), TestIndex.ids(index));
    }
  }

  @Test
  void anOlderIndexStaysOutdatedUntilItWasCleared() throws IOException {
    files.make("a");
    pretendSchema(Commit.SCHEMA - 1);
    try (var index = ArticleIndex.open(files.folder())) {
      TestIndex.add(index, "b");
      index.commit();
    }

    try (var index = ArticleIndex.open(files.folder())) {
      assertTrue(index.isOutdated());
      index.clear(); // and not committed
    }

    try (var index = ArticleIndex.open(files.folder())) {
      assertTrue(index.isOutdated());
      assertEquals(Set.of("a", "b"), TestIndex.ids(index));
    }
  }

  @Test
  void rebuildingASoundIndexLetsItAnswerMeanwhile() throws IOException {
    files.make("a");

    try (var index = ArticleIndex.rebuild(files.folder())) {
      assertTrue(index.isOutdated());
      assertEquals(Set.of("a"), TestIndex.ids(index));
    }
  }
}
