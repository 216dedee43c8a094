package clippings.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** New articles made of whole paragraphs of others, drawn with a seed. */
final class Mixture {

  /** A story to draw from; its paragraphs are not empty. */
  private record Story(String title, List<String> paragraphs) {}

  private static final int LEAST = 5;

  private final List<Story> stories;
  private final ObjectMapper json;
  private final Random random;

  private Mixture(List<Story> stories, ObjectMapper json, long seed) {
    this.stories = stories;
    this.json = json;
    this.random = new Random(seed);
  }

  /** Draws from the stories of a file with one as JSON on each line. */
  static Mixture of(Path file, long seed) throws IOException {
    var json = new ObjectMapper();
    List<Story> stories = new ArrayList<>();
    try (var lines = Files.newBufferedReader(file)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var story = json.readTree(line);
        var paragraphs =
            Arrays.stream(story.path("text").asText().split("\\n\\s*\\n", -1))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        if (!paragraphs.isEmpty()) stories.add(new Story(story.path("title").asText(), paragraphs));
      }
    }
    return new Mixture(List.copyOf(stories), json, seed);
  }

  /**
   * Writes so many articles, a line each. Each has the title of one story and as many paragraphs as
   * another, five at least: shorter ones that share a paragraph would be copies of each other.
   */
  void write(Path file, int articles) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < articles; i++) {
        var article =
            Map.of("id", "m" + i, "title", story().title(), "paragraphs", paragraphs(size()));
        out.write(json.writeValueAsString(article));
        out.newLine();
      }
    }
  }

  private int size() {
    return Math.max(LEAST, story().paragraphs().size());
  }

  private List<String> paragraphs(int count) {
    List<String> paragraphs = new ArrayList<>();
    while (paragraphs.size() < count) {
      var from = story().paragraphs();
      paragraphs.add(from.get(random.nextInt(from.size())));
    }
    return paragraphs;
  }

  private Story story() {
    return stories.get(random.nextInt(stories.size()));
  }
}
