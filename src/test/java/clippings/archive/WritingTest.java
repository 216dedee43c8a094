package clippings.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.archive.submission.WriteResult;
import clippings.archive.submission.WritingImpossibleException;
import clippings.archive.submission.WritingImpossibleException.Obstacle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single articles are stored and removed; nothing but those orders makes the archive look. */
class WritingTest {

  @TempDir Path home;
  private TestArchive archive;

  @BeforeEach
  void open() throws IOException {
    archive = TestArchive.open(home);
  }

  @AfterEach
  void close() throws IOException {
    archive.close();
  }

  private static byte[] json(String word) {
    return """
    {"title": "Harbour strike ends", "text": "The dockers of %s went back to work."}
    """
        .formatted(word)
        .getBytes(StandardCharsets.UTF_8);
  }

  private WriteResult store(String id, String word) throws IOException {
    try (var staged = archive.archive.stage(json(word))) {
      return archive.archive.store(id, staged).await();
    }
  }

  private WriteResult remove(String id) throws IOException {
    return archive.archive.remove(id).await();
  }

  private static WriteResult stored(String id, boolean isNew) {
    return new WriteResult.Stored(id, isNew);
  }

  /** All files below the articles folder but our own, by path. */
  private Set<String> files() throws IOException {
    var names = new TreeSet<String>();
    try (var files = Files.walk(archive.folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var name = archive.folder.relativize(file).toString();
        if (!name.equals(".clippings/first-seen")) names.add(name);
      }
    }
    return names;
  }

  @Test
  void aStoredArticleIsInItsFileAndFoundAtOnce() throws IOException {
    assertEquals(stored("2024/05/strike", true), store("2024/05/strike", "Gwadar"));
    assertEquals(Set.of("2024/05/strike.json"), files());
    assertEquals(Set.of("2024/05/strike"), archive.holding("Gwadar"));
    assertEquals("2024/05/strike.json=2024/05/strike indexed\n", archive.outcomes());
  }

  @Test
  void theNextWalkFindsNothingToDo() throws IOException {
    archive.write("2024/other.txt", "Muscat");
    archive.sync();
    store("2024/strike", "Gwadar");
    remove("2024/other");
    long generation = archive.archive.status().generation();
    var summary = archive.sync();
    assertEquals(1, summary.unchanged());
    assertEquals(0, summary.added() + summary.updated() + summary.removed());
    assertEquals(1, archive.archive.status().articles());
    assertTrue(archive.ledger().containsKey(".removed/"), "the new folder gets its row");
    assertEquals(generation + 1, archive.archive.status().generation());
  }

  @Test
  void anIndexMadeAnewHoldsTheSame() throws IOException {
    store("a", "Gwadar");
    store("b", "Muscat");
    store("a", "Basra");
    remove("b");
    var outcomes = archive.outcomes();
    try (var again = TestArchive.open(Files.createDirectory(home.resolve("again")))) {
      Files.copy(archive.folder.resolve("a.json"), again.folder.resolve("a.json"));
      again.sync();
      assertEquals(outcomes, again.outcomes());
      assertEquals(Set.of("a"), again.holding("Basra"));
    }
  }

  @Test
  void replacesAnArticle() throws IOException {
    store("strike", "Gwadar");
    assertEquals(stored("strike", false), store("strike", "Basra"));
    assertEquals(Set.of("strike"), archive.holding("Basra"));
    assertEquals(Set.of(), archive.holding("Gwadar"));
    assertEquals(Set.of("strike.json"), files());
  }

  @Test
  void removedFilesAreKeptOutOfSightAndNeverOverwritten() throws IOException {
    for (var word : List.of("Gwadar", "Basra", "Muscat")) {
      assertEquals(stored("2024/strike", true), store("2024/strike", word));
      assertEquals(new WriteResult.Removed("2024/strike"), remove("2024/strike"));
    }
    assertEquals(
        Set.of(
            ".removed/2024/strike.json",
            ".removed/2024/strike.2.json",
            ".removed/2024/strike.3.json"),
        files());
    archive.sync();
    assertEquals(0, archive.archive.status().articles());
    assertEquals(new WriteResult.Absent("2024/strike"), remove("2024/strike"));
  }

  @Test
  void removesAnArticleOfAnyFileByItsId() throws IOException {
    archive.write("2024/Odd name #1 (2).txt", "Gwadar");
    archive.sync();
    assertInstanceOf(WriteResult.Removed.class, remove("2024/Odd name #1 (2)"));
    assertEquals(Set.of(".removed/2024/Odd name #1 (2).txt"), files());
    assertEquals(Set.of(), archive.holding("Gwadar"));
  }

  @Test
  void anIdThatIsFreeAgainGoesToTheFileOfThatName() throws Exception {
    archive.write("strike.html", "Gwadar");
    archive.write("strike.txt", "Basra");
    archive.archive.watch();
    TestArchive.await("both", () -> archive.archive.status().articles() == 2);
    remove("strike");
    TestArchive.await("the new id", () -> archive.row("strike.txt").id().equals("strike"));
  }

