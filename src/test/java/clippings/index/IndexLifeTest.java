package clippings.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a sound index: made, filled, read while it changes, closed, opened again. */
class IndexLifeTest {

  @TempDir Path temp;

  private Path folder() {
    return temp.resolve("index");
  }

  /** The ids of all articles, by their stored form. */
  static Set<String> ids(ArticleIndex index) throws IOException {
    try (var snapshot = index.snapshot()) {
      return ids(snapshot);
    }
  }

  static Set<String> ids(Snapshot snapshot) throws IOException {
    var ids = new TreeSet<String>();
    var searcher = snapshot.searcher(null);
    var all = new TermQuery(new Term(Fields.KIND, Fields.ARTICLE));
    for (var hit : searcher.search(all, 1_000).scoreDocs) {
      ids.add(snapshot.storedArticles().read(hit.doc, false).metadata().id().value());
    }
    return ids;
  }

  private static void add(ArticleIndex index, String... ids) throws IOException {
    for (var id : ids) SampleArticle.of(id).text("Words of " + id).addTo(index);
  }

  private void make(String... ids) throws IOException {
    try (var index = ArticleIndex.open(folder())) {
      add(index, ids);
      index.commit();
    }
  }

  /** Makes the index look as if another version of us had made it. */
  private void pretendSchema(int schema) throws IOException {
    try (var directory = FSDirectory.open(folder());
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(new Commit(schema, 7).write().entrySet());
      writer.commit();
    }
  }

  @Test
  void givesBackTheDatesOfAnArticle() throws IOException {
    var published = Published.day(LocalDate.of(2024, 5, 2), "meta date: 2024-05-02");
    var updated =
        Published.instant(
            OffsetDateTime.parse("2024-05-03T11:30:00+02:00"), "JSON-LD dateModified");
    try (var index = ArticleIndex.open(folder())) {
      SampleArticle.of("a").text("Words").published(published).updated(updated).addTo(index);
      index.commit();
      try (var snapshot = index.snapshot()) {
        var all = new TermQuery(new Term(Fields.KIND, Fields.ARTICLE));
        int document = snapshot.searcher(null).search(all, 1).scoreDocs[0].doc;
        var metadata = snapshot.storedArticles().read(document, false).metadata();
        assertEquals(published, metadata.published());
        assertEquals(updated, metadata.updated());
      }
    }
  }

  @Test
  void makesAnIndexInAnAbsentFolderAndItsParents() throws IOException {
    try (var index = ArticleIndex.open(temp.resolve("a/b/index"))) {
      assertEquals(Set.of(), ids(index));
      assertFalse(index.isOutdated());
    }
  }

  @Test
  void makesAnIndexInAnEmptyFolder() throws IOException {
    Files.createDirectories(folder());

    make("a");

    try (var index = ArticleIndex.open(folder())) {
      assertEquals(Set.of("a"), ids(index));
    }
  }

  @Test
  void opensAgainWhatWasCommitted() throws IOException {
    make("a", "b");

    try (var index = ArticleIndex.open(folder())) {
      index.remove("a.txt");
      add(index, "c");
      long generation = index.commit();
      assertEquals(Set.of("b", "c"), ids(index));
      assertEquals(2, generation);
    }
    try (var index = ArticleIndex.open(folder());
        var snapshot = index.snapshot()) {
      assertEquals(Set.of("b", "c"), ids(snapshot));
      assertEquals(2, snapshot.generation());
      assertEquals(2, snapshot.articles());
      assertEquals(2, snapshot.paragraphs());
    }
  }

  @Test
  void forgetsAtTheEndWhatWasNotCommitted() throws IOException {
    make("a");

    try (var index = ArticleIndex.open(folder())) {
      add(index, "b");
      index.remove("a.txt");
      assertEquals(Set.of("a"), ids(index));
    }

    try (var index = ArticleIndex.open(folder())) {
      assertEquals(Set.of("a"), ids(index));
    }
  }

  @Test
  void writesNothingWhenThereIsNothingToCommit() throws IOException {
    try (var index = ArticleIndex.open(folder())) {
      add(index, "a");
      long generation = index.commit();
      var before = Folders.content(folder());

      assertEquals(generation, index.commit());

      assertEquals(before, Folders.content(folder()));
    }
  }

  @Test
  void leavesTheFilesOfASoundIndexAloneWhenItIsOpened() throws IOException {
    make("a");
    var before = Folders.content(folder());

    ArticleIndex.open(folder()).close();

    var after = Folders.content(folder());
    assertEquals(before, after);
  }

