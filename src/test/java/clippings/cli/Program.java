package clippings.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The program as a process of its own. */
final class Program implements AutoCloseable {

  /** How it ended and what it said. */
  record Result(int exit, String out, String err) {}

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Pattern READY =
      Pattern.compile(
          "Clippings is ready: (http://127\\.0\\.0\\.1:\\d+/) \\((\\d+) articles, (\\d+)"
              + " paragraphs\\)");

  final Process process;
  private final Path out;
  private final Path err;

  private Program(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Starts it, with {@code seeds} and {@code index} in {@code home}. */
  static Program start(Path home, String... arguments) throws IOException {
    return start(List.of(), home, arguments);
  }

  /**
   * Starts it by another program.
   *
   * @param by the command line of that, to which ours is added
   */
  static Program start(List<String> by, Path home, String... arguments) throws IOException {
    var command = new ArrayList<>(by);
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(
        List.of(
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "-Dclippings.home=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    command.addAll(List.of(arguments));
    var out = Files.createTempFile(home, "run", ".out");
    var err = Files.createTempFile(home, "run", ".err");
    var process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new Program(process, out, err);
  }

  static Result run(Path home, String... arguments) throws IOException, InterruptedException {
    try (var program = start(home, arguments)) {
      return program.result();
    }
  }

  /** Waits for the end. */
  Result result() throws IOException, InterruptedException {
    if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS))
      throw new AssertionError("still running: " + said());
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** Waits until it says that it is ready; where it listens. */
  String ready() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (System.nanoTime() < deadline) {
      var ready = READY.matcher(Files.readString(out));
      if (ready.find()) return ready.group(1);
      if (!process.isAlive()) break;
      Thread.sleep(20);
    }
    throw new AssertionError("not ready: " + said());
  }

  private String said() throws IOException {
    return Files.readString(out) + Files.readString(err);
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
