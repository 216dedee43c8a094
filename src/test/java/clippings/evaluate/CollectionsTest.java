package clippings.evaluate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.Clippings;
import clippings.ClippingsSettings;
import clippings.archive.Progress;
import clippings.ingest.SharedFolder;
import clippings.search.SearchRequest;
import clippings.search.SearchRequest.Match;
import clippings.search.SearchSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public collections of questions and judgments are answered as well as they were. */
class CollectionsTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir private Path folder;

  /** The floors are a hundredth below what was measured, and above what plain Lucene reaches. */
  @ParameterizedTest
  @CsvSource({
    "cranfield, 0.381, 0.3675",
    "cisi, 0.427, 0.3710",
    "cacm, 0.539, 0.4942",
    "adi, 0.506, 0.4863"
  })
  void ranksAsWellAsItDid(String name, double floor, double plain) throws IOException {
    var collection = SharedFolder.need("relevance/" + name);
    var articles = Files.createDirectory(folder.resolve("articles"));
    Files.copy(collection.resolve("docs.jsonl"), articles.resolve("docs.jsonl"));
    var usual = ClippingsSettings.of(articles, folder.resolve("index"));
    var settings =
        new ClippingsSettings(
            usual.articles(),
            usual.index(),
            usual.archive(),
            usual.ingest(),
            SearchSettings.standard().within(PATIENCE),
            usual.clock());
    try (var clippings = Clippings.open(settings)) {
      clippings.sync(Progress.NONE);
      var run = run(clippings, collection.resolve("topics.tsv"));
      var judgments = Judgments.read(collection.resolve("qrels.txt"));
      double found = Evaluation.of(judgments, Run.read(run)).mean().ndcg10();
      assertTrue(found >= floor && floor > plain, "nDCG@10 of %s is %.4f".formatted(name, found));
    }
  }

  private Path run(Clippings clippings, Path topics) throws IOException {
    List<String> run = new ArrayList<>();
    for (var topic : Topics.read(topics)) {
      var lines = new RunLines(topic.id(), "test");
      for (var hit : clippings.search(request(topic.text())).hits()) {
        var id = hit.article().id().value();
        lines.next(id.substring(id.lastIndexOf('#') + 1), (float) hit.score()).ifPresent(run::add);
      }
    }
    return Files.write(folder.resolve("run"), run);
  }

  private static SearchRequest request(String text) {
    var usual = SearchRequest.of(text, ZoneOffset.UTC);
    return new SearchRequest(
        text,
        usual.unit(),
        Match.ANY,
        usual.sort(),
        usual.limit(),
        0,
        null,
        usual.choices(),
        null,
        null,
        false,
        true,
        0,
        usual.facets(),
        usual.reading(),
        usual.zone());
  }
}
