package clippings.cli;

import clippings.search.SearchRequest;
import clippings.search.SearchRequest.Match;
import clippings.search.SearchRequest.Sort;
import clippings.search.SearchRequest.Unit;
import clippings.server.JsonAnswers;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search}: one page of hits. */
@Command(name = "search", description = "Finds articles, best first.")
final class SearchCommand implements Callable<Integer> {

  private static final int PARAGRAPHS = 3;

  private final Console console;

  @Mixin private final Folders folders = new Folders();
  @Mixin private final Filters filters = new Filters();

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description =
          "What to look for, as in the search box; quote it for the shell. Without one: every"
              + " article, newest first.")
  private List<String> query = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many hits, 1 to 100. Default: ${DEFAULT-VALUE}.")
  private int limit = 10;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "What a hit is: article or paragraph. Default: ${DEFAULT-VALUE}.")
  private Unit unit = Unit.ARTICLE;

  @Option(
      names = "--match",
      paramLabel = "MATCH",
      description =
          "all: every clause must match; any: the best matches. Default: ${DEFAULT-VALUE}.")
  private Match match = Match.ALL;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "relevance, newest or oldest. Default: ${DEFAULT-VALUE}.")
  private Sort sort = Sort.RELEVANCE;

  private enum Group {
    STORY,
    NONE
  }

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      description =
          "story: copies of one text are one hit, the best of them; none: each is a hit. Default:"
              + " ${DEFAULT-VALUE}.")
  private Group group = Group.STORY;

  @Option(
      names = "--strict",
      description = "Refuses a query that is not well formed instead of reading it leniently.")
  private boolean strict;

  @Option(names = "--json", description = "Prints JSON, as /api/search answers.")
  private boolean json;

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    var request = request();
    try (var clippings = folders.openReadOnly()) {
      var page = clippings.search(request);
      if (clippings.holdings().articles() == 0) {
        console.say("the index holds no articles yet: it is being made, or the folder has none");
      }
      if (json) {
        console.printJson(JsonAnswers.search(request, page));
      } else {
        new HitPrinter(console).print(page, unit);
      }
      return Exit.DONE;
    }
  }

  private SearchRequest request() {
    // Words like -karachi are part of the query, so unknown options get here.
    for (var word : query) {
      if (word.startsWith("--"))
        throw new UsageException(
            "unknown option \"%s\"; see \"clippings search --help\"".formatted(word));
    }
    if (limit < 1 || limit > SearchRequest.MAX_LIMIT) {
      throw new UsageException(
          "--limit must be 1 to %d, got %d".formatted(SearchRequest.MAX_LIMIT, limit));
    }
    return new SearchRequest(
        String.join(" ", query),
        unit,
        match,
        sort,
        limit,
        0,
        null,
        filters.choices(),
        filters.from(),
        filters.to(),
        group == Group.STORY,
        true,
        PARAGRAPHS,
        Set.of(),
        strict,
        ZoneId.systemDefault());
  }
}
