package clippings.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.ingest.FileType.Kind;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

  @ParameterizedTest
  @CsvSource({
    "ferry.txt, TEXT, false, ferry",
    "2024/ferry.v2.HTML, PAGE, false, 2024/ferry.v2",
    "ferry.html.gz, PAGE, true, ferry",
    "wire.json, JSON, false, wire",
    "wire.json.gz, JSON, true, wire",
    "wire.jsonl, JSON_LINES, false, wire.jsonl",
    "feed.xml, FEED, false, feed.xml",
    "letter.eml, MAIL, false, letter",
    "inbox.mbox.gz, MAILBOX, true, inbox.mbox.gz",
    "page.mht, SAVED_PAGE, false, page",
    "2024.zip, ARCHIVE, false, 2024.zip",
    "wire.NDJSON.GZ, JSON_LINES, true, wire.NDJSON.GZ",
  })
  void tellsTheKindByTheName(String file, Kind kind, boolean packed, String stem) {
    assertEquals(Optional.of(new FileType(kind, packed, stem)), FileType.of(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "txt",
        "html",
        "2024/txt",
        ".txt",
        "a/.html",
        "ferry",
        "ferry.",
        "x.gz",
        "txt.gz",
        "a.png"
      })
  void aNameWithoutAnExtensionTellsNothing(String file) {
    assertTrue(FileType.of(file).isEmpty());
  }
}
