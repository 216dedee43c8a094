package clippings.cli;

import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Scoring;
import clippings.server.json.JsonAnswers;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--prefer",
      paramLabel = "WHAT",
      description = "recent: newer articles weigh more, when sorted by relevance.")
  private @Nullable Prefer prefer;

  private enum Prefer {
    RECENT
  }

  @Option(
      names = "--half-life",
      paramLabel = "DAYS",
      description =
          "With --prefer recent: after so many days an article weighs half. Default:"
              + " ${DEFAULT-VALUE}.")
  private int halfLife = 30;

  @Option(
      names = "--explain",
      description = "With --json: tells of each hit what its score is made of.")
  private boolean explain;

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
    if (halfLife < 1 || halfLife > SearchRequest.MAX_HALF_LIFE) {
      throw new UsageException(
          "--half-life must be 1 to %,d, got %,d".formatted(SearchRequest.MAX_HALF_LIFE, halfLife));
    }
    var scoring = new Scoring(explain, prefer == null ? 0 : halfLife);
    var request =
        question.request("search", limit, PARAGRAPHS).toBuilder().scoring(scoring).build();
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
