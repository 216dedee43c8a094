package clippings.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The queries of the hostile kit, where the kit is at hand: beside the project, or where {@code
 * clippings.shared} says.
 */
class HostileQueriesTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 5, 27);

  /** Impossible dates: the kit would have them refused, the language reads what of them can be. */
  private static final Set<String> READ_WITH_A_NOTICE =
      Set.of("date:[2024-02-30 TO *]", "date:2024-99-99");

  @Test
  void readsOrRefusesEveryQueryAsTheKitAllows(@TempDir Path folder) throws Exception {
    var script = script();
    assumeTrue(
        script.isPresent(),
        "no hostile kit beside the project; set -Dclippings.shared to run this");
    for (var line : Files.readAllLines(queries(script.get(), folder))) {
      var row = new ObjectMapper().readTree(line);
      if (row.path("q").isTextual()) check(row.path("q").textValue(), row);
    }
  }

  private static void check(String query, JsonNode row) {
    var allowed = List.of(row.path("allow").textValue().split("\\|", -1));
    long start = System.nanoTime();
    boolean refused = isRefused(query);
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    assertTrue(
        milliseconds < row.path("max_ms").longValue(),
        () -> row.path("id") + " took " + milliseconds + " ms");
    if (row.path("kind").textValue().equals("param")) return;
    if (READ_WITH_A_NOTICE.contains(query)) {
      assertEquals("impossible-date", QueryParser.parse(query, TODAY).notices().getFirst().code());
    } else {
      assertTrue(
          allowed.contains(refused ? "400" : "200"),
          () -> row.path("id") + (refused ? " refused" : " read"));
    }
  }

  private static boolean isRefused(String query) {
    try {
      var clause = QueryParser.parse(query, TODAY).clause();
      assertEquals(clause, QueryParser.parse(ClausePrinter.print(clause), TODAY).clause(), query);
      return false;
    } catch (QuerySyntaxException e) {
      assertTrue(e.notice().code().startsWith("query-too-"), e::toString);
      return true;
    }
  }

  private static Path queries(Path script, Path folder) throws IOException, InterruptedException {
    var log = folder.resolve("log.txt").toFile();
    var kit =
        new ProcessBuilder(
            "python3",
            script.toString(),
            folder.toString(),
            "--small",
            "--no-special",
            "--only",
            "none");
    assumeTrue(
        kit.redirectErrorStream(true).redirectOutput(log).start().waitFor() == 0,
        "the hostile kit does not run here");
    return folder.resolve("queries.jsonl");
  }

  private static Optional<Path> script() {
    var script = Path.of("checks", "hostile_kit.py");
    var set = System.getProperty("clippings.shared");
    if (set != null) return Optional.of(Path.of(set).resolve(script)).filter(Files::exists);
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      var found = folder.resolve("shared").resolve(script);
      if (Files.exists(found)) return Optional.of(found);
    }
    return Optional.empty();
  }
}
