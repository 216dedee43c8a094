package clippings.cli;

import clippings.index.ArticleIndex;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: reads every byte of the index. */
@Command(name = "check", description = "Verifies the index; it may be in use meanwhile.")
final class CheckCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final Folders folders = new Folders();

  @Option(names = "--verbose", description = "Tells of every part on standard error.")
  private boolean verbose;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try {
      ArticleIndex.check(
          folders.index(),
          verbose ? line -> console.err().println(Console.harmless(line)) : line -> {});
    } catch (NoSuchFileException e) {
      throw folders.noIndex();
    }
    console.print("the index is sound");
    return Exit.DONE;
  }
}
