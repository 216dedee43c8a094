package clippings.bench;

import clippings.Clippings;
import clippings.ClippingsSettings;
import clippings.archive.pass.Progress;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a keystroke costs in process, by processor time: names, words, and pairs of words of the
 * texts, typed letter by letter, one in four with a slip; over the Reuters stories, and over
 * 100,000 articles made of their paragraphs.
 */
final class SuggestBenchmark {

  private static final int MANY = 100_000;
  private static final int ROUNDS = 5;
  private static final int TEXTS = 150;
  private static final long SEED = 20_261_122;

  private static final Pattern TYPED =
      Pattern.compile("(?<=[a-z,] )(?:[A-Z][a-z]+(?: [A-Z][a-z]+)+|[a-z]{4,}(?: [a-z]{4,})?)");

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Path work;
  private final Path articles;
  private final ObjectMapper json = new ObjectMapper();

  SuggestBenchmark(Path work, Path articles) {
    this.work = work;
    this.articles = articles;
  }

  void run() throws IOException {
    var stories = stories();
    var typed = keystrokes(stories);
    measure("21,272 articles", work.resolve("ours"), typed);
    var many = work.resolve("many");
    if (!Files.exists(many.resolve("index"))) make(many, stories);
    measure("100,000 articles", many.resolve("index"), typed);
  }

  private List<String> stories() throws IOException {
    List<String> texts = new ArrayList<>();
    try (var lines = Files.newBufferedReader(articles.resolve("reuters.ndjson"))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine())
        texts.add(json.readTree(line).path("text").asText());
    }
    return texts;
  }

  private static List<String> keystrokes(List<String> stories) {
    var random = new Random(SEED);
    List<String> typed = new ArrayList<>();
    for (int n = 0; n < TEXTS; ) {
      var texts =
          TYPED
              .matcher(stories.get(random.nextInt(stories.size())))
              .results()
              .map(MatchResult::group)
              .toList();
      if (texts.isEmpty()) continue;
      var text = texts.get(random.nextInt(texts.size())).toLowerCase(Locale.ROOT);
      if (n++ % 4 == 0) text = slipped(text, random);
      for (int end = 1; end <= text.length(); end++) typed.add(text.substring(0, end));
    }
    Collections.shuffle(typed, random);
    return typed;
  }

  private static String slipped(String text, Random random) {
    int at = 1 + random.nextInt(text.length() - 2);
    return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
  }

  private void make(Path folder, List<String> stories) throws IOException {
    var random = new Random(SEED);
    Files.createDirectories(folder.resolve("articles"));
    try (var out = Files.newBufferedWriter(folder.resolve("articles").resolve("many.ndjson"))) {
      for (int i = 0; i < MANY; i++) write(out, i, stories, random);
    }
    var settings = ClippingsSettings.of(folder.resolve("articles"), folder.resolve("index"));
    try (var clippings = Clippings.open(settings)) {
      clippings.sync(Progress.NONE);
    }
  }

  private void write(BufferedWriter out, int id, List<String> stories, Random random)
      throws IOException {
    List<String> paragraphs = new ArrayList<>();
    while (paragraphs.size() < 5) {
      var story = stories.get(random.nextInt(stories.size())).split("\\n\\s*\\n", -1);
      var paragraph = story[random.nextInt(story.length)].strip();
      if (!paragraph.isEmpty()) paragraphs.add(paragraph);
    }
    out.write(json.writeValueAsString(Map.of("id", "m" + id, "paragraphs", paragraphs)));
    out.newLine();
  }

  private void measure(String name, Path index, List<String> typed) throws IOException {
    try (var clippings = Clippings.openReadOnly(ClippingsSettings.of(articles, index))) {
      clippings.holdings();
      long before = used();
      long start = System.nanoTime();
      clippings.suggest("a");
      System.out.printf("  %s: read in %.0f ms", name, (System.nanoTime() - start) / 1e6);
      System.out.printf(", %.1f MB kept%n", (used() - before) / 1e6);
      for (int round = 1; round <= ROUNDS; round++) {
        var took = new double[typed.size()];
        for (int i = 0; i < took.length; i++) took[i] = milliseconds(clippings, typed.get(i));
        Arrays.sort(took);
        System.out.printf(
            "suggestions over %s, milliseconds, round %d: median %.2f, 95th percentile %.2f, 99th"
                + " %.2f%n",
            name, round, took[took.length / 2], at(took, 0.95), at(took, 0.99));
      }
    }
  }

  private static double milliseconds(Clippings clippings, String typed) throws IOException {
    long start = THREADS.getCurrentThreadCpuTime();
    clippings.suggest(typed);
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) (sorted.length * share)];
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
