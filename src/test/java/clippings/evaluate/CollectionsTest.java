package clippings.evaluate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.ingest.SharedFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public collections of questions and judgments are answered as well as they were. */
class CollectionsTest {

  @TempDir private Path folder;

  /** The floors are a hundredth below what was measured, and above what plain Lucene reaches. */
  @ParameterizedTest
  @CsvSource({
    "cranfield, 0.376, 0.3675",
    "cisi, 0.445, 0.3710",
    "cacm, 0.541, 0.4942",
    "adi, 0.521, 0.4863"
  })
  void ranksAsWellAsItDid(String name, double floor, double plain) throws IOException {
    var collection = SharedFolder.need("relevance/" + name);
    var run =
        Asking.ask(collection.resolve("docs.jsonl"), collection.resolve("topics.tsv"), folder);
    var judgments = Judgments.read(collection.resolve("qrels.txt"));
    double found = Evaluation.of(judgments, run).mean().ndcg10();
    assertTrue(found >= floor && floor > plain, "nDCG@10 of %s is %.4f".formatted(name, found));
  }
}
