package clippings.cli;

import clippings.archive.pass.Progress;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how indexing goes on: a bar in a terminal, a line every few seconds elsewhere. Used by one
 * thread at a time.
 */
final class ProgressMeter implements Progress, AutoCloseable {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(3);
  private static final int WIDTH = 100;

  private final Console console;
  private long lastLine = System.nanoTime();
  private String waiting = "";
  private @Nullable ProgressBar bar;

  ProgressMeter(Console console) {
    this.console = console;
  }

  @Override
  public void update(Step step) {
    if (!step.waiting().isEmpty()) {
      sayWaiting(step.waiting());
    } else if (console.live() && step.total() > 0) {
      draw(step);
    } else if (System.nanoTime() - lastLine >= BETWEEN_LINES.toNanos()) {
      console.say(line(step));
      lastLine = System.nanoTime();
    }
  }

  /** As in {@code 1,200 of 5,000 files (24 %), 3 rejected, 412 files/s, 9 s left}. */
  static String line(Step step) {
    return String.format(
        Locale.ROOT,
        "%,d of %,d files (%d %%), %,d rejected, %,.0f files/s, %s left",
        step.done(),
        step.total(),
        step.total() == 0 ? 100 : 100L * step.done() / step.total(),
        step.rejected(),
        step.rate(),
        span(step.timeLeft()));
  }

  private static String span(Duration time) {
    long seconds = time.toSeconds();
    if (seconds < 60) return seconds + " s";
    return seconds < 3_600
        ? "%d min %d s".formatted(seconds / 60, seconds % 60)
        : "%d h %d min".formatted(seconds / 3_600, seconds / 60 % 60);
  }

  /** The same thing is said once, however the seconds count down. */
  private void sayWaiting(String what) {
    var kind = what.replaceAll("\\d+", "");
    if (kind.equals(waiting)) return;
    waiting = kind;
    close();
    console.say(what);
  }

  private void draw(Step step) {
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("Indexing")
              .setUnit(" files", 1)
              .setStyle(ProgressBarStyle.ASCII)
              .showSpeed()
              .setMaxRenderedLength(WIDTH)
              .setInitialMax(step.total())
              .setConsumer(new ConsoleProgressBarConsumer(console.err(), WIDTH))
              .build();
    }
    bar.maxHint(step.total());
    bar.stepTo(step.done());
    if (step.rejected() > 0) bar.setExtraMessage(step.rejected() + " rejected");
  }

  @Override
  public void close() {
    if (bar != null) bar.close();
    bar = null;
  }
}
