package clippings.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.archive.folder.ContentHash;
import clippings.archive.ledger.LedgerRequest;
import clippings.archive.pass.Progress;
import clippings.index.ArticleIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveTest {

  private static final Instant MAY = Instant.parse("2026-05-01T10:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T10:00:00Z");

  @TempDir Path home;

  @Test
  void addsUpdatesAndRemoves() throws IOException {
    try (var archive = TestArchive.open(home)) {
      archive.write("a.txt", "Gwadar");
      archive.write("2024/b.txt", "Chabahar");
      var first = archive.sync();
      assertEquals(2, first.added());
      assertEquals(2, first.articles());

      archive.write("a.txt", "Karachi");
      Files.delete(archive.folder.resolve("2024/b.txt"));
      archive.write("c.txt", "Basra");
      var second = archive.sync();
      assertEquals(List.of(1, 1, 1), List.of(second.added(), second.updated(), second.removed()));
      assertEquals(Set.of("a"), archive.holding("Karachi"));
      assertEquals(Set.of(), archive.holding("Gwadar"));
      assertEquals("a.txt=a indexed\nc.txt=c indexed\n", archive.outcomes());
    }
  }

  @Test
  void writesNothingWhenNothingChanged() throws IOException {
    try (var archive = TestArchive.open(home)) {
      archive.write("a.txt", "Gwadar");
      archive.write("bad.txt", "");
      Files.write(archive.folder.resolve("bad.txt"), new byte[0]);
      Files.writeString(archive.folder.resolve("b.bin"), "x");
      archive.sync();
    }
    var before = bytes(home.resolve("index"));
    var beside = bytes(home.resolve("articles"));
    try (var archive = TestArchive.open(home)) {
      var summary = archive.sync();
      assertEquals(2, summary.unchanged());
      assertEquals(1, summary.rejected());
      assertEquals(1, summary.ignored());
    }
    assertEquals(before, bytes(home.resolve("index")));
    assertEquals(beside, bytes(home.resolve("articles")));
  }

  @Test
  void theListOfNamesIsNoArticleAndItsRowTellsWhatIsWrongWithIt() throws IOException {
    try (var archive = TestArchive.open(home)) {
      Files.writeString(archive.folder.resolve("names.txt"), "Gwadar, Gawadar\nKarachi\n");
      archive.write("2024/names.txt", "Basra");
      archive.sync();
      assertEquals(Set.of(), archive.holding("Karachi"));
      assertEquals(Set.of("2024/names"), archive.holding("Basra"));
      assertEquals(
          "the list of names; lines: 1; line 2: needs two spellings with a comma between them",
          archive.row("names.txt").reason());
      Files.writeString(archive.folder.resolve("names.txt"), "Gwadar, Gawadar\n");
      archive.sync();
      assertEquals("the list of names; lines: 1", archive.row("names.txt").reason());
    }
  }

  @Test
  void aTouchedFileOnlyGetsItsRowUpdated() throws IOException {
    try (var archive = TestArchive.open(home)) {
      var file = archive.write("a.txt", "Gwadar");
      archive.sync();
      var checked = archive.row("a.txt").checkedAt();
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
      assertEquals(0, archive.sync().updated());
      var row = archive.row("a.txt");
      assertEquals(checked, row.checkedAt());
      assertEquals(
          Instant.parse("2001-02-03T04:05:06Z").getEpochSecond() * 1_000_000_000,
          row.fingerprint().modified());
    }
  }

  @Test
  void keepsWhenAnArticleWasFirstSeen() throws IOException {
    try (var archive = openAt(MAY)) {
      archive.write("a.txt", "Gwadar");
      archive.sync();
    }
    try (var archive = openAt(JUNE)) {
      archive.write("a.txt", "Karachi");
      archive.write("b.txt", "Basra");
      archive.sync();
      assertEquals(Map.of("a", MAY, "b", JUNE), archive.addedAt());
      Files.createDirectory(archive.folder.resolve("old"));
      Files.move(archive.folder.resolve("a.txt"), archive.folder.resolve("old/z.txt"));
      assertEquals(1, archive.sync().renamed());
      assertEquals(Map.of("old/z", MAY, "b", JUNE), archive.addedAt());
    }
    deleteFolder(home.resolve("index"));
    try (var archive = openAt(JUNE.plusSeconds(1_000))) {
      archive.sync();
      assertEquals(Map.of("old/z", MAY, "b", JUNE), archive.addedAt());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.html a.txt, a.html=a a.txt=a.txt",
    "a.txt a.html, a.html=a a.txt=a.txt",
    "a.txt a.txt.html a.html, a.html=a a.txt=a.txt a.txt.html=a.txt.html",
    "b/x.md b/x.txt x.txt, b/x.md=b/x b/x.txt=b/x.txt x.txt=x",
    "a.json a.jsonl a.txt, a.json=a a.jsonl=a.jsonl a.txt=a.txt",
    "A.txt a.txt, A.txt=A a.txt=a",
  })
  void theFirstInPathOrderHasTheShortId(String arrival, String expected) throws IOException {
    try (var archive = TestArchive.open(home)) {
      for (var file : List.of(arrival.split(" ", -1))) {
        archive.write(file, "Gwadar");
        archive.sync();
      }
      assertEquals(expected, ids(archive));
    }
    deleteFolder(home.resolve("index"));
    try (var archive = TestArchive.open(home)) {
      archive.sync();
      assertEquals(expected, ids(archive), "all at once");
    }
  }

  @Test
  void aFreedIdIsTaken() throws IOException {
    try (var archive = TestArchive.open(home)) {
      archive.write("a.md", "Gwadar");
      archive.write("a.txt", "Karachi");
      archive.sync();
      assertTrue(
          String.valueOf(archive.row("a.txt").reason()).contains("\"a.md\" has the shorter one"));
      Files.delete(archive.folder.resolve("a.md"));
      archive.sync();
      assertEquals(Set.of("a"), archive.holding("Karachi"));
      assertFalse(String.valueOf(archive.row("a.txt").reason()).contains("shorter"));
    }
  }

  @Test
  void namesWhatItDoesNotRead() throws IOException {
    try (var archive = TestArchive.open(home)) {
      for (var file :
          List.of(
              ".hidden.txt",
              "a.txt~",
              "b.txt.part",
              "c.bin",
              "noext",
              ".git/x.txt",
              ".removed/a.txt",
              "#d.txt#")) {
        archive.write(file, "Gwadar");
      }
      Files.createSymbolicLink(archive.folder.resolve("out.txt"), Path.of("/etc/passwd"));
      Files.createSymbolicLink(archive.folder.resolve("loop"), Path.of("."));
      archive.sync();
      assertEquals(
          """
          #d.txt#=#d.txt# ignored
          .git/=.git/ ignored
          .hidden.txt=.hidden.txt ignored
          .removed/=.removed/ ignored
          a.txt~=a.txt~ ignored
          b.txt.part=b.txt.part ignored
          c.bin=c.bin ignored
          loop=loop ignored
          noext=noext ignored
          out.txt=out.txt rejected
          """,
          archive.outcomes());
      assertTrue(archive.ledger().values().stream().allMatch(row -> row.reason() != null));
      assertEquals(Set.of(), archive.holding("Gwadar"));
    }
  }

  @Test
  void doesNotReadItsOwnIndex() throws IOException {
    var settings = TestArchive.settings(Duration.ZERO);
    try (var index = ArticleIndex.open(home.resolve("index"));
        var archive =
            Archive.open(
                home, home.resolve("index"), index, reader(), settings, InstantSource.system())) {
      Files.writeString(home.resolve("a.txt"), "The dockers went back to work.");
      assertEquals(1, archive.sync(Progress.NONE).articles());
      assertEquals(1, archive.ledger(LedgerRequest.of(null, 10)).total());
    }
  }

  @Test
  void aFileThatIsOpenForWritingIsLeftUntilItIsDone() throws IOException {
    try (var archive = TestArchive.open(home)) {
      archive.write("a.txt", "Gwadar");
      archive.sync();
      try (var out = Files.newBufferedWriter(archive.folder.resolve("b.txt"));
          var over = Files.newBufferedWriter(archive.folder.resolve("a.txt"))) {
        out.write("Strike ends\n\nThe dockers of Basra went");
        out.flush();
        over.write("Strike ends\n\nThe dockers of Basra went");
        over.flush();
        assertEquals(List.of(1, 1), List.of(archive.sync().rejected(), archive.sync().stale()));
        assertEquals(Set.of(), archive.holding("Basra"));
        assertEquals(Set.of("a"), archive.holding("Gwadar"));
        assertEquals("a.txt=a indexed\nb.txt=b.txt rejected\n", archive.outcomes());
        assertTrue(String.valueOf(archive.row("b.txt").reason()).contains("being written"));
        assertTrue(
            String.valueOf(archive.row("a.txt").reason())
                .startsWith("stale: it is still being written"));
        out.write(" back to work.");
        over.write(" back to work.");
      }
      archive.sync();
      assertEquals(Set.of("a", "b"), archive.holding("Basra went back"));
      assertEquals("a.txt=a indexed\nb.txt=b duplicate\n", archive.outcomes());
    }
  }

  @Test
  void anIndexThatIsToBeMadeAnewIsMadeInOneGo() throws IOException {
    try (var archive = TestArchive.open(home)) {
      for (int i = 0; i < 10; i++) archive.write(i + ".txt", "Gwadar" + i);
      archive.sync();
    }
    var settings = TestArchive.settings(Duration.ZERO);
    try (var index = ArticleIndex.rebuild(home.resolve("index"));
        var archive =
            Archive.open(
                home.resolve("articles"),
                home.resolve("index"),
                index,
                reader(),
                settings,
                InstantSource.system())) {
      var summary = archive.sync(Progress.NONE);
      assertEquals(
          List.of(10, 0, 10L), List.of(summary.added(), summary.removed(), summary.articles()));
      assertEquals(10, archive.sync(Progress.NONE).unchanged());
    }
  }

  @Test
  void namesThatAreNotUtf8KeepTheirFilesApart() throws IOException, InterruptedException {
    try (var archive = TestArchive.open(home)) {
      var script =
          "cd \"$1\" && for n in 'caf\\351' 'caf\\350' 'caf\\303\\251'; do printf 'Strike ends\\n"
              + "\\n"
              + "The dockers of Basra went.' >\"$(printf \"$n\").txt\"; done";
      new ProcessBuilder("sh", "-c", script, "sh", archive.folder.toString())
          .inheritIO()
          .start()
          .waitFor();
      archive.write("caf%E9.txt", "Basra");
      archive.sync();
      assertEquals(
          "caf%E8.txt=caf%E8 caf%E9.txt=caf%E9 caf%E9.txt%=caf%E9.txt% café.txt=café",
          ids(archive));
    }
  }

  @Test
  void findsOutWithoutAnIndexFolder() {
    assertThrows(NoSuchFileException.class, () -> Archive.requireFolder(home.resolve("none")));
  }

  private static clippings.ingest.ArticleReader reader() {
    return new clippings.ingest.ArticleReader(clippings.ingest.IngestSettings.defaults());
  }

  private TestArchive openAt(Instant now) throws IOException {
    return TestArchive.open(home, TestArchive.settings(Duration.ZERO), InstantSource.fixed(now));
  }

  private static String ids(TestArchive archive) {
    var rows = archive.ledger().values().stream().map(row -> row.file() + "=" + row.id()).toList();
    return String.join(" ", rows);
  }

  private static Map<String, String> bytes(Path folder) throws IOException {
    var all = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var name = folder.relativize(file).toString();
        all.put(name, ContentHash.of(file));
      }
    }
    return all;
  }

  private static void deleteFolder(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList())
        Files.delete(file);
    }
  }
}
