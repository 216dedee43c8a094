package clippings.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.archive.folder.FolderTroubleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that are gone, for a while or for good. */
class MissingArticlesTest {

  @TempDir Path home;

  @Test
  void mostArticlesAreNotGivenUpAtOnce() throws IOException {
    try (var archive =
        TestArchive.open(
            home, TestArchive.settings(Duration.ofSeconds(2)), InstantSource.system())) {
      for (int i = 0; i < 10; i++) archive.write(i + ".txt", "Gwadar" + i);
      archive.sync();
      for (int i = 0; i < 6; i++) Files.delete(archive.folder.resolve(i + ".txt"));
      var waited = new TreeMap<String, Boolean>();
      long begun = System.nanoTime();
      var summary =
          archive.archive.sync(
              step -> {
                if (!step.waiting().isEmpty())
                  waited.put(step.waiting().replaceAll("\\d+", "N"), true);
              });
      assertTrue(System.nanoTime() - begun >= Duration.ofSeconds(2).toNanos());
      assertEquals(6, summary.removed());
      assertEquals(
          Set.of("most articles are gone; waiting N s for them to come back"), waited.keySet());
    }
  }

  @Test
  void anIndexOfAnotherFolderIsFilledAnewAtOnce() throws IOException {
    try (var archive = TestArchive.open(home)) {
      for (int i = 0; i < 10; i++) archive.write(i + ".txt", "Gwadar" + i);
      archive.sync();
    }
    Files.move(home.resolve("articles"), home.resolve("other"));
    try (var archive =
        TestArchive.open(home, TestArchive.settings(TestArchive.LONG), InstantSource.system())) {
      archive.write("a.txt", "Basra");
      assertEquals(10, archive.sync().removed());
      assertEquals("a.txt=a indexed\n", archive.outcomes());
    }
  }

  @Test
  void aRenamedFolderIsNotTakenForDeleted() throws IOException {
    try (var archive =
        TestArchive.open(home, TestArchive.settings(TestArchive.LONG), InstantSource.system())) {
      for (int i = 0; i < 10; i++) archive.write("old/" + i + ".txt", "Gwadar" + i);
      archive.sync();
      Files.move(archive.folder.resolve("old"), archive.folder.resolve("new"));
      var summary = archive.sync();
      assertEquals(10, summary.renamed());
      assertEquals(10, summary.articles());
      assertEquals(Set.of("new/3"), archive.holding("Gwadar3"));
    }
  }

  @Test
  void aFolderThatIsGoneSaysNothingOfItsArticles() throws IOException {
    try (var archive = TestArchive.open(home)) {
      archive.write("a.txt", "Gwadar");
      archive.sync();
      var away = home.resolve("away");
      Files.move(archive.folder, away);
      assertThrows(FolderTroubleException.class, archive::sync);
      Files.createDirectory(archive.folder);
      assertThrows(FolderTroubleException.class, archive::sync);
      assertEquals(Set.of("a"), archive.holding("Gwadar"));
      Files.delete(archive.folder);
      Files.move(away, archive.folder);
      assertEquals(1, archive.sync().unchanged());
    }
  }
}
