package clippings.evaluate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.ingest.SharedFolder;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Questions to an archive of news (Reuters-21578), judged by reading, are answered as well as they
 * were, and at least as well as plain Lucene answers them.
 */
class NewsRankingTest {

  /** A hundredth below what was measured. */
  private static final double FLOOR = 0.869;

  @TempDir private Path folder;

  @Test
  void ranksNewsAsWellAsItDid() throws IOException, URISyntaxException {
    var stories = SharedFolder.need("news/reuters-21578.ndjson.gz");
    var topics = resource("news.topics.tsv");
    var judgments = Judgments.read(resource("news.qrels"));
    var run = Asking.ask(stories, topics, folder);
    var plainRun = new PlainLucene().ask(stories, topics, folder.resolve("plain.run"));
    double ours = Evaluation.of(judgments, run).mean().ndcg10();
    double plain = Evaluation.of(judgments, plainRun).mean().ndcg10();
    var figures =
        "nDCG@10 is %.4f (plain Lucene %.4f); not judged of the first ten, and counted as not relevant: %d (%d)"
            .formatted(ours, plain, unjudged(judgments, run), unjudged(judgments, plainRun));
    System.out.println(figures);
    assertTrue(ours >= FLOOR && ours >= plain, figures);
  }

  private static long unjudged(Judgments judgments, Run run) {
    return judgments.grades().entrySet().stream()
        .mapToLong(topic -> unjudged(run, topic.getKey(), topic.getValue()))
        .sum();
  }

  private static long unjudged(Run run, String topic, Map<String, Integer> grades) {
    return run.ranked(topic).stream()
        .limit(10)
        .filter(document -> !grades.containsKey(document))
        .count();
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(NewsRankingTest.class.getResource(name)).toURI());
  }
}
