package clippings.ingest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Article;
import clippings.article.Paragraph;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Web pages whose text, title, date and authors are known: how much of the text is found (F1 over
 * runs of four words, precision and recall averaged over pages), and the share of pages with the
 * right title, date and authors. The floors are what was reached; the test reports the figures.
 */
class PagesTest {
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private final Map<String, int[]> shares = new HashMap<>();
  private double precision;
  private double recall;
  private int precisions;
  private int recalls;

  @Test
  void findsTheStoryInPages(TestReporter reporter) throws IOException {
    var folder = SharedFolder.need("pages");
    var json = new ObjectMapper();
    try (var files = Files.list(folder.resolve("html"))) {
      for (var page : files.sorted().toList()) {
        var name = page.getFileName().toString().replaceFirst("\\.html$", "");
        var truth = folder.resolve("expected").resolve(name + ".txt");
        if (!Files.exists(truth)) continue;
        score(
            read(page),
            Files.readString(truth),
            json.readTree(folder.resolve("expected").resolve(name + ".json").toFile()));
      }
    }
    double p = precision / Math.max(1, precisions);
    double r = recall / Math.max(1, recalls);
    double f1 = 2 * p * r / (p + r);
    var figures =
        "text F1 %.3f (precision %.3f, recall %.3f), title %.3f, date %.3f, authors %.3f"
            .formatted(f1, p, r, share("title"), share("date"), share("authors"));
    reporter.publishEntry("pages", figures);
    assertTrue(
        f1 >= 0.964
            && r >= 0.98
            && share("title") >= 0.885
            && share("date") >= 0.97
            && share("authors") >= 0.855,
        figures);
  }

  private static @Nullable Article read(Path page) throws IOException {
    var outcomes = Printed.read(page, page.getFileName().toString()).outcomes();
    return !outcomes.isEmpty() && outcomes.getFirst() instanceof Ingested.Accepted(var article)
        ? article
        : null;
  }

  private void score(@Nullable Article article, String truth, JsonNode known) {
    var text =
        article == null
            ? ""
            : article.paragraphs().stream()
                .filter(Paragraph::isStory)
                .map(Paragraph::text)
                .collect(Collectors.joining("\n\n"));
    var wanted = shingles(truth);
    var found = shingles(text);
    int common = 0;
    for (var entry : wanted.entrySet())
      common += Math.min(entry.getValue(), found.getOrDefault(entry.getKey(), 0));
    int all = found.values().stream().mapToInt(Integer::intValue).sum();
    int right = wanted.values().stream().mapToInt(Integer::intValue).sum();
    if (all > 0) {
      precision += (double) common / all;
      precisions++;
    }
    if (right > 0) {
      recall += (double) common / right;
      recalls++;
    }
    var title = known.path("title").asText("");
    if (!title.isEmpty())
      count("title", article != null && plain(title).equals(plain(article.metadata().title())));
    var date = known.path("publishing_date").asText("");
    if (!date.isEmpty())
      count("date", article != null && day(article).equals(date.substring(0, 10)));
    var authors = new TreeSet<String>();
    known.path("authors").forEach(author -> authors.add(plain(author.asText())));
    if (!authors.isEmpty()) {
      var ours = new TreeSet<String>();
      if (article != null) article.metadata().authors().forEach(author -> ours.add(plain(author)));
      count("authors", authors.equals(ours));
    }
  }

  private static String day(Article article) {
    var published = article.metadata().published();
    var text = published == null ? "" : published.text();
    return text.substring(0, Math.min(10, text.length()));
  }

  private static Map<List<String>, Integer> shingles(String text) {
    var words = new ArrayList<>(WORD.matcher(text).results().map(MatchResult::group).toList());
    var shingles = new HashMap<List<String>, Integer>();
    if (words.isEmpty()) return shingles;
    for (int i = 0; i < Math.max(1, words.size() - 3); i++) {
      shingles.merge(List.copyOf(words.subList(i, Math.min(words.size(), i + 4))), 1, Integer::sum);
    }
    return shingles;
  }

  private void count(String what, boolean right) {
    var share = shares.computeIfAbsent(what, key -> new int[2]);
    share[0] += right ? 1 : 0;
    share[1]++;
  }

  private double share(String what) {
    var share = shares.getOrDefault(what, new int[] {0, 1});
    return (double) share[0] / share[1];
  }

  private static String plain(@Nullable String text) {
    return text == null
        ? ""
        : text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_]+", " ").strip();
  }
}
