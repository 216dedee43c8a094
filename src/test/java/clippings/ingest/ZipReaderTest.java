package clippings.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.LedgerRow.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipReaderTest {
  @TempDir Path folder;

  private final List<Ingested> outcomes = new ArrayList<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private IngestSettings settings = IngestSettings.defaults();

  @Test
  void readsEachFileByItsOwnReaderAndRejectsBadOnesAlone() throws IOException {
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, "2024/ferry.txt", "Ferry late\n\nThe ferry was an hour late on Monday.\n");
      put(
          zip,
          "2024/wire.jsonl",
          "{\"id\": \"a\", \"text\": \"One.\"}\n{oops}\n{\"text\": \"Three.\"}\n");
      put(zip, "one.json", "{\"title\": \"Crane\", \"text\": \"The crane is back.\"}");
      put(zip, "bad.html", "");
      put(zip, "pier.png", "no article");
      put(zip, "__MACOSX/2024/._ferry.txt", "resource fork");
      put(zip, ".hidden.txt", "hidden");
      put(zip, "page.html.gz", gzip("<p>The page was packed twice, which is once too often.</p>"));
      put(zip, "inner.zip", "PK");
    }
    var reading = read("mixed.zip");
    assertEquals(
        List.of(
            "mixed.zip#2024/ferry.txt",
            "mixed.zip#2024/wire.jsonl/a",
            "mixed.zip#2024/wire.jsonl/3",
            "mixed.zip#one.json",
            "mixed.zip#page.html.gz"),
        ids());
    assertEquals(
        List.of("\"2024/wire.jsonl\", line 2", "\"bad.html\"", "\"inner.zip\""), rejected());
    assertEquals(5, reading.articles());
    assertTrue(
        reading.reason() != null
            && reading.reason().contains("3 of 8 records rejected")
            && reading.reason().endsWith("1 files of kinds that are not read: .png"),
        reading.reason());
  }

  @Test
  void namesOfEntriesAreNeverPaths() throws IOException {
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, "../../outside.txt", "Outside of everything.");
      put(zip, "/etc/passwd.txt", "From the root of the disk.");
      put(zip, "..\\windows.txt", "From another system.");
      put(zip, "long/".repeat(5_000) + "name.txt", "From far below.");
    }
    read("paths.zip");
    assertEquals(
        List.of(
            "paths.zip#outside.txt",
            "paths.zip#etc/passwd.txt",
            "paths.zip#windows.txt",
            "paths.zip#entry"),
        ids());
  }

  @Test
  void anArchiveWithoutArticlesIsRejected() throws IOException {
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, "pier.png", "no article");
    }
    var reading = read("pictures.zip");
    assertEquals(Outcome.REJECTED, reading.outcome());
    assertEquals("no articles; 1 files of kinds that are not read: .png", reading.reason());
  }

  @Test
  void whatIsNoArchiveIsRejected() throws IOException {
    bytes.write("This is no archive.".getBytes(UTF_8));
    assertEquals(Outcome.REJECTED, read("text.zip").outcome());
  }

  @Test
  void anEncryptedEntryIsRejectedAlone() throws IOException {
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, "a.txt", "Nobody reads this one.");
      put(zip, "b.txt", "Everybody reads this one.");
    }
    var archive = bytes.toByteArray();
    archive[6] |= 1; // the flag in the first local header,
    for (int i = 0; i < archive.length - 4; i++) {
      if (archive[i] == 'P' && archive[i + 1] == 'K' && archive[i + 2] == 1) {
        archive[i + 8] |= 1; // and in the first of the directory
        break;
      }
    }
    bytes.reset();
    bytes.write(archive);
    read("secret.zip");
    assertEquals(List.of("secret.zip#b.txt"), ids());
    assertEquals(List.of("\"a.txt\""), rejected());
  }

  @Test
  void aDamagedEntryIsRejectedAlone() throws IOException {
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, "a.txt", "Waves and water and waves and water and more of both. ".repeat(50));
      put(zip, "b.txt", "Dry land.");
    }
    var archive = bytes.toByteArray();
    for (int i = 36; i < 60; i++) archive[i] = (byte) 0xFF;
    bytes.reset();
    bytes.write(archive);
    read("torn.zip");
    assertEquals(List.of("torn.zip#b.txt"), ids());
    assertEquals(1, rejected().size());
  }

  @Test
  void stopsAtWhatUnpacksToTooMuch() throws IOException {
    settings =
        new IngestSettings(
            64 << 20, 10 << 20, 10_000, Duration.ofSeconds(10), InstantSource.system());
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, "a.txt", "A small one.");
      put(zip, "b.txt", "A large one. ".repeat(1_000));
      put(zip, "c.txt", "Another small one.");
    }
    var reading = read("large.zip");
    assertEquals(List.of("large.zip#a.txt"), ids());
    assertEquals(Outcome.INDEXED, reading.outcome());
    assertTrue(String.valueOf(reading.reason()).startsWith("unpacks to more than 10,000 bytes"));
  }

  @Test
  void stopsAtWhatPacksAsNoTextDoes() throws IOException {
    var zeros = "0".repeat(1 << 20).getBytes(UTF_8);
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("bomb.jsonl"));
      for (int i = 0; i < 100; i++) zip.write(zeros);
      zip.closeEntry();
    }
    var reason = "unpacks to more than 500 times its size, as no text does";
    assertTrue(String.valueOf(read("bomb.zip").reason()).startsWith(reason));
    bytes.reset();
    try (var gzip = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < 100; i++) gzip.write(zeros);
    }
    assertTrue(String.valueOf(read("bomb.jsonl.gz").reason()).startsWith(reason));
  }

  @Test
  void aPackedPageHasTheIdOfItsFile() throws IOException {
    bytes.write(gzip("<h1>Ferry late</h1><p>The ferry was an hour late on Monday, again.</p>"));
    read("ferry.html.gz");
    assertEquals(List.of("ferry"), ids());
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    put(zip, name, text.getBytes(UTF_8));
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  private static byte[] gzip(String text) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  private Reading read(String name) throws IOException {
    var file = Files.write(folder.resolve(name), bytes.toByteArray());
    outcomes.clear();
    var stem = FileType.of(name).map(FileType::stem).orElseThrow();
    return new ArticleReader(settings).read(file, name, stem, outcomes::add);
  }

  private List<String> ids() {
    var ids = new ArrayList<String>();
    for (var outcome : outcomes)
      if (outcome instanceof Ingested.Accepted(var article)) ids.add(article.id().value());
    return ids;
  }

  private List<String> rejected() {
    var places = new ArrayList<String>();
    for (var outcome : outcomes)
      if (outcome instanceof Ingested.Rejected(var place, _)) places.add(place);
    return places;
  }
}
