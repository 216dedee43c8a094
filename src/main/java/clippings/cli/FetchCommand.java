package clippings.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fetch}: polls feeds once. */
@Command(
    name = "fetch",
    description =
        "Polls feeds once and stores their new articles in the articles folder; the address of an"
            + " article stores that.")
final class FetchCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final Folders folders = new Folders();

  @Parameters(
      arity = "1..*",
      paramLabel = "URL",
      description = "Addresses of feeds, of pages that name one, or of articles.")
  private List<String> urls = new ArrayList<>();

  @Option(
      names = "--allow-private",
      description = "Feeds and their articles may be on this machine or in its network.")
  private boolean allowPrivate;

  FetchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    var articles = folders.settings().articles();
    try (var following = Following.once(urls, allowPrivate, articles, console)) {
      return following.fetch() ? Exit.DONE : Exit.FAILED;
    }
  }
}
