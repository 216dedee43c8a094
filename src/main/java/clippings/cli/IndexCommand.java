package clippings.cli;

import clippings.Clippings;
import clippings.archive.FolderTroubleException;
import clippings.archive.SyncSummary;
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
            "%,d articles, %,d paragraphs: %,d files added, %,d updated, %,d renamed, %,d removed,"
                + " %,d unchanged in %.1f s",
            summary.articles(),
            summary.paragraphs(),
            summary.added(),
            summary.updated(),
            summary.renamed(),
            summary.removed(),
            summary.unchanged(),
            summary.took().toMillis() / 1_000.0);
    if (summary.rejected() > 0) {
      text +=
          String.format(
              Locale.ROOT,
              "%n%,d files were rejected; \"clippings ledger --outcome rejected\" names them",
              summary.rejected());
    }
    if (summary.stale() > 0) {
      text +=
          String.format(
              Locale.ROOT,
              "%n%,d files cannot be read any more, their articles are kept; \"clippings ledger"
                  + " --outcome indexed\" says stale",
              summary.stale());
    }
    if (summary.ignored() > 0) {
      text +=
          String.format(
              Locale.ROOT,
              "%n%,d files were ignored; \"clippings ledger --outcome ignored\" names them",
              summary.ignored());
    }
    return text;
  }
}
