package clippings.archive;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clippings.archive.ledger.LedgerRequest;
import clippings.archive.pass.Progress;
import clippings.article.LedgerRow;
import clippings.article.LedgerRow.Outcome;
import clippings.index.ArticleIndex;
import clippings.ingest.ArticleReader;
import clippings.ingest.IngestSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred nasty files: no crash, and the ledger tells of each what became of it and why. */
class HostileKitIT {

  @TempDir Path home;

  @Test
  void everyNastyFileIsAccountedFor() throws Exception {
    var kit = kit();
    assumeTrue(kit != null, "no hostile kit: -Dclippings.shared names the folder it lies in");
    var made =
        new ProcessBuilder("python3", String.valueOf(kit), home.resolve("kit").toString())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("kit.log").toFile())
            .start()
            .waitFor();
    assertEquals(0, made, () -> "the kit could not be made");
    var folder = home.resolve("kit/articles");
    var settings = TestArchive.settings(Duration.ZERO);
    try (var index = ArticleIndex.open(home.resolve("index"));
        var archive =
            Archive.open(
                folder,
                home.resolve("index"),
                index,
                new ArticleReader(IngestSettings.defaults()),
                settings,
                InstantSource.system())) {
      archive.sync(Progress.NONE);
      var rows = rows(archive);
      assertAll(manifest().stream().map(entry -> (Executable) () -> check(entry, rows)));
      archive.sync(Progress.NONE);
      assertEquals(rows, rows(archive), "a second look changes nothing");
    }
  }

  private static void check(JsonNode entry, Map<String, LedgerRow> rows) {
    var file =
        new String(HexFormat.of().parseHex(entry.get("path_hex").asText()), StandardCharsets.UTF_8);
    var why =
        "%s (%s, expected %s)"
            .formatted(file, entry.get("why").asText(), entry.get("expect").asText());
    if (file.indexOf('\uFFFD') >= 0)
      file = entry.get("n").asInt() == 189 ? "name/latin1_%E9.txt" : "name/invalid_%FF%FE.txt";
    var row = row(file, rows);
    assertNotNull(row, why);
    if (row.outcome() != Outcome.INDEXED) assertNotNull(row.reason(), why);
    switch (entry.get("expect").asText()) {
      case "ignore" -> assertEquals(Outcome.IGNORED, row.outcome(), why);
      case "skip" ->
          assertTrue(row.articles() == 0 || isOnlyClosedToOthers(file), why + ": " + row);
      default -> {}
    }
  }

  /** The tests may run as root, who reads what nobody may. */
  private static boolean isOnlyClosedToOthers(String file) {
    return file.equals("special/unreadable.txt") || file.startsWith("special/lockeddir/");
  }

  /** The row of a file, or of the hidden or closed folder it is in. */
  private static @Nullable LedgerRow row(String file, Map<String, LedgerRow> rows) {
    var row = rows.get(file);
    for (int slash = file.lastIndexOf('/');
        row == null && slash > 0;
        slash = file.lastIndexOf('/', slash - 1)) {
      row = rows.get(file.substring(0, slash + 1));
    }
    return row;
  }

  private static Map<String, LedgerRow> rows(Archive archive) {
    var rows = new TreeMap<String, LedgerRow>();
    for (var row : archive.ledger(LedgerRequest.of(null, 1_000)).rows()) rows.put(row.file(), row);
    return rows;
  }

  private List<JsonNode> manifest() throws IOException {
    var json = new JsonMapper();
    var entries = new ArrayList<JsonNode>();
    for (var line : Files.readAllLines(home.resolve("kit/manifest.jsonl"))) {
      var entry = json.readTree(line);
      if (entry.get("written").asBoolean()) entries.add(entry);
    }
    return entries;
  }

  private static @Nullable Path kit() {
    var given = System.getProperty("clippings.shared");
    var places = new ArrayList<Path>();
    if (given != null) places.add(Path.of(given));
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent())
      places.add(at.resolve("shared"));
    return places.stream()
        .map(place -> place.resolve("checks/hostile_kit.py"))
        .filter(Files::exists)
        .findFirst()
        .orElse(null);
  }
}
