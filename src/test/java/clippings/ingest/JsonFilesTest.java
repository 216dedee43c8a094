package clippings.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.LedgerRow.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFilesTest {
  @TempDir Path folder;

  private final List<Ingested> outcomes = new ArrayList<>();

  @Test
  void articlesOfAFileOfManyCarryTheirOwnIdsOrLineNumbers() throws IOException {
    var reading =
        read(
            "wire.jsonl",
            """
            {"id": "4711", "title": "Ferry late", "text": "The ferry was late."}

            {"title": "Ferry on time", "text": "The ferry was on time."}
            {"id": 4711, "text": "The same id again."}
            """);
    assertEquals(List.of("wire.jsonl#4711", "wire.jsonl#3", "wire.jsonl#line-4"), ids());
    assertEquals(3, reading.articles());
    assertEquals("no title in 1 of 3 articles; no date in 3 of 3 articles", reading.reason());
  }

  @Test
  void rejectsABadLineAlone() throws IOException {
    var reading =
        read(
            "wire.ndjson",
            """
            {"text": "One."}
            not json
            {"title": "no text"}
            {"text": "a", "text": "b"}
            [1, 2]
            {"text": "Two."}
            {"text": "cut off
            """);
    assertEquals(List.of("wire.ndjson#1", "wire.ndjson#6"), ids());
    assertEquals(5, outcomes.stream().filter(Ingested.Rejected.class::isInstance).count());
    assertTrue(
        reading.reason() != null
            && reading.reason().contains("5 of 7 records rejected: line 2: not valid JSON"));
  }

  @Test
  void aHeadlineAloneIsAnArticleWhereItSaysThatThereIsNoText() throws IOException {
    var reading =
        read(
            "flashes.jsonl",
            """
            {"id": "a", "title": "Ferry sinks", "text": ""}
            {"id": "b", "title": "Ferry sinks"}
            {"id": "c", "text": " "}
            {"id": "d", "title": "Ferry sinks", "text": null}
            {"id": "e", "title": "Ferry late", "text": "", "summary": "It was the fog."}
            """);
    assertEquals(List.of("flashes.jsonl#a", "flashes.jsonl#e"), ids());
    assertTrue(
        String.valueOf(reading.reason()).contains("a headline alone (in 1 of 2 articles)"),
        reading.reason());
  }

  @Test
  void anOnlyArticleHasTheIdOfItsFile() throws IOException {
    read(
        "one.json",
        "{\"headline\": \"Ferry late\", \"body\": \"The ferry was late.\", \"byline\": \"By A. Mir"
            + " and B. Low\"}");
    assertEquals(List.of("one"), ids());
  }

  @Test
  void readsArraysAndListsInside() throws IOException {
    read("array.json", "[{\"text\": \"One.\"}, {\"text\": \"Two.\"}, 3]");
    read(
        "list.json",
        "{\"status\": \"ok\", \"articles\": [{\"id\": \"x\", \"content\": \"One.\"}, {\"content\":"
            + " \"Two.\"}]}");
    assertEquals(List.of("array.json#1", "array.json#line-1", "list.json#x", "list.json#1"), ids());
  }

  @Test
  void keepsWhatStoodBeforeTheFileBroke() throws IOException {
    var reading = read("cut.json", "[{\"text\": \"One.\"}, {\"text\": \"Two.\"}, {\"text\": \"Thr");
    assertEquals(2, reading.articles());
    assertEquals(Outcome.INDEXED, reading.outcome());
  }

  @Test
  void anArticleWithoutEndInAListEndsTheFile() throws IOException {
    var settings =
        new IngestSettings(1 << 20, 1_000, 1 << 30, Duration.ofSeconds(10), InstantSource.system());
    var file = folder.resolve("endless.json");
    var paragraph = "\"A paragraph of some words.\", ";
    Files.writeString(
        file,
        "[{\"text\": \"Small.\"}, {\"paragraphs\": [" + paragraph.repeat(500) + "\"The end.\"]}]");
    var reading = new ArticleReader(settings).read(file, "endless.json", "endless", outcomes::add);
    assertEquals(1, reading.articles());
    assertTrue(
        String.valueOf(reading.reason())
            .endsWith("line 1: larger than 1,000 characters, the most an article may have"),
        reading.reason());
  }

  @Test
  void tellsWhatBytesOfALineWereLost() throws IOException {
    var file = folder.resolve("latin.jsonl");
    var line = "{\"title\": \"Caf\u00E9\", \"date\": \"2024-05-06\", \"text\": \"Open.\"}";
    Files.write(file, line.getBytes(StandardCharsets.ISO_8859_1));
    var reading =
        new ArticleReader(IngestSettings.defaults()).read(file, "latin.jsonl", "x", outcomes::add);
    assertEquals(
        "some bytes were not valid UTF-8 and were replaced (in 1 of 1 articles)", reading.reason());
  }

  @Test
  void rejectsRecordsOverTheLimitWithoutHoldingThem() throws IOException {
    var settings =
        new IngestSettings(1 << 20, 1_000, 1 << 30, Duration.ofSeconds(10), InstantSource.system());
    var file = folder.resolve("big.jsonl");
    Files.writeString(file, "{\"text\": \"" + "x".repeat(5_000) + "\"}\n{\"text\": \"Small.\"}\n");
    var reading = new ArticleReader(settings).read(file, "big.jsonl", "big", outcomes::add);
    assertEquals(List.of("big.jsonl#2"), ids());
    assertEquals(
        "no title in 1 of 1 articles; no date in 1 of 1 articles; 1 of 2 records rejected: line 1:"
            + " larger than 1,000 bytes, the most an article may have",
        reading.reason());
  }

  @Test
  void readsPackedFiles() throws IOException {
    var file = folder.resolve("wire.jsonl.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("{\"text\": \"One.\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    new ArticleReader(IngestSettings.defaults()).read(file, "wire.jsonl.gz", "wire", outcomes::add);
    assertEquals(List.of("wire.jsonl.gz#1"), ids());
  }

  private Reading read(String name, String content) throws IOException {
    var file = folder.resolve(name);
    Files.writeString(file, content);
    return new ArticleReader(IngestSettings.defaults())
        .read(file, name, name.substring(0, name.lastIndexOf('.')), outcomes::add);
  }

  private List<String> ids() {
    var ids = new ArrayList<String>();
    for (var outcome : outcomes)
      if (outcome instanceof Ingested.Accepted(var article)) ids.add(article.id().value());
    return ids;
  }
}
