package clippings.cli;

import clippings.Clippings;
import clippings.archive.folder.FolderTroubleException;
import clippings.archive.pass.SyncSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code index}: one look at the whole folder. */
@Command(name = "index", description = "Brings the index up to date with the articles, once.")
final class IndexCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final Folders folders = new Folders();

  @Option(
      names = "--rebuild",
      description = "Makes the whole index anew, whatever is wrong with the one that is there.")
  private boolean rebuild;

  IndexCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    var settings = folders.settings();
    try (var clippings = rebuild ? Clippings.rebuild(settings) : Clippings.open(settings)) {
      var summary = synchronize(clippings);
      console.print(text(summary));
      return summary.rejected() + summary.stale() > 0 ? Exit.SOME_REJECTED : Exit.DONE;
    }
  }

  private SyncSummary synchronize(Clippings clippings) throws IOException {
    try (var meter = new ProgressMeter(console)) {
      return clippings.sync(meter);
    } catch (FolderTroubleException e) {
      throw e;
    } catch (IOException e) {
      var free = Files.getFileStore(folders.index()).getUsableSpace();
      throw new IOException(
          "the index cannot be written to: %s (%,d MB free in \"%s\"); what was indexed before is kept"
              .formatted(e.getMessage(), free >> 20, folders.index()),
          e);
    }
  }

  private static String text(SyncSummary summary) {
    var text =
        String.format(
            Locale.ROOT,
            "%s, %s: %s added, %,d updated, %,d renamed, %,d removed, %,d unchanged in %.1f s",
            Console.count(summary.articles(), "article", "articles"),
            Console.count(summary.paragraphs(), "paragraph", "paragraphs"),
            Console.count(summary.added(), "file", "files"),
            summary.updated(),
            summary.renamed(),
            summary.removed(),
            summary.unchanged(),
            summary.took().toMillis() / 1_000.0);
    return text
        + line(
            summary.rejected(),
            "was rejected",
            "were rejected",
            "\"clippings ledger --outcome rejected\" names %s")
        + line(
            summary.stale(),
            "cannot be read any more, but was: its articles are kept",
            "cannot be read any more, but were: their articles are kept",
            "\"clippings ledger --containing stale\" names %s")
        + line(
            summary.ignored(),
            "was ignored",
            "were ignored",
            "\"clippings ledger --outcome ignored\" names %s");
  }

  /** A line about some of the files; empty when there are none. */
  private static String line(int files, String one, String many, String how) {
    if (files == 0) return "";
    var what = Console.count(files, "file " + one, "files " + many);
    return "%n%s; %s".formatted(what, how.formatted(files == 1 ? "it" : "them"));
  }
}
