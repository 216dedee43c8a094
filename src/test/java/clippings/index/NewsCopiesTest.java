package clippings.index;

import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Paragraph;
import clippings.ingest.SharedFolder;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/**
 * Copies made of real stories (Reuters-21578) in the ways outlets change them, among all of them:
 * how many are found, and how many of the pairs found are right. Prints the figures of {@code
 * docs/benchmarks.md}.
 */
class NewsCopiesTest {

  private static final int COPIES = 150;
  private static final int MIN_WORDS = 80;
  private static final long SEED = 20_261_121;

  private static final Pattern SENTENCE = Pattern.compile("(?<=[.])\\s+");
  private static final Pattern WORD = Pattern.compile("(?<=\\s)");

  private static final List<String> FURNITURE =
      List.of(
          "Evening Ledger is independent and carries no advertising. If you value what our"
              + " reporters do, please consider a small amount each month.",
          "The Harbour Times welcomes letters from readers. Write to the editors at the address on"
              + " page two and give your name and town; we may shorten what you send.",
          "This report was provided by an agency and has not been edited by Northern Courier"
              + " staff.",
          "Follow Plains Tribune for alerts, newsletters and podcasts.",
          "Additional reporting by our correspondents. Tell us what you think of this story: use"
              + " the form below, and remember the rules of the house.");

  private record Story(String id, String title, String text) {}

  /** An article of the test: which story it was made of, and how. */
  private record Made(String origin, String way) {}

  private final Random random = new Random(SEED);
  private final Map<String, UnaryOperator<String>> ways = new LinkedHashMap<>();

  NewsCopiesTest() {
    ways.put("same text, other title", text -> text);
    ways.put("first 30 to 80 %", this::beginning);
    ways.put("a middle part, 40 to 70 %", this::middle);
    ways.put(
        "paragraphs in another order", text -> shuffled(text, Pattern.compile("\n\n"), "\n\n"));
    ways.put("sentences in another order", text -> shuffled(text, SENTENCE, " "));
    ways.put("another outlet's tail", text -> text + "\n\n" + furniture());
    ways.put("another dateline", text -> "MANAMA, 3 March (Evening Ledger) - " + text);
    ways.put("one word in 20 edited", text -> edited(text, 0.05));
    ways.put("one word in 10 edited", text -> edited(text, 0.10));
    ways.put("cut, with another's tail", text -> beginning(text) + "\n\n" + furniture());
    ways.put("cut and edited", text -> edited(beginning(text), 0.05));
    ways.put("reordered, edited, with a tail", this::changed);
  }

  @Test
  void findsTheCopiesAndNothingElse() throws IOException {
    var stories = read();
    Map<String, Made> made = new HashMap<>();
    try (var index = ArticleIndex.create(new ByteBuffersDirectory())) {
      for (var story : stories) add(index, story.id(), story.title(), story.text());
      index.commit();
      var before = Told.keys(index);
      addCopies(index, stories, made);
      index.commit();
      var keys = Told.keys(index);
      double recall = recall(keys, made);
      double precision = precision(keys, before, made);
      System.out.printf("stories of Reuters with repeats: %,d articles%n", before.size());
      System.out.printf("recall %.4f, precision %.4f%n", recall, precision);
      assertTrue(recall >= 0.95, "recall " + recall);
      assertTrue(precision >= 0.99, "precision " + precision);
    }
  }

  private void addCopies(ArticleIndex index, List<Story> stories, Map<String, Made> made)
      throws IOException {
    var originals =
        new ArrayList<>(
            stories.stream().filter(s -> WORD.split(s.text(), -1).length >= MIN_WORDS).toList());
    Collections.shuffle(originals, random);
    int next = 0;
    for (var way : ways.entrySet()) {
      for (int i = 0; i < COPIES; i++) {
        var original = originals.get(next++ % originals.size());
        var id = "copy%05d".formatted(made.size());
        add(index, id, "Another headline " + id, way.getValue().apply(original.text()));
        made.put(id, new Made(original.id(), way.getKey()));
      }
    }
  }

