package clippings.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The folder is followed by its events alone: the walks that would find everything in the end are
 * an hour away.
 */
class WatchTest {

  @TempDir Path home;
  private TestArchive archive;

  @BeforeEach
  void watch() throws IOException, InterruptedException {
    archive =
        TestArchive.open(
            home, TestArchive.settings(Duration.ofSeconds(1)), java.time.InstantSource.system());
    archive.write("a.txt", "Gwadar");
    archive.write("2024/b.txt", "Chabahar");
    archive.archive.watch();
    awaitHolding("Gwadar", "a");
  }

  @AfterEach
  void close() throws IOException {
    archive.close();
  }

  @Test
  void aDroppedFileIsThereWithinASecond() throws Exception {
    archive.write("warm-up.txt", "Muscat");
    awaitHolding("Muscat", "warm-up");
    long begun = System.nanoTime();
    archive.write("c.txt", "Basra");
    awaitHolding("Basra", "c");
    assertTrue(
        System.nanoTime() - begun < Duration.ofSeconds(15).toNanos(),
        "a second, and some for a busy machine");
  }

  @Test
  void changesMovesAndDeletionsShow() throws Exception {
    archive.write("a.txt", "Karachi");
    awaitHolding("Karachi", "a");
    var fresh =
        Files.writeString(home.resolve("fresh"), "Strike ends\n\nThe dockers of Jask went home.\n");
    Files.move(
        fresh,
        archive.folder.resolve("a.txt"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    awaitHolding("Jask", "a");
    Files.move(archive.folder.resolve("a.txt"), archive.folder.resolve("2024/c.txt"));
    awaitHolding("Jask", "2024/c");
    Files.delete(archive.folder.resolve("2024/c.txt"));
    awaitHolding("Jask");
  }

  @Test
  void newAndMovedFoldersAreLookedInto() throws Exception {
    archive.write("2025/05/deep/d.txt", "Bushehr");
    awaitHolding("Bushehr", "2025/05/deep/d");
    Files.move(archive.folder.resolve("2025"), archive.folder.resolve("2026"));
    awaitHolding("Bushehr", "2026/05/deep/d");
    archive.write("2026/05/deep/e.txt", "Basra");
    awaitHolding("Basra", "2026/05/deep/e");
    Files.move(archive.folder.resolve("2026"), home.resolve("away"));
    awaitHolding("Bushehr");
    Files.move(home.resolve("away"), archive.folder.resolve("2024/x"));
    awaitHolding("Bushehr", "2024/x/05/deep/d");
  }

  @Test
  void aFileThatIsWrittenSlowlyIsNeverShownInHalf() throws Exception {
    var file = archive.folder.resolve("slow.txt");
    try (var out = Files.newOutputStream(file)) {
      out.write("Strike ends\n\nThe dockers of Basra went".getBytes(StandardCharsets.UTF_8));
      out.flush();
      for (int i = 0; i < 20; i++) {
        Thread.sleep(50);
        assertEquals(Set.of(), archive.holding("Basra"));
      }
      out.write(" back to work on Monday.".getBytes(StandardCharsets.UTF_8));
    }
    awaitHolding("Basra went back to work on Monday", "slow");
  }

  @Test
  void aFileThatGrowsIsReadAgain() throws Exception {
    var file = archive.write("growing.txt", "Basra");
    for (int i = 0; i < 10; i++) {
      Files.writeString(
          file, "\nLine number" + i + " was added later.\n", StandardOpenOption.APPEND);
      Thread.sleep(30);
    }
    awaitHolding("number9", "growing");
  }

  @Test
  void theArticlesFolderMayGoAndComeBack() throws Exception {
    var away = home.resolve("away");
    Files.move(archive.folder, away);
    Files.createDirectory(archive.folder);
    TestArchive.await("trouble", () -> archive.archive.status().failure() != null);
    assertNotNull(archive.archive.status().failure());
    assertEquals(Set.of("a"), archive.holding("Gwadar"));
    Files.delete(archive.folder);
    Files.writeString(away.resolve("c.txt"), "Strike ends\n\nThe dockers of Basra went home.\n");
    Files.move(away, archive.folder);
    awaitHolding("Basra", "c");
    TestArchive.await("no more trouble", () -> archive.archive.status().failure() == null);
    archive.write("d.txt", "Muscat");
    awaitHolding("Muscat", "d");
  }

  @Test
  void tenThousandFilesAtOnceAreAllFound() throws Exception {
    Files.createDirectory(home.resolve("many"));
    for (int i = 0; i < 10_000; i++) {
      Files.writeString(
          home.resolve("many/%05d.txt".formatted(i)),
          "Strike number " + i + " ends\n\nThe dockers went home.\n");
    }
    for (int i = 0; i < 10_000; i++) {
      var name = "%05d.txt".formatted(i);
      Files.move(home.resolve("many").resolve(name), archive.folder.resolve("2024").resolve(name));
    }
    TestArchive.await("10,002 articles", () -> archive.archive.status().articles() == 10_002);
  }

  @Test
  void statusTellsWhenItLastLooked() {
    var last = Objects.requireNonNull(archive.archive.status().lastSync());
    assertTrue(last.isBefore(Instant.now().plusSeconds(1)));
    assertEquals(2, archive.archive.status().articles());
    assertEquals(0, archive.archive.status().pending());
  }

  private void awaitHolding(String word, String... ids) throws InterruptedException {
    TestArchive.await(
        word + " in " + Set.of(ids),
        () -> {
          try {
            return archive.holding(word).equals(Set.of(ids));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
