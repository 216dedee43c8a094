package clippings.cli;

import clippings.evaluate.Evaluation;
import clippings.evaluate.Judgments;
import clippings.evaluate.Measures;
import clippings.evaluate.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: compares a run with judgments. */
@Command(name = "evaluate", description = "Tells how good a TREC run is, by judgments of people.")
final class EvaluateCommand implements Callable<Integer> {

  private static final String ROW = "%-12s %s";

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "QRELS",
      description = "The judgments: on each line topic, iteration, document and grade.")
  private Path judgments = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "RUN",
      description = "The run: on each line topic, Q0, document, rank, score and name.")
  private Path run = Path.of("");

  @Option(names = "--topics", description = "Tells the measures of each topic as well.")
  private boolean topics;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try {
      var judged = Judgments.read(judgments);
      if (judged.grades().isEmpty())
        throw new UsageException("%s: no topic has a relevant document".formatted(judgments));
      var evaluation = Evaluation.of(judged, Run.read(run));
      if (topics) evaluation.topics().forEach((topic, of) -> print(of, Console.harmless(topic)));
      console.print(ROW.formatted("topics", evaluation.topics().size()));
      print(evaluation.mean(), "");
      return Exit.DONE;
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private void print(Measures measures, String topic) {
    print("nDCG@10", measures.ndcg10(), topic);
    print("MAP", measures.map(), topic);
    print("MRR", measures.mrr(), topic);
    print("P@10", measures.precision10(), topic);
    print("recall@100", measures.recall100(), topic);
  }

  private void print(String name, double value, String topic) {
    var number = String.format(Locale.ROOT, "%.4f", value);
    console.print((ROW + " %s").formatted(name, number, topic).strip());
  }
}