  private static double recall(Map<String, Long> keys, Map<String, Made> made) {
    Map<String, Integer> found = new LinkedHashMap<>();
    int all = 0;
    for (var copy : made.entrySet()) {
      var key = keys.get(copy.getKey());
      boolean isFound = key != null && key.equals(keys.get(copy.getValue().origin()));
      found.merge(copy.getValue().way(), isFound ? 1 : 0, Integer::sum);
      all += isFound ? 1 : 0;
    }
    found.forEach(
        (way, count) -> System.out.printf("  %-32s %.3f%n", way, (double) count / COPIES));
    return (double) all / made.size();
  }

  /**
   * The share of pairs in one story, of which at least one is a copy, that are of one original or
   * of originals that were in one story before.
   */
  private static double precision(
      Map<String, Long> keys, Map<String, Long> before, Map<String, Made> made) {
    Map<Long, List<String>> stories = new HashMap<>();
    keys.forEach((id, key) -> stories.computeIfAbsent(key, _ -> new ArrayList<>()).add(id));
    long right = 0;
    long all = 0;
    for (var story : stories.values()) {
      for (int i = 0; i < story.size(); i++) {
        for (int j = i + 1; j < story.size(); j++) {
          if (!made.containsKey(story.get(i)) && !made.containsKey(story.get(j))) continue;
          all++;
          var one = origin(story.get(i), made);
          var other = origin(story.get(j), made);
          if (one.equals(other)) right++;
          else if (before.get(one) != null && before.get(one).equals(before.get(other))) right++;
        }
      }
    }
    return (double) right / all;
  }

  private static String origin(String id, Map<String, Made> made) {
    var copy = made.get(id);
    return copy == null ? id : copy.origin();
  }

  private static void add(ArticleIndex index, String id, String title, String text)
      throws IOException {
    var article = SampleArticle.of(id).title(title).source("Reuters");
    for (var paragraph : text.split("\n\n", -1)) {
      if (!paragraph.isBlank()) article.add(Paragraph.Kind.TEXT, paragraph.strip());
    }
    article.addTo(index);
  }

  private static List<Story> read() throws IOException {
    var file = SharedFolder.need("news/reuters-21578.ndjson.gz");
    var json = new ObjectMapper();
    List<Story> stories = new ArrayList<>();
    try (var in = new GZIPInputStream(Files.newInputStream(file));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var record = json.readTree(line);
        stories.add(
            new Story(
                record.path("id").asText(),
                record.path("title").asText(),
                record.path("text").asText()));
      }
    }
    return stories;
  }

  private String beginning(String text) {
    return part(text, 0, 0.3 + random.nextDouble() * 0.5);
  }

  private String middle(String text) {
    double share = 0.4 + random.nextDouble() * 0.3;
    double start = random.nextDouble() * (1 - share);
    return part(text, start, start + share);
  }

  private static String part(String text, double from, double to) {
    var words = WORD.split(text, -1);
    int start = (int) (words.length * from);
    int end = Math.max(start + 1, (int) (words.length * to));
    return String.join("", Arrays.asList(words).subList(start, end)).strip();
  }

  private String shuffled(String text, Pattern between, String joint) {
    var parts = Arrays.asList(between.split(text, -1));
    Collections.shuffle(parts, random);
    return String.join(joint, parts);
  }

  private String changed(String text) {
    return edited(shuffled(text, SENTENCE, " "), 0.05) + "\n\n" + furniture();
  }

  private String furniture() {
    return FURNITURE.get(random.nextInt(FURNITURE.size()));
  }

  /** Drops, replaces and inserts words. */
  private String edited(String text, double share) {
    var edited = new StringBuilder();
    for (var word : WORD.split(text, -1)) {
      if (random.nextDouble() >= share) {
        edited.append(word);
        continue;
      }
      switch (random.nextInt(3)) {
        case 0 -> {}
        case 1 -> edited.append("also ").append(word);
        default -> edited.append("other ");
      }
    }
    return edited.toString();
  }
}
