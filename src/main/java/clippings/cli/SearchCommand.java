package clippings.cli;

import clippings.search.SearchRequest;
import clippings.server.JsonAnswers;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code search}: one page of hits. */
@Command(name = "search", description = "Finds articles, best first.")
final class SearchCommand implements Callable<Integer> {

  private static final int PARAGRAPHS = 3;

  private final Console console;

  @Mixin private final Folders folders = new Folders();
  @Mixin private final Question question = new Question();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many hits, 1 to 100. Default: ${DEFAULT-VALUE}.")
  private int limit = 10;

  @Option(names = "--json", description = "Prints JSON, as /api/search answers.")
  private boolean json;

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 1 || limit > SearchRequest.MAX_LIMIT) {
      throw new UsageException(
          "--limit must be 1 to %d, got %d".formatted(SearchRequest.MAX_LIMIT, limit));
    }
    var request = question.request("search", limit, PARAGRAPHS);
    try (var clippings = folders.openReadOnly()) {
      var page = clippings.search(request);
      if (clippings.holdings().articles() == 0) {
        console.say("the index holds no articles yet: it is being made, or the folder has none");
      }
      if (json) {
        console.printJson(JsonAnswers.search(request, page));
      } else {
        new HitPrinter(console).print(page, question.unit());
      }
      return Exit.DONE;
    }
  }
}
