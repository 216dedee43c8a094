package clippings.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with an index: it is said, nothing is touched, and rebuilding mends it. */
class DamagedIndexTest {

  @TempDir Path temp;

  private Path sound;
  private int copies;

  private interface Damage {
    void apply(Path file) throws IOException;
  }

  @BeforeEach
  void makeASoundIndex() throws IOException {
    sound = temp.resolve("sound");
    try (var index = ArticleIndex.open(sound)) {
      for (int i = 0; i < 5; i++) {
        SampleArticle.of("a" + i)
            .title("Strike in the harbour")
            .text("Words of " + i, "More words")
            .boilerplate("Read on")
            .authors("Ann Smith")
            .addTo(index);
      }
      index.commit();
      index.remove("a0.txt"); // leaves a file of deleted documents
      index.commit();
    }
  }

  private Path copy() throws IOException {
    var copy = temp.resolve("copy" + copies++);
    Folders.copy(sound, copy);
    return copy;
  }

  /** The files of the commit; the first is the commit itself. */
  private List<String> files() throws IOException {
    try (var names = Files.list(sound)) {
      return names
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("segments_") || name.startsWith("_"))
          .sorted((a, b) -> b.compareTo(a))
          .toList();
    }
  }

  private void assertDamaged(Path folder, String named) throws IOException {
    var before = Folders.content(folder);

    var opening = assertThrows(IndexDamagedException.class, () -> ArticleIndex.open(folder), named);
    var checking =
        assertThrows(IndexDamagedException.class, () -> ArticleIndex.check(folder, _ -> {}), named);

    for (var e : List.of(opening, checking)) {
      var message = String.valueOf(e.getMessage());
      assertTrue(message.contains("\"" + named + "\""), message + " should name " + named);
      assertFalse(message.contains(temp.toString()), message);
    }
    assertEquals(before, Folders.content(folder), "touched: " + named);
  }

  private static void assertMended(Path folder) throws IOException {
    try (var index = ArticleIndex.rebuild(folder)) {
      assertFalse(index.isOutdated());
      assertEquals(Set.of(), TestIndex.ids(index));
      SampleArticle.of("new").text("words").addTo(index);
      index.commit();
    }
    ArticleIndex.check(folder, _ -> {});
    try (var index = ArticleIndex.open(folder)) {
      assertEquals(Set.of("new"), TestIndex.ids(index));
    }
  }

  private void assertEachFileIsMissed(Damage damage) throws IOException {
    for (var file : files()) {
      var folder = copy();
      damage.apply(folder.resolve(file));
      assertDamaged(folder, file);
      assertMended(folder);
    }
  }

  private static void flip(Path file, int at) throws IOException {
    var bytes = Files.readAllBytes(file);
    bytes[at] ^= 0x10;
    Files.write(file, bytes);
  }

  @Test
  void noticesAFlippedBitInEveryFile() throws IOException {
    assertTrue(files().size() >= 4, files()::toString);
    assertEachFileIsMissed(file -> flip(file, (int) Files.size(file) / 2));
  }

  @Test
  void noticesAFlippedBitInEveryByteOfTheCommitAndTheSegmentsDescription() throws IOException {
    for (var file : files()) {
      if (!file.startsWith("segments_") && !file.endsWith(".si")) continue;
      var folder = copy();
      var path = folder.resolve(file);
      var bytes = Files.readAllBytes(path);
      for (int at = 0; at < bytes.length; at++) {
        flip(path, at);
        assertDamaged(folder, file);
        flip(path, at);
      }
      assertTrue(Arrays.equals(bytes, Files.readAllBytes(path)));
    }
  }

  @Test
  void noticesCutFiles() throws IOException {
    assertEachFileIsMissed(
        file -> {
          var bytes = Files.readAllBytes(file);
          Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        });
    assertEachFileIsMissed(
        file -> {
          var bytes = Files.readAllBytes(file);
          Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        });
  }

  @Test
  void noticesEmptyFiles() throws IOException {
    assertEachFileIsMissed(file -> Files.write(file, new byte[0]));
  }

  @Test
  void noticesMissingFiles() throws IOException {
    for (var file : files()) {
      var folder = copy();
      Files.delete(folder.resolve(file));
      assertDamaged(folder, file.startsWith("segments_") ? "segments_N" : file);
      assertMended(folder);
    }
  }

  @Test
  void refusesAFileInPlaceOfAFolder() throws IOException {
    var file = Files.writeString(temp.resolve("file"), "not a folder");

    assertThrows(IndexDamagedException.class, () -> ArticleIndex.open(file));
    assertThrows(IndexDamagedException.class, () -> ArticleIndex.rebuild(file));
    assertThrows(IndexDamagedException.class, () -> ArticleIndex.open(file.resolve("below")));

    assertEquals("not a folder", Files.readString(file));
  }

  @Test
  void refusesAFolderInPlaceOfTheLock() throws IOException {
    var folder = copy();
    Files.delete(folder.resolve("write.lock"));
    Files.createDirectory(folder.resolve("write.lock"));

    assertDamaged(folder, "write.lock");
    assertThrows(IndexDamagedException.class, () -> ArticleIndex.rebuild(folder));
    assertTrue(Folders.content(folder).keySet().containsAll(files()), "rebuild removed files");
  }

  @Test
  void refusesAFolderOfOtherFiles() throws IOException {
    var folder = Files.createDirectory(temp.resolve("papers"));
    Files.writeString(folder.resolve("thesis.txt"), "years of work");
    Files.createDirectory(folder.resolve("pictures"));
    assertDamaged(folder, "pictures");
    var before = Folders.content(folder);

    assertThrows(IndexDamagedException.class, () -> ArticleIndex.rebuild(folder));

    assertEquals(before, Folders.content(folder));
  }

  @Test
  void refusesWhatOnlyLooksLikeACommit() throws IOException {
    for (var name : List.of("segments_1", "segments_of_an_orange", "segments_")) {
      var folder = Files.createDirectory(temp.resolve("only " + name));
      Files.writeString(folder.resolve(name), "years of work");

      assertDamaged(folder, name);
      assertThrows(IndexDamagedException.class, () -> ArticleIndex.rebuild(folder));
    }
  }

  @Test
  void refusesTheIndexOfAnotherProgram() throws IOException {
    var folder = temp.resolve("other");
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.commit();
    }
    var before = Folders.content(folder);

    var e = assertThrows(IndexDamagedException.class, () -> ArticleIndex.open(folder));
    assertThrows(IndexDamagedException.class, () -> ArticleIndex.rebuild(folder));

    assertEquals("a Lucene index, but not one of Clippings", e.getMessage());
    assertEquals(before, Folders.content(folder));
  }

  @Test
  void opensWithOtherFilesBesideTheIndexAndLeavesThem() throws IOException {
    var folder = copy();
    Files.writeString(folder.resolve("notes.txt"), "mine");

    ArticleIndex.open(folder).close();
    Files.delete(folder.resolve(files().getFirst()));
    assertMended(folder);

    assertEquals("mine", Files.readString(folder.resolve("notes.txt")));
  }

  @Test
  void makesAnIndexAgainWhoseMakingWasStopped() throws IOException {
    var folder = copy();
    Files.delete(folder.resolve(files().getFirst()));
    Files.writeString(folder.resolve("clippings.index"), "creating\n");

    try (var index = ArticleIndex.open(folder)) {
      assertEquals(Set.of(), TestIndex.ids(index));
    }
  }
}
