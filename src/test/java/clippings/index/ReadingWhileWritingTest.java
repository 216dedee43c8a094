package clippings.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots and indexes opened for reading stay what they are, whatever is written meanwhile. */
class ReadingWhileWritingTest {

  @TempDir Path temp;
  private TestIndex files;

  @BeforeEach
  void place() {
    files = new TestIndex(temp.resolve("index"));
  }

  @Test
  void snapshotsStayAsTheyAreWhileCommitsGoOn() throws IOException {
    try (var index = ArticleIndex.create(new ByteBuffersDirectory())) {
      List<Snapshot> snapshots = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        TestIndex.add(index, "a" + i);
        if (i > 0) index.remove("a" + (i - 1) + ".txt");
        index.commit();
        snapshots.add(index.snapshot());
      }
      for (int i = 0; i < 20; i++) {
        try (var snapshot = snapshots.get(i)) {
          assertEquals(i + 1, snapshot.generation());
          assertEquals(Set.of("a" + i), TestIndex.ids(snapshot));
          assertEquals(1, snapshot.articles());
        }
      }
    }
  }

  @Test
  void readersAreReleasedWithTheirLastSnapshot() throws IOException {
    var index = ArticleIndex.create(new ByteBuffersDirectory());
    TestIndex.add(index, "a");
    index.commit();
    var first = index.snapshot();
    var second = index.snapshot();
    var reader = first.reader();
    TestIndex.add(index, "b");
    index.commit();
    assertEquals(2, reader.getRefCount());

    first.close();
    first.close();
    assertEquals(1, reader.getRefCount());
    second.close();
    assertEquals(0, reader.getRefCount());

    var last = index.snapshot();
    index.close();
    assertEquals(Set.of("a", "b"), TestIndex.ids(last));
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
          TestIndex.add(index, "a" + i);
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
    try (var index = ArticleIndex.open(files.folder())) {
      TestIndex.add(index, "a");
      index.commit();
      TestIndex.add(index, "b");

      try (var reading = ArticleIndex.openReadOnly(files.folder())) {
        assertTrue(reading.isReadOnly());
        index.commit();
        index.remove("a.txt");
        index.commit();
        assertEquals(Set.of("a"), TestIndex.ids(reading));
        assertThrows(IllegalStateException.class, reading::commit);
        assertThrows(IllegalStateException.class, () -> reading.remove("a.txt"));
      }
      try (var reading = ArticleIndex.openReadOnly(files.folder())) {
        assertEquals(Set.of("b"), TestIndex.ids(reading));
      }
    }
  }

  @Test
  void readingWritesNothing() throws IOException {
    files.make("a");
    var before = Folders.content(files.folder());

    ArticleIndex.openReadOnly(files.folder()).close();
    ArticleIndex.check(files.folder(), _ -> {});

    assertEquals(before, Folders.content(files.folder()));
  }

  @Test
  void thereIsNothingToReadWhereNoIndexIs() throws IOException {
    assertThrows(NoSuchFileException.class, () -> ArticleIndex.openReadOnly(files.folder()));
    assertThrows(NoSuchFileException.class, () -> ArticleIndex.check(files.folder(), _ -> {}));
    assertFalse(Files.exists(files.folder()));

    Files.createDirectories(files.folder());
    assertThrows(NoSuchFileException.class, () -> ArticleIndex.openReadOnly(files.folder()));
    assertEquals(Set.of(""), Folders.content(files.folder()).keySet());
  }

  @Test
  void checkReportsASoundIndexWithoutPaths() throws IOException {
    files.make("a", "b");
    List<String> lines = new ArrayList<>();

    ArticleIndex.check(files.folder(), lines::add);

    var report = String.join("\n", lines);
    assertTrue(report.contains("No problems were detected"), report);
    assertFalse(report.contains(temp.toString()), report);
  }

  @Test
  void checkAndReadingGoOnWhileAnotherThreadCommits() throws Exception {
    try (var index = ArticleIndex.open(files.folder());
        var threads = Executors.newSingleThreadExecutor()) {
      var done = new AtomicBoolean();
      var writing =
          threads.submit(
              () -> {
                for (int i = 0; !done.get(); i++) {
                  TestIndex.add(index, "a" + i);
                  if (i > 3) index.remove("a" + (i - 3) + ".txt");
                  index.commit();
                }
                return null;
              });
      try {
        for (int i = 0; i < 15; i++) {
          ArticleIndex.check(files.folder(), _ -> {});
          ArticleIndex.openReadOnly(files.folder()).close();
        }
      } finally {
        done.set(true);
      }
      writing.get();
    }
  }
}
