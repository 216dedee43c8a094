package clippings.archive.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstSeenTest {

  private static final Instant MAY = Instant.parse("2026-05-01T10:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T10:00:00Z");

  @TempDir Path folder;

  @Test
  void remembersWhatItWasToldFirst() {
    var times = opened();
    assertEquals(MAY, times.of("a.txt", MAY));
    assertEquals(MAY, times.of("a.txt", JUNE));
    times.write();
    assertEquals(MAY, opened().of("a.txt", JUNE));
  }

  @Test
  void keepsOddNames() {
    var times = opened();
    for (var name : new String[] {"new\nline", "tab\there", "back\\slash", "\\n", "-", "é", " "})
      times.of(name, MAY);
    times.write();
    var again = opened();
    for (var name : new String[] {"new\nline", "tab\there", "back\\slash", "\\n", "-", "é", " "}) {
      assertEquals(MAY, again.of(name, JUNE), name);
    }
  }

  @Test
  void forgetsAndMoves() {
    var times = opened();
    times.of("a.txt", MAY);
    times.of("b.txt", MAY);
    times.forget("a.txt");
    assertEquals(MAY, times.moved("b.txt", "c.txt", JUNE));
    times.write();
    assertEquals(JUNE, opened().of("a.txt", JUNE));
    assertEquals(MAY, opened().of("c.txt", JUNE));
  }

  @Test
  void passesOverLinesThatWereCutOff() throws IOException {
    var times = opened();
    times.of("a.txt", MAY);
    times.write();
    Files.writeString(
        folder.resolve("own/first-seen"),
        "2026-05-0\tb.txt\nnonsense\n2026",
        StandardOpenOption.APPEND);
    assertEquals(MAY, opened().of("a.txt", JUNE));
    assertEquals(JUNE, opened().of("b.txt", JUNE));
  }

  @Test
  void isWrittenAnewWhenMostOfItIsOutOfDate() throws IOException {
    var times = opened();
    for (int i = 0; i < 2_000; i++) {
      times.of("a.txt", MAY);
      times.forget("a.txt");
    }
    times.of("b.txt", MAY);
    times.write();
    var crowded = opened();
    crowded.of("c.txt", JUNE);
    crowded.write();
    assertEquals(2, Files.readAllLines(folder.resolve("own/first-seen")).size());
    assertEquals(MAY, opened().of("b.txt", JUNE));
  }

  @Test
  void aPlaceThatCannotBeWrittenToIsNoReasonToFail() throws IOException {
    Files.writeString(folder.resolve("own"), "a file where a folder should be");
    var times = opened();
    times.of("a.txt", MAY);
    times.write();
    assertEquals(MAY, times.of("a.txt", JUNE));
    assertTrue(Files.isRegularFile(folder.resolve("own")));
  }

  private FirstSeen opened() {
    var times = new FirstSeen(folder.resolve("own/first-seen"));
    times.load();
    return times;
  }
}