  @ParameterizedTest
  @CsvSource({
    "strike, strike.txt",
    "sub/wire, sub/wire.json",
    "lines.jsonl, lines.jsonl",
    "lines.jsonl#7, lines.jsonl",
    "lines.jsonl#new, lines.jsonl",
    "sub/wire.json#b, sub/wire.json",
    "broken, broken.html"
  })
  void anIdOfAnotherFileIsNotTaken(String id, String file) throws IOException {
    archive.write("strike.txt", "Gwadar");
    archive.write("broken.html", "");
    Files.write(archive.folder.resolve("broken.html"), new byte[0]);
    Files.createDirectory(archive.folder.resolve("sub"));
    Files.writeString(
        archive.folder.resolve("sub/wire.json"),
        "[{\"id\":\"a\",\"text\":\"One.\"},{\"id\":\"b\",\"text\":\"Two.\"}]");
    Files.writeString(
        archive.folder.resolve("lines.jsonl"), "{\"id\":\"7\",\"text\":\"Seven.\"}\n");
    archive.sync();
    var before = archive.outcomes();
    var result = assertInstanceOf(WriteResult.PartOfFile.class, store(id, "Basra"));
    assertEquals(file, result.file());
    archive.sync();
    assertEquals(before, archive.outcomes());
    assertEquals(Set.of(), archive.holding("Basra"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lines.jsonl#7", "lines.jsonl", "wire", "wire.json#b"})
  void nothingIsRemovedThatWouldTakeOthersWithIt(String id) throws IOException {
    Files.writeString(
        archive.folder.resolve("wire.json"),
        "[{\"id\":\"a\",\"text\":\"One.\"},{\"id\":\"b\",\"text\":\"Two.\"}]");
    Files.writeString(
        archive.folder.resolve("lines.jsonl"), "{\"id\":\"7\",\"text\":\"Seven.\"}\n");
    archive.sync();
    assertInstanceOf(WriteResult.PartOfFile.class, remove(id));
    assertEquals(3, archive.archive.status().articles());
  }

  @Test
  void aFileThatBecameOneOfManyMeanwhileIsNotReplaced() throws IOException {
    store("wire", "Gwadar");
    Files.writeString(
        archive.folder.resolve("wire.json"), "[{\"text\":\"One.\"},{\"text\":\"Two.\"}]");
    assertInstanceOf(WriteResult.PartOfFile.class, store("wire", "Basra"));
    assertEquals(2, archive.archive.status().articles());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/a",
        "a/",
        "a//b",
        ".",
        "..",
        "../a",
        "a/../b",
        "a/..",
        "./a",
        ".clippings/first-seen",
        ".removed/a",
        "a/.b",
        "a b",
        "a\\b",
        "a:b",
        "a\u0000b",
        "a\nb",
        "a%2fb",
        "a#b",
        "a?b",
        "a*b",
        "a\u202eb",
        "e\u0301"
      })
  void anIdNeverLeadsOutOfTheFolderOrToAHiddenFile(String id) throws IOException {
    assertInstanceOf(WriteResult.BadId.class, store(id, "Gwadar"));
    assertEquals(Set.of(), files());
    assertFalse(Files.exists(archive.folder.resolveSibling("a.json")));
  }

  @Test
  void anIdIsNoLongerThanFileSystemsBear() throws IOException {
    var longest = "x".repeat(200);
    assertEquals(stored(longest, true), store(longest, "Gwadar"));
    assertInstanceOf(WriteResult.BadId.class, store("x".repeat(201), "Gwadar"));
    assertInstanceOf(WriteResult.BadId.class, store("x/".repeat(600) + "x", "Gwadar"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"گوادر/بندر", "хроника", "新聞-1", "हिन्दी", "a.b_c-d/e.f", "a.txt", "x.tmp"})
  void idsMayHaveLettersOfAnyScript(String id) throws IOException {
    assertEquals(stored(id, true), store(id, "Gwadar"));
    assertEquals(Set.of(id), archive.holding("Gwadar"));
    archive.sync();
    assertEquals(Set.of(id), archive.holding("Gwadar"));
    assertInstanceOf(WriteResult.Removed.class, remove(id));
  }

  @Test
  void doesNotWriteThroughLinks() throws IOException {
    var outside = Files.createDirectory(home.resolve("outside"));
    var secret = Files.writeString(outside.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(archive.folder.resolve("out"), outside);
    Files.createSymbolicLink(archive.folder.resolve("linked.json"), secret);
    assertInstanceOf(WriteResult.PartOfFile.class, store("out/a", "Gwadar"));
    assertInstanceOf(WriteResult.PartOfFile.class, store("linked", "Gwadar"));
    assertEquals("secret", Files.readString(secret));
    try (var files = Files.list(outside)) {
      assertEquals(List.of(secret), files.toList());
    }
  }

  @Test
  void doesNotRemoveThroughLinks() throws IOException {
    archive.write("2024/strike.txt", "Gwadar");
    archive.sync();
    var outside = Files.createDirectory(home.resolve("outside"));
    Files.move(archive.folder.resolve("2024/strike.txt"), outside.resolve("strike.txt"));
    Files.delete(archive.folder.resolve("2024"));
    Files.createSymbolicLink(archive.folder.resolve("2024"), outside);
    assertInstanceOf(WriteResult.Removed.class, remove("2024/strike"));
    assertTrue(Files.exists(outside.resolve("strike.txt")));
    assertEquals(Set.of(), archive.holding("Gwadar"));
  }

  @Test
  void aFolderInThePlaceOfTheFileStays() throws IOException {
    Files.createDirectories(archive.folder.resolve("strike.json"));
    Files.writeString(archive.folder.resolve("plain"), "no folder");
    assertInstanceOf(WriteResult.PartOfFile.class, store("strike", "Gwadar"));
    assertInstanceOf(WriteResult.PartOfFile.class, store("plain/a", "Gwadar"));
  }

  @Test
  void theLastOfManyOrdersForOneIdCounts() throws Exception {
    var calls = new ArrayList<Callable<WriteResult>>();
    for (int i = 0; i < 40; i++) {
      var word = "Berth" + i;
      calls.add(() -> store("strike", word));
    }
    try (var clients = Executors.newFixedThreadPool(8)) {
      int created = 0;
      for (var result : clients.invokeAll(calls)) {
        if (result.get() instanceof WriteResult.Stored(var _, boolean isNew) && isNew) created++;
      }
      assertEquals(1, created);
    }
    var text = Files.readString(archive.folder.resolve("strike.json"));
    var word = text.replaceAll("(?s).*(Berth\\d+).*", "$1");
    assertEquals(Set.of("strike"), archive.holding(word));
    assertEquals(1, archive.archive.status().articles());
  }

  @Test
  void storesWhileTheFolderIsFollowedAndChanges() throws Exception {
    archive.archive.watch();
    for (int i = 0; i < 400; i++) archive.write("dropped/%03d.txt".formatted(i), "Dropped" + i);
    try (var clients = Executors.newFixedThreadPool(4)) {
      var calls = new ArrayList<Callable<WriteResult>>();
      for (int i = 0; i < 100; i++) {
        var name = "%03d".formatted(i);
        calls.add(() -> store("put/" + name, "Put" + name));
      }
      for (var result : clients.invokeAll(calls))
        assertInstanceOf(WriteResult.Stored.class, result.get());
    }
    assertTrue(archive.archive.status().articles() >= 100);
    TestArchive.await("all", () -> archive.archive.status().articles() == 500);
    var summary = archive.sync();
    assertEquals(500, summary.unchanged());
    assertEquals(500, summary.articles());
  }

  @Test
  void ourOwnFilesMakeItLookNowhere() throws Exception {
    archive.archive.watch();
    TestArchive.await("a first look", archive.archive::hasLooked);
    store("a", "Gwadar");
    archive.write("b.txt", "Basra");
    TestArchive.await("the dropped file", () -> archive.archive.status().articles() == 2);
    long generation = archive.archive.status().generation();
    for (int i = 0; i < 20; i++) store("a", "Gwadar" + i);
    Thread.sleep(300);
    assertEquals(generation + 20, archive.archive.status().generation());
  }

  @Test
  void aClosedArchiveSaysSo() throws IOException {
    var staged = archive.archive.stage(json("Gwadar"));
    archive.archive.close();
    var order = archive.archive.store("a", staged);
    var impossible = assertThrows(WritingImpossibleException.class, order::await);
    assertEquals(Obstacle.STOPPING, impossible.obstacle());
    staged.close();
    assertEquals(Set.of(), files());
  }

  @Test
  void anArticlesFolderThatIsGoneIsNotMadeAnew() throws IOException {
    store("a", "Gwadar");
    var away = home.resolve("away");
    var staged = archive.archive.stage(json("Basra"));
    Files.move(archive.folder, away);
    assertThrows(WritingImpossibleException.class, archive.archive.store("b", staged)::await);
    assertThrows(WritingImpossibleException.class, () -> archive.archive.stage(json("Muscat")));
    assertFalse(Files.exists(archive.folder));
    Files.move(away, archive.folder);
    assertEquals(stored("b", true), store("b", "Basra"));
  }

  @Test
  void removesWhatAKilledProgramLeftBehind() throws IOException {
    var left = archive.folder.resolve(".clippings/incoming/1-x-1.json");
    Files.createDirectories(left.getParent());
    Files.writeString(left, "half");
    Files.setLastModifiedTime(
        left,
        java.nio.file.attribute.FileTime.from(java.time.Instant.now().minus(Duration.ofHours(2))));
    archive.close();
    archive =
        TestArchive.open(home, TestArchive.settings(Duration.ofSeconds(1)), InstantSource.system());
    assertEquals(Set.of(), files());
  }
}
