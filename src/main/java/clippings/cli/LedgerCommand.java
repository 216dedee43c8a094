package clippings.cli;

import clippings.archive.ledger.LedgerPage;
import clippings.archive.ledger.LedgerRequest;
import clippings.article.LedgerRow;
import clippings.article.LedgerRow.Outcome;
import clippings.server.json.JsonAnswers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ledger}: what became of each file. */
@Command(
    name = "ledger",
    description =
        "Tells what became of each file: outcome, articles, file and reason, with tabs between"
            + " them.")
final class LedgerCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final Folders folders = new Folders();

  @Option(
      names = "--outcome",
      paramLabel = "OUTCOME",
      description = "Only files with this outcome: indexed, duplicate, rejected or ignored.")
  private @Nullable String outcome;

  @Option(
      names = "--containing",
      paramLabel = "TEXT",
      description = "Only files whose path or reason holds this text, in capitals or not.")
  private String text = "";

  @Option(names = "--json", description = "Prints JSON, as /api/ledger answers.")
  private boolean json;

  LedgerCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    var wanted = outcome == null ? null : outcome(outcome);
    try (var clippings = folders.openReadOnly()) {
      var rows = new ArrayList<LedgerRow>();
      var first = new LedgerRequest(wanted, text, null, LedgerRequest.MAX_LIMIT);
      var page = clippings.ledger(first);
      while (true) {
        if (json) rows.addAll(page.rows());
        else page.rows().forEach(this::print);
        if (page.next() == null) break;
        page = clippings.ledger(first.from(page.next()));
      }
      if (json)
        console.printJson(
            JsonAnswers.ledger(new LedgerPage(page.counts(), rows.size(), rows, null)));
      return Exit.DONE;
    }
  }

  private void print(LedgerRow row) {
    var reason = row.reason() == null ? "" : row.reason();
    console.print(
        "%s\t%d\t%s\t%s"
            .formatted(
                label(row.outcome()),
                row.articles(),
                Console.harmless(row.file()),
                Console.harmless(reason)));
  }

  private static Outcome outcome(String label) {
    return Arrays.stream(Outcome.values())
        .filter(each -> label(each).equalsIgnoreCase(label))
        .findFirst()
        .orElseThrow(
            () -> new UsageException("outcome must be %s, got \"%s\"".formatted(labels(), label)));
  }

  private static String labels() {
    return Arrays.stream(Outcome.values())
        .map(LedgerCommand::label)
        .collect(Collectors.joining(", "));
  }

  private static String label(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
