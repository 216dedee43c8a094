package clippings.search;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.index.Snapshot;
import clippings.ingest.SharedFolder;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchSettings;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/**
 * Names in all spellings that a sanctions list knows of them, one article for each: how many of the
 * others a spelling finds among its first ten, how much of what is found is right, and how often
 * the spelling asked for comes first. The rules were made looking at one half of the names; the
 * other half tells what they are worth. Prints the figures of {@code docs/benchmarks.md}.
 */
class NamesCollectionTest {

  private record Topic(String id, String name) {}

  private final ArticleSearch search =
      new ArticleSearch(new SearchSettings(Duration.ofMinutes(1), InstantSource.system()));
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Set<String>> relevant = new HashMap<>();

  private final class Figures {
    double recall;
    double precision;
    int first;
    int names;
    int withOthers;
    int answered;

    void add(Topic topic, List<String> got) {
      var all = relevant.get(topic.id);
      var name = topic.name.toLowerCase(Locale.ROOT);
      var own = new TreeSet<>(all);
      own.removeIf(id -> !texts.getOrDefault(id, "").toLowerCase(Locale.ROOT).contains(name));
      var others = new HashSet<>(all);
      others.removeAll(own);
      names++;
      if (!others.isEmpty()) {
        withOthers++;
        var found = new HashSet<>(got.subList(0, Math.min(got.size(), 10 + own.size())));
        found.retainAll(others);
        recall += (double) found.size() / others.size();
      }
      if (got.isEmpty()) return;
      answered++;
      var right = new HashSet<>(got);
      right.retainAll(all);
      precision += (double) right.size() / got.size();
      if (own.contains(got.getFirst())) first++;
      else if (Boolean.getBoolean("clippings.names"))
        System.out.println("notfirst " + topic.name + ": " + texts.get(got.getFirst()));
      if (Boolean.getBoolean("clippings.names")) print(topic, got, others);
    }

    private void print(Topic topic, List<String> got, Set<String> others) {
      for (var id : others) {
        if (!got.contains(id)) System.out.println("missed " + topic.name + ": " + texts.get(id));
      }
      for (var id : got) {
        if (!relevant.getOrDefault(topic.id, Set.of()).contains(id))
          System.out.println("false " + topic.name + ": " + texts.get(id));
      }
    }

    double recall() {
      return recall / withOthers;
    }

    double precision() {
      return precision / answered;
    }

    double first() {
      return (double) first / names;
    }

    @Override
    public String toString() {
      return "%d names: recall %.4f, precision %.4f, first %.4f"
          .formatted(names, recall(), precision(), first());
    }
  }

  @Test
  void findsNamesInTheirOtherSpellings() throws IOException {
    var folder = SharedFolder.need("names");
    try (var index = ArticleIndex.create(new ByteBuffersDirectory())) {
      fill(index, folder);
      for (var line : Files.readAllLines(folder.resolve("qrels.txt"))) {
        var parts = List.of(line.split(" ", -1));
        relevant.computeIfAbsent(parts.get(0), _ -> new HashSet<>()).add(parts.get(2));
      }
      var halves = List.of(new Figures(), new Figures());
      var all = new Figures();
      try (var snapshot = index.snapshot()) {
        for (var line : Files.readAllLines(folder.resolve("topics.tsv"))) {
          int tab = line.indexOf('\t');
          var topic = new Topic(line.substring(0, tab), line.substring(tab + 1));
          var got = found(snapshot, topic.name);
          all.add(topic, got);
          halves.get((topic.name.hashCode() * 0x9E3779B1) >>> 31).add(topic, got);
        }
      }
      System.out.printf(
          "all %s%nseen half %s%nunseen half %s%n", all, halves.get(0), halves.get(1));
      assertAll(
          () -> assertTrue(all.recall() >= 0.87, "recall of " + all),
          () -> assertTrue(all.precision() >= 0.95, "precision of " + all),
          () -> assertTrue(all.first() >= 0.98, "first of " + all));
    }
  }

  private void fill(ArticleIndex index, Path folder) throws IOException {
    var json = new ObjectMapper();
    for (var line : Files.readAllLines(folder.resolve("docs.jsonl"))) {
      var document = json.readTree(line);
      var id = document.get("id").asText();
      texts.put(id, document.get("text").asText());
      SampleArticle.of(id).title(document.get("title").asText()).text(texts.get(id)).addTo(index);
    }
    index.commit();
  }

  private List<String> found(Snapshot snapshot, String name) throws IOException {
    var request =
        SearchRequest.of(name, Cases.ZONE).toBuilder()
            .limit(100)
            .grouped(false)
            .paragraphs(0)
            .build();
    var page = search.search(snapshot, request);
    if (page.relaxed()) return List.of();
    return page.hits().stream().map(hit -> hit.article().id().value()).toList();
  }
}
