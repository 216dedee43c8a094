package clippings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.Clippings;
import clippings.ClippingsSettings;
import clippings.archive.ledger.LedgerRequest;
import clippings.article.LedgerRow.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed while it indexes, twenty times: what the ledger said was indexed stays, and in the end all
 * is there.
 */
class KilledIT {

  private static final int KILLS = 20;
  private static final int FILES_A_ROUND = 150;

  @TempDir Path home;

  @Test
  void losesNothingThatWasReportedAsIndexed() throws Exception {
    long seed = Long.getLong("clippings.seed", System.nanoTime());
    var random = new Random(seed);
    Files.createDirectories(home.resolve("seeds"));
    Set<String> reported = new TreeSet<>();
    for (int round = 0; round < KILLS; round++) {
      drop(round);
      try (var program = Program.start(home, "serve", "--port", "0")) {
        Thread.sleep(300 + random.nextInt(1_500));
        reported.addAll(indexed());
        program.process.destroyForcibly().waitFor();
      }
      var now = indexed();
      assertTrue(now.containsAll(reported), () -> "lost in a round with seed " + seed);
    }
    var last = Program.run(home, "index");
    assertEquals(Exit.DONE, last.exit(), last.err());
    assertEquals(KILLS * FILES_A_ROUND, indexed().size(), "seed " + seed);
    assertEquals(Exit.DONE, Program.run(home, "check").exit(), "seed " + seed);
    var found = Program.run(home, "search", "dockers", "--json").out();
    assertTrue(found.contains("\"total\":" + KILLS * FILES_A_ROUND), found);
  }

  private void drop(int round) throws IOException {
    for (int i = 0; i < FILES_A_ROUND; i++) {
      var text =
          "Strike %d of year %d ends\n\nThe dockers went back to work after %d days.\n"
              .formatted(i, round, i);
      Files.writeString(home.resolve("seeds/%02d-%03d.txt".formatted(round, i)), text);
    }
  }

  /** What anybody who reads the index now is told. */
  private Set<String> indexed() throws IOException {
    var files = new TreeSet<String>();
    var settings = ClippingsSettings.of(home.resolve("seeds"), home.resolve("index"));
    try (var clippings = Clippings.openReadOnly(settings)) {
      var page = clippings.ledger(LedgerRequest.of(Outcome.INDEXED, 1_000));
      while (true) {
        page.rows().forEach(row -> files.add(row.file()));
        if (page.next() == null) return files;
        page = clippings.ledger(LedgerRequest.of(Outcome.INDEXED, 1_000).from(page.next()));
      }
    } catch (NoSuchFileException e) {
      return files; // not begun yet
    }
  }
}
