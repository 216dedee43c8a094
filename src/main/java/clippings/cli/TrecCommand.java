package clippings.cli;

import clippings.Clippings;
import clippings.evaluate.RunLines;
import clippings.evaluate.Topics;
import clippings.evaluate.Topics.Topic;
import clippings.search.request.Hit;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trec}: answers many questions, for those who measure rankings. */
@Command(name = "trec", description = "Prints the best articles for many topics as a TREC run.")
final class TrecCommand implements Callable<Integer> {

  private static final int DEEPEST = 1_000_000;

  /** Nobody waits at a screen, and a busy machine must not cost a topic. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Console console;

  @Mixin private final Folders folders = new Folders();

  @Parameters(
      paramLabel = "TOPICS.tsv",
      description = "The topics: on each line an id, a tab and a query.")
  private Path topics = Path.of("");

  @Option(
      names = "--run-name",
      paramLabel = "NAME",
      description = "The last column of the run. Default: ${DEFAULT-VALUE}.")
  private String runName = "clippings";

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "How many articles are printed of each topic. Default: ${DEFAULT-VALUE}.")
  private int depth = 1_000;

  @Option(
      names = "--whole-ids",
      description =
          "Names articles of files that hold many by their whole ids, file.jsonl#their-id, instead"
              + " of what they are called in the file.")
  private boolean wholeIds;

  TrecCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (depth < 1 || depth > DEEPEST)
      throw new UsageException("--depth must be 1 to %,d, got %,d".formatted(DEEPEST, depth));
    if (!runName.matches("\\S+"))
      throw new UsageException("--run-name must be one word, got \"%s\"".formatted(runName));
    try (var clippings = folders.openReadOnly(SearchSettings.standard().within(PATIENCE))) {
      for (var topic : read()) answer(topic, clippings);
      return Exit.DONE;
    }
  }

  private List<Topic> read() throws IOException {
    try {
      return Topics.read(topics);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private void answer(Topic topic, Clippings clippings) throws IOException {
    var lines = new RunLines(topic.id(), runName);
    int left = depth;
    int alike = 0;
    String after = null;
    do {
      int limit = Math.min(left, SearchRequest.MAX_LIMIT);
      var page = clippings.search(request(topic.text(), limit, after));
      for (var hit : page.hits()) {
        var line = lines.next(name(hit), (float) hit.score());
        if (line.isPresent()) console.print(Console.harmless(line.get()));
        else alike++;
      }
      left -= page.hits().size();
      after = page.next();
    } while (after != null && left > 0);
    if (alike > 0)
      console.say(
          "topic %s: %d articles are called like one before and left out; --whole-ids tells them apart"
              .formatted(topic.id(), alike));
  }

  private String name(Hit hit) {
    var id = hit.article().id().value();
    return wholeIds ? id : id.substring(id.lastIndexOf('#') + 1);
  }

  private static SearchRequest request(String text, int limit, @Nullable String after) {
    return SearchRequest.of(text, ZoneOffset.UTC).toBuilder()
        .match(Match.ANY)
        .limit(limit)
        .after(after)
        .grouped(false)
        .paragraphs(0)
        .build();
  }
}
