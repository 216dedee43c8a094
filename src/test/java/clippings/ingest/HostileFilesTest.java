package clippings.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Nasty files: none may crash the reader, hang it, or bring in what must stay out. Made by a script
 * outside the project.
 */
class HostileFilesTest {
  private static final long MAX_SECONDS = 10;

  @Test
  void readsOrRejectsEveryHostileFile() throws IOException, InterruptedException {
    var kit = Path.of("target/hostile-kit").toAbsolutePath();
    make(SharedFolder.need("checks/hostile_kit.py"), kit);
    var faults = new ArrayList<String>();
    var json = new ObjectMapper();
    for (var line : Files.readAllLines(kit.resolve("manifest.jsonl")))
      check(kit, json.readTree(line), faults);
    assertEquals(List.of(), faults);
  }

  private static void check(Path kit, JsonNode row, List<String> faults) throws IOException {
    var path = path(kit, row);
    var file = row.path("path").asText();
    var reader = new ArticleReader(IngestSettings.defaults());
    // Special files, hidden and locked ones are the walker's to leave out.
    boolean walkers = file.startsWith("special/") || row.path("expect").asText().equals("ignore");
    if (path == null
        || walkers
        || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        || !reader.reads(file)) return;
    var text = new StringBuilder();
    long start = cpuTime();
    var reading = reader.read(path, file, file, outcome -> append(outcome, text));
    long seconds = TimeUnit.NANOSECONDS.toSeconds(cpuTime() - start);
    if (seconds > MAX_SECONDS) faults.add(file + " took " + seconds + " s");
    if (Formats.FAULT.equals(reading.reason())) faults.add(file + " made the reader fail");
    for (var word : row.path("absent")) {
      if (text.indexOf(word.asText()) >= 0) faults.add(file + " let in " + word.asText());
    }
    var marker = row.path("marker").asText("");
    switch (row.path("expect").asText()) {
      case "index", "partial" -> {
        if (text.indexOf(marker) < 0) faults.add(file + " lost its text: " + reading.reason());
      }
      case "skip" -> {
        if (reading.articles() > 0) faults.add(file + " should have been rejected");
      }
      default -> {}
    }
  }

  /** Of this thread, since a busy machine is no fault of a reader. */
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void append(Ingested outcome, StringBuilder text) {
    if (outcome instanceof Ingested.Accepted(var article)) {
      text.append(article.metadata()).append('\n');
      article.paragraphs().forEach(paragraph -> text.append(paragraph.text()).append('\n'));
    }
  }

  private static @org.jspecify.annotations.Nullable Path path(Path kit, JsonNode row) {
    var bytes = HexFormat.of().parseHex(row.path("path_hex").asText());
    try {
      return row.path("written").asBoolean()
          ? kit.resolve("articles").resolve(new String(bytes, StandardCharsets.UTF_8))
          : null;
    } catch (InvalidPathException e) {
      return null; // a name this system's Java cannot say
    }
  }

  private static void make(Path script, Path kit) throws IOException, InterruptedException {
    Files.createDirectories(kit);
    try {
      var process =
          new ProcessBuilder("python3", script.toString(), kit.toString())
              .redirectErrorStream(true)
              .redirectOutput(kit.resolve("log").toFile())
              .start();
      Assumptions.assumeTrue(process.waitFor() == 0, "skipped: the kit could not be made");
    } catch (IOException e) {
      Assumptions.abort("skipped: no python3");
    }
  }
}
