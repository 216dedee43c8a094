package clippings.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.index.Snapshot;
import clippings.ingest.SharedFolder;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchSettings;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/**
 * Ordinary words and headlines of real news (Reuters-21578): no word may be taken for another. What
 * is found in another spelling is printed, to be judged by reading.
 */
class NewsNamesTest {

  private static final int WORDS = 2_000;
  private static final int TITLES = 500;
  private static final long SEED = 20_261_122;
  private static final Pattern WORD = Pattern.compile("(?<![\\w'-])[a-z]{2,}(?![\\w'-])");

  private final ArticleSearch search =
      new ArticleSearch(new SearchSettings(Duration.ofMinutes(1), InstantSource.system()));
  private final Map<String, Integer> frequencies = new HashMap<>();
  private final List<String> titles = new ArrayList<>();

  @Test
  void noWordIsTakenForAnother() throws IOException {
    var news = SharedFolder.need("news");
    try (var index = ArticleIndex.create(new ByteBuffersDirectory())) {
      try (var files = Files.list(news)) {
        for (var file : files.filter(f -> f.toString().endsWith(".gz")).sorted().toList())
          fill(index, new GZIPInputStream(Files.newInputStream(file)));
      }
      index.commit();
      var words =
          frequencies.entrySet().stream()
              .sorted(
                  Comparator.comparing(Map.Entry<String, Integer>::getValue)
                      .reversed()
                      .thenComparing(Map.Entry::getKey))
              .limit(WORDS)
              .map(Map.Entry::getKey)
              .toList();
      Collections.shuffle(titles, new Random(SEED));
      try (var snapshot = index.snapshot()) {
        var ofWords = variants(snapshot, words);
        System.out.println("words: " + ofWords);
        var ofTitles = variants(snapshot, titles.subList(0, TITLES));
        System.out.println("titles: " + ofTitles);
        assertTrue(ofWords.size() <= 29, "ordinary words with variants: " + ofWords);
        assertTrue(ofTitles.size() <= 70, "words of titles with variants: " + ofTitles);
      }
    }
  }

  private void fill(ArticleIndex index, java.io.InputStream stories) throws IOException {
    var json = new ObjectMapper();
    int number = 0;
    try (var reader = new BufferedReader(new InputStreamReader(stories, StandardCharsets.UTF_8))) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        var story = json.readTree(line);
        var title = story.path("title").asText("");
        var text = story.path("text").asText("");
        if (text.isBlank()) continue;
        var article = SampleArticle.of("n" + number++).text(text.split("\\n\\n"));
        if (!title.isBlank()) {
          article.title(title);
          titles.add(title);
        }
        article.addTo(index);
        WORD.matcher(text).results().forEach(m -> frequencies.merge(m.group(), 1, Integer::sum));
      }
    }
  }

  private Map<String, String> variants(Snapshot snapshot, List<String> queries) throws IOException {
    var all = new TreeMap<String, String>();
    for (var query : queries) {
      var page =
          search.search(
              snapshot,
              SearchRequest.of(query, Cases.ZONE).toBuilder()
                  .limit(1)
                  .grouped(false)
                  .paragraphs(0)
                  .build());
      for (var variants : page.variants()) all.put(variants.term(), variants.also().toString());
    }
    return all;
  }
}