  @Test
  void beginsAgainWhereAFirstBuildWasKilled() throws IOException {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve("clippings.index"), "creating\n");
    Files.writeString(folder().resolve("_0.fdt"), "half a file");
    Files.writeString(folder().resolve("pending_segments_1"), "half a file");
    Files.writeString(folder().resolve("write.lock"), "");

    make("a");

    assertFalse(Files.exists(folder().resolve("_0.fdt")));
    try (var index = ArticleIndex.open(folder())) {
      assertEquals(Set.of("a"), ids(index));
    }
  }

  @Test
  void removesNothingThatIsNotLucenesWhereItBeginsAgain() throws IOException {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve("clippings.index"), "creating\n");
    Files.writeString(folder().resolve("notes.txt"), "mine");

    make("a");

    assertEquals("mine", Files.readString(folder().resolve("notes.txt")));
  }

  @Test
  void isInUseWhileItIsOpen() throws IOException {
    make("a");
    try (var index = ArticleIndex.open(folder())) {
      var e = assertThrows(IndexInUseException.class, () -> ArticleIndex.open(folder()));

      var message = String.valueOf(e.getMessage());
      var owner = "in use by process " + ProcessHandle.current().pid() + " since ";
      assertTrue(message.startsWith(owner), message);
      assertThrows(IndexInUseException.class, () -> ArticleIndex.rebuild(folder()));
      assertEquals(Set.of("a"), ids(index));
    }
    ArticleIndex.open(folder()).close();
  }

  @Test
  void aDamagedIndexInUseIsInUse() throws IOException {
    make("a");
    try (var index = ArticleIndex.open(folder())) {
      Files.delete(folder().resolve(LatestCommit.file(FSDirectory.open(folder()))));

      assertThrows(IndexInUseException.class, () -> ArticleIndex.open(folder()));
      assertThrows(IndexInUseException.class, () -> ArticleIndex.rebuild(folder()));
      assertEquals(Set.of("a"), ids(index));
    }
  }

  @Test
  void closesTwiceWithoutHarm() throws IOException {
    var index = ArticleIndex.open(folder());
    index.close();

    index.close();

    assertThrows(AlreadyClosedException.class, index::snapshot);
  }

  @Test
  void refusesAnIndexOfANewerVersionAndLeavesItAlone() throws IOException {
    make("a");
    pretendSchema(Commit.SCHEMA + 1);
    var before = Folders.content(folder());

    assertThrows(IndexTooNewException.class, () -> ArticleIndex.open(folder()));
    assertThrows(IndexTooNewException.class, () -> ArticleIndex.openReadOnly(folder()));

    assertEquals(before, Folders.content(folder()));
    try (var index = ArticleIndex.rebuild(folder())) {
      assertEquals(Set.of(), ids(index));
      assertFalse(index.isOutdated());
    }
  }

  @Test
  void anOlderIndexAnswersUntilItIsFilledAgain() throws IOException {
    make("a", "b");
    pretendSchema(Commit.SCHEMA - 1);

    try (var index = ArticleIndex.open(folder())) {
      assertTrue(index.isOutdated());
      index.clear();
      add(index, "c");
      assertEquals(Set.of("a", "b"), ids(index));
      assertEquals(8, index.commit());
      assertEquals(Set.of("c"), ids(index));
    }

    try (var index = ArticleIndex.open(folder())) {
      assertFalse(index.isOutdated());
      assertEquals(Set.of("c"), ids(index));
    }
  }

  @Test
  void anOlderIndexStaysOutdatedUntilItWasCleared() throws IOException {
    make("a");
    pretendSchema(Commit.SCHEMA - 1);
    try (var index = ArticleIndex.open(folder())) {
      add(index, "b");
      index.commit();
    }

    try (var index = ArticleIndex.open(folder())) {
      assertTrue(index.isOutdated());
      index.clear(); // and not committed
    }

    try (var index = ArticleIndex.open(folder())) {
      assertTrue(index.isOutdated());
      assertEquals(Set.of("a", "b"), ids(index));
    }
  }

  @Test
  void rebuildingASoundIndexLetsItAnswerMeanwhile() throws IOException {
    make("a");

    try (var index = ArticleIndex.rebuild(folder())) {
      assertTrue(index.isOutdated());
      assertEquals(Set.of("a"), ids(index));
    }
  }

  @Test
  void snapshotsStayAsTheyAreWhileCommitsGoOn() throws IOException {
    try (var index = ArticleIndex.create(new ByteBuffersDirectory())) {
      List<Snapshot> snapshots = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        add(index, "a" + i);
        if (i > 0) index.remove("a" + (i - 1) + ".txt");
        index.commit();
        snapshots.add(index.snapshot());
      }
      for (int i = 0; i < 20; i++) {
        try (var snapshot = snapshots.get(i)) {
          assertEquals(i + 1, snapshot.generation());
          assertEquals(Set.of("a" + i), ids(snapshot));
          assertEquals(1, snapshot.articles());
        }
      }
    }
  }

  @Test
  void readersAreReleasedWithTheirLastSnapshot() throws IOException {
    var index = ArticleIndex.create(new ByteBuffersDirectory());
    add(index, "a");
    index.commit();
    var first = index.snapshot();
    var second = index.snapshot();
    var reader = first.reader();
    add(index, "b");
    index.commit();
    assertEquals(2, reader.getRefCount());

    first.close();
    first.close();
    assertEquals(1, reader.getRefCount());
    second.close();
    assertEquals(0, reader.getRefCount());

    var last = index.snapshot();
    index.close();
    assertEquals(Set.of("a", "b"), ids(last));
    last.close();
    assertEquals(0, last.reader().getRefCount());
  }

  @Test
  void snapshotsAreTakenWhileAnotherThreadCommits() throws Exception {
    try (var index = ArticleIndex.create(new ByteBuffersDirectory());
        var threads = Executors.newFixedThreadPool(2)) {
      var done = new AtomicBoolean();
      Callable<Long> reading =
          () -> {
            long seen = 0;
            while (!done.get()) {
              try (var snapshot = index.snapshot()) {
                assertEquals(snapshot.generation(), snapshot.articles());
                assertTrue(snapshot.generation() >= seen, "went back");
                seen = snapshot.generation();
              }
            }
            return seen;
          };
      var readers = List.of(threads.submit(reading), threads.submit(reading));
      try {
        for (int i = 0; i < 100; i++) {
          add(index, "a" + i);
          index.commit();
        }
      } finally {
        done.set(true);
      }
      for (var reader : readers) assertTrue(reader.get() <= 100);
    }
  }

  @Test
  void opensForReadingWhileItIsWritten() throws IOException {
    try (var index = ArticleIndex.open(folder())) {
      add(index, "a");
      index.commit();
      add(index, "b");

      try (var reading = ArticleIndex.openReadOnly(folder())) {
        assertTrue(reading.isReadOnly());
        index.commit();
        index.remove("a.txt");
        index.commit();
        assertEquals(Set.of("a"), ids(reading));
        assertThrows(IllegalStateException.class, reading::commit);
        assertThrows(IllegalStateException.class, () -> reading.remove("a.txt"));
      }
      try (var reading = ArticleIndex.openReadOnly(folder())) {
        assertEquals(Set.of("b"), ids(reading));
      }
    }
  }

  @Test
  void readingWritesNothing() throws IOException {
    make("a");
    var before = Folders.content(folder());

    ArticleIndex.openReadOnly(folder()).close();
    ArticleIndex.check(folder(), _ -> {});

    assertEquals(before, Folders.content(folder()));
  }

  @Test
  void thereIsNothingToReadWhereNoIndexIs() throws IOException {
    assertThrows(NoSuchFileException.class, () -> ArticleIndex.openReadOnly(folder()));
    assertThrows(NoSuchFileException.class, () -> ArticleIndex.check(folder(), _ -> {}));
    assertFalse(Files.exists(folder()));

    Files.createDirectories(folder());
    assertThrows(NoSuchFileException.class, () -> ArticleIndex.openReadOnly(folder()));
    assertEquals(Set.of(""), Folders.content(folder()).keySet());
  }

  @Test
  void checkReportsASoundIndexWithoutPaths() throws IOException {
    make("a", "b");
    List<String> lines = new ArrayList<>();

    ArticleIndex.check(folder(), lines::add);

    var report = String.join("\n", lines);
    assertTrue(report.contains("No problems were detected"), report);
    assertFalse(report.contains(temp.toString()), report);
  }

  @Test
  void checkAndReadingGoOnWhileAnotherThreadCommits() throws Exception {
    try (var index = ArticleIndex.open(folder());
        var threads = Executors.newSingleThreadExecutor()) {
      var done = new AtomicBoolean();
      var writing =
          threads.submit(
              () -> {
                for (int i = 0; !done.get(); i++) {
                  add(index, "a" + i);
                  if (i > 3) index.remove("a" + (i - 3) + ".txt");
                  index.commit();
                }
                return null;
              });
      try {
        for (int i = 0; i < 15; i++) {
          ArticleIndex.check(folder(), _ -> {});
          ArticleIndex.openReadOnly(folder()).close();
        }
      } finally {
        done.set(true);
      }
      writing.get();
    }
  }
}
