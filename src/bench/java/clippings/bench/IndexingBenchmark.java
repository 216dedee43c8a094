package clippings.bench;

import clippings.Clippings;
import clippings.ClippingsSettings;
import clippings.archive.pass.ArchiveSettings;
import clippings.archive.pass.Progress;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * From the JSON file to a committed index, reading included, in turns. Both read the one file on
 * one thread, Clippings with all cores as well; it also walks the folder, keeps the ledger and
 * verifies its new commit. Processor time is that of the whole process, of the collector of garbage
 * too.
 */
final class IndexingBenchmark {

  private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
  private static final int WARM_UP = 2;

  private final Path plain;
  private final Path ours;
  private final Path articles;
  private final ObjectMapper json = new ObjectMapper();

  IndexingBenchmark(Path work, Path articles) {
    this.plain = work.resolve("plain");
    this.ours = work.resolve("ours");
    this.articles = articles;
  }

  void run() throws IOException {
    var ratio = new Median();
    var clock = new Median();
    var together = new Median();
    var standard = ClippingsSettings.of(articles, ours);
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      var plainTime = Time.of(this::indexPlain);
      var allTime = Time.of(() -> index(standard));
      var ourTime = Time.of(this::indexOurs);
      if (round < WARM_UP) continue;
      ratio.add(plainTime.processor / ourTime.processor);
      clock.add(plainTime.clock / ourTime.clock);
      together.add(plainTime.clock / allTime.clock);
      System.out.printf(
          "  indexing: plain %s, ours %s, with all cores %s%n", plainTime, ourTime, allTime);
    }
    System.out.printf("articles indexed per second of processor, ours / plain: %s%n", ratio);
    System.out.printf("the same by the clock: %s%n", clock);
    System.out.printf("the same, ours with all cores / plain with one: %s%n", together);
    System.out.printf(
        "index size, ours / plain: %.2f (%,d / %,d bytes)%n",
        (double) size(ours) / size(plain), size(ours), size(plain));
  }

  /** Makes both indexes if they are not there. */
  void prepare() throws IOException {
    if (!Files.exists(plain)) indexPlain();
    if (!Files.exists(ours)) indexOurs();
  }

  private void indexPlain() throws IOException {
    delete(plain);
    try (var lines = Files.lines(articles.resolve("reuters.ndjson"))) {
      var parsed = lines.map(this::parse).iterator();
      new PlainLucene().index(plain, () -> parsed);
    }
  }

  private Map<String, String> parse(String line) {
    try {
      var record = json.readTree(line);
      return Map.of("title", record.path("title").asText(), "text", record.path("text").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void indexOurs() throws IOException {
    index(withOneThread(ClippingsSettings.of(articles, ours)));
  }

  private static ClippingsSettings withOneThread(ClippingsSettings standard) {
    var archive = standard.archive();
    return new ClippingsSettings(
        standard.articles(),
        standard.index(),
        new ArchiveSettings(
            archive.debounce(),
            archive.walkEvery(),
            archive.hashEvery(),
            archive.pollEvery(),
            archive.rest(),
            archive.grace(),
            archive.patience(),
            archive.commitEvery(),
            archive.commitFiles(),
            archive.retryAtMost(),
            1),
        standard.ingest(),
        standard.search(),
        standard.clock());
  }

  private void index(ClippingsSettings settings) throws IOException {
    delete(ours);
    try (var clippings = Clippings.open(settings)) {
      clippings.sync(Progress.NONE);
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  /** What a step took, in seconds: by the clock, and of all threads of the process together. */
  private record Time(double clock, double processor) {
    private static final OperatingSystemMXBean SYSTEM =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    static Time of(Step step) throws IOException {
      long start = System.nanoTime();
      long processor = SYSTEM.getProcessCpuTime();
      step.run();
      return new Time(
          (System.nanoTime() - start) / 1e9, (SYSTEM.getProcessCpuTime() - processor) / 1e9);
    }

    @Override
    public String toString() {
      return "%.2f s (processor %.2f)".formatted(clock, processor);
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
