package clippings.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.ingest.SharedFolder;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** Suggestions over real articles, held against what a plain look at their texts says. */
class NewsSuggestionsTest {

  private static final int ARTICLES = 3_000;
  private static final long SEED = 20_261_122;
  private static final Pattern WORD = Pattern.compile("(?<![\\w.'&-])[A-Za-z]{4,}(?![\\w.'&-])");

  /** Two words with capitals in mid-sentence. */
  private static final Pattern NAME =
      Pattern.compile("(?<=[a-z,] )[A-Z][a-z]{2,} [A-Z][a-z]{3,}(?= [a-z]|,)");

  private static List<String> articles() throws IOException {
    var file = SharedFolder.need("news").resolve("reuters-21578.ndjson.gz");
    var json = new ObjectMapper();
    List<String> articles = new ArrayList<>();
    try (var in = new GZIPInputStream(Files.newInputStream(file));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine();
          line != null && articles.size() < ARTICLES;
          line = lines.readLine()) {
        var text = json.readTree(line).path("text").asText().strip();
        if (!text.isEmpty()) articles.add(text.replaceAll("\\s+", " "));
      }
    }
    return articles;
  }

  @Test
  void namesAndWordsOfTheTextsAreOfferedWithTheirCounts() throws IOException {
    var articles = articles();
    try (var index = ArticleIndex.create(new ByteBuffersDirectory())) {
      for (int i = 0; i < articles.size(); i++)
        SampleArticle.of("n" + i).language("en").text(articles.get(i)).addTo(index);
      index.commit();
      var suggester = new Suggester(index);
      suggester.suggest("warm");
      var random = new Random(SEED);
      for (int i = 0; i < 150; i++) {
        var text = articles.get(random.nextInt(articles.size()));
        requireName(suggester, text);
        requireWord(suggester, articles, text, random);
      }
    }
  }

  private static void requireName(Suggester suggester, String text) throws IOException {
    var matcher = NAME.matcher(text);
    if (!matcher.find()) return;
    var name = matcher.group();
    var parts = name.split(" ", -1);
    for (var typed : List.of(name, name.toLowerCase(Locale.ROOT), parts[1] + " " + parts[0])) {
      var found = suggester.suggest(typed).completions();
      assertOrdered(typed, found);
      assertTrue(
          found.stream()
              .anyMatch(
                  each ->
                      each.text()
                          .toLowerCase(Locale.ROOT)
                          .contains(parts[0].toLowerCase(Locale.ROOT))),
          typed + " in \"" + text + "\" gives " + found);
    }
  }

  /** The whole names are by frequency; the others come behind them. */
  private static void assertOrdered(String typed, List<Completion> found) {
    var texts = new HashSet<String>();
    for (var each : found) {
      assertTrue(texts.add(each.text()), typed + " twice: " + each);
      assertTrue(each.articles() > 0, typed + ": " + each);
    }
    assertTrue(found.size() <= Suggester.LIMIT);
  }

  private static void requireWord(
      Suggester suggester, List<String> articles, String text, Random random) throws IOException {
    var words = WORD.matcher(text).results().map(result -> result.group()).toList();
    if (words.isEmpty()) return;
    var word = words.get(random.nextInt(words.size())).toLowerCase(Locale.ROOT);
    var typed = word.substring(0, word.length() - 1);
    var found = suggester.suggest(typed).completions();
    for (var each : found) {
      if (!each.text().toLowerCase(Locale.ROOT).equals(word)) continue;
      var whole =
          Pattern.compile(
              "(?<![\\p{L}\\p{N}])" + word + "('s)?(?![\\p{L}\\p{N}'])", Pattern.CASE_INSENSITIVE);
      long plain = articles.stream().filter(article -> whole.matcher(article).find()).count();
      // Words joined to others by full stops and the like are counted by the scan alone.
      long far = Math.abs(plain - each.articles());
      assertTrue(far <= Math.max(1, plain / 20), () -> word + ": " + plain + ", told " + each);
    }
    var exact =
        found.stream()
            .filter(each -> each.text().toLowerCase(Locale.ROOT).startsWith(typed))
            .map(Completion::articles)
            .toList();
    assertEquals(exact.stream().sorted(Comparator.reverseOrder()).toList(), exact, typed);
  }
}
