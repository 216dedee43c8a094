package clippings.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures of rankings that were worked out by hand. */
class EvaluationTest {

  @TempDir private Path folder;

  private Path file(String name, String... lines) {
    try {
      return Files.write(folder.resolve(name), List.of(lines));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Evaluation evaluate(List<String> judgments, List<String> run) throws IOException {
    var qrels = Judgments.read(file("qrels", judgments.toArray(String[]::new)));
    return Evaluation.of(qrels, Run.read(file("run", run.toArray(String[]::new))));
  }

  private static void assertMeasures(
      Measures measures, double ndcg, double map, double mrr, double p10, double recall) {
    assertEquals(ndcg, measures.ndcg10(), 1e-12, "nDCG@10");
    assertEquals(map, measures.map(), 1e-12, "MAP");
    assertEquals(mrr, measures.mrr(), 1e-12, "MRR");
    assertEquals(p10, measures.precision10(), 1e-12, "P@10");
    assertEquals(recall, measures.recall100(), 1e-12, "recall@100");
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  @Test
  void gradesWeighInGainsAlone() throws IOException {
    var found =
        evaluate(
            List.of("7 0 a 1", "7 0 b 3", "7 0 c 2", "7 0 d 0", "7 0 e -1"),
            List.of("7 Q0 e 1 9 x", "7 Q0 a 2 8 x", "7 Q0 d 3 7 x", "7 Q0 b 4 6 x"));
    double gained = 1 / log2(3) + 3 / log2(5);
    double ideal = 3 / log2(2) + 2 / log2(3) + 1 / log2(4);
    assertMeasures(found.mean(), gained / ideal, (1 / 2.0 + 2 / 4.0) / 3, 1 / 2.0, 0.2, 2 / 3.0);
  }

  @Test
  void equalScoresCountInReverseOrderOfNamesWhateverTheRanksSay() throws IOException {
    var found =
        evaluate(
            List.of("1 0 a 1", "1 0 z 0"),
            List.of("1 Q0 a 1 2.5 x", "1 Q0 z 2 2.5 x", "1 Q0 b 3 2.5000000001 x"));
    assertMeasures(found.mean(), 1 / log2(4), 1 / 3.0, 1 / 3.0, 0.1, 1);
  }

  @Test
  void judgedTopicsThatWereNotAnsweredCountAndOthersDoNot() throws IOException {
    var found =
        evaluate(
            List.of("1 0 a 1", "2 0 a 1", "3 0 a 0"),
            List.of("1 Q0 a 1 5 x", "3 Q0 a 1 5 x", "4 Q0 a 1 5 x"));
    assertEquals(List.of("1", "2"), List.copyOf(found.topics().keySet()));
    assertMeasures(List.copyOf(found.topics().values()).getFirst(), 1, 1, 1, 0.1, 1);
    assertMeasures(found.mean(), 0.5, 0.5, 0.5, 0.05, 0.5);
  }

  @Test
  void onlyTheFirstTenAndHundredCountWhereTheNameSaysSo() throws IOException {
    var run = new String[101];
    for (int i = 0; i < run.length; i++) run[i] = "1 Q0 d%03d %d %d x".formatted(i, i + 1, 200 - i);
    var found = evaluate(List.of("1 0 d010 1", "1 0 d100 1"), List.of(run));
    assertMeasures(found.mean(), 0, (1 / 11.0 + 2 / 101.0) / 2, 1 / 11.0, 0, 0.5);
  }

  @Test
  void saysWhichLineIsWrong() {
    assertWrong("line 2: must be", () -> Judgments.read(file("q", "1 0 a 1", "1 0 a")));
    assertWrong("line 1: \"x\" is not a number", () -> Judgments.read(file("q", "1 0 a x")));
    assertWrong("line 3: must be", () -> Run.read(file("r", "1 Q0 a 1 2 x", "", "1 Q0 a")));
    assertWrong(
        "line 2: document \"a\" comes twice for topic 1",
        () -> Run.read(file("r", "1 Q0 a 1 2 x", "1 Q0 a 2 1 x")));
    assertWrong("line 1: must be an id", () -> Topics.read(file("t", "1 what is it")));
  }

  private interface Reading {
    Object read() throws IOException;
  }

  private static void assertWrong(String what, Reading reading) {
    var message = assertThrows(IllegalArgumentException.class, reading::read).toString();
    assertTrue(message.contains(what), message);
  }

  @Test
  void readsTopicsAndNotTheirCapitals() throws IOException {
    var topics =
        Topics.read(file("t", "\ufeff1\tWHAT IS AND NOT", "", "a-2\tWho AND\twhat ", "3\t"));
    assertEquals(
        List.of(
            new Topics.Topic("1", "what is and not"),
            new Topics.Topic("a-2", "Who AND\twhat"),
            new Topics.Topic("3", "")),
        topics);
  }

  @Test
  void writesARunThatEveryToolReadsInItsOrder() throws IOException {
    var lines = new RunLines("7", "mine");
    var written =
        List.of(
            lines.next("b", 2).orElseThrow(),
            lines.next("a", 2).orElseThrow(),
            lines.next("50% of\u00a0it", 0.1f).orElseThrow());
    assertTrue(lines.next("a", 0).isEmpty());
    assertEquals(
        List.of(
            "7 Q0 b 1 2.0 mine", "7 Q0 a 2 1.9999999 mine", "7 Q0 50%25%20of%C2%A0it 3 0.1 mine"),
        written);
    assertEquals(
        List.of("b", "a", "50%25%20of%C2%A0it"),
        Run.read(file("run", written.toArray(String[]::new))).ranked("7"));
  }
}
