package clippings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.archive.pass.Progress.Step;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressMeterTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void aLineTellsRateAndTimeLeft() {
    assertEquals(
        "1,200 of 5,000 files (24 %), 3 rejected, 400 files/s, 9 s left",
        ProgressMeter.line(new Step(1_200, 5_000, 3, "a.txt", "", Duration.ofSeconds(3))));
    assertEquals(
        "10 of 100,000 files (0 %), 0 rejected, 10 files/s, 2 h 46 min left",
        ProgressMeter.line(new Step(10, 100_000, 0, "a.txt", "", Duration.ofSeconds(1))));
  }

  @Test
  void saysWhatItWaitsForOnce() {
    try (var meter = new ProgressMeter(console(false))) {
      for (int left = 60; left > 0; left--) {
        meter.update(new Step(0, 0, 0, "", "waiting %d s for them".formatted(left), Duration.ZERO));
      }
    }
    assertEquals("clippings: waiting 60 s for them\n", text());
  }

  @Test
  void drawsABarInATerminal() {
    try (var meter = new ProgressMeter(console(true))) {
      meter.update(new Step(5, 10, 1, "a.txt", "", Duration.ofSeconds(1)));
      meter.update(new Step(10, 10, 1, "", "", Duration.ofSeconds(2)));
    }
    assertTrue(text().contains("100%"), text());
    assertTrue(text().contains("10/10 files"), text());
  }

  private Console console(boolean live) {
    var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Console(stream, stream, false, live);
  }

  private String text() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
