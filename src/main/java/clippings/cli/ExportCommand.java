package clippings.cli;

import clippings.query.Notice;
import clippings.search.request.Hit;
import clippings.search.request.HitListener;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest;
import clippings.server.json.ExportFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: every hit. */
@Command(name = "export", description = "Writes every hit to standard output, as a file.")
final class ExportCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final Folders folders = new Folders();
  @Mixin private final Question question = new Question();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "csv, jsonl, ris or bibtex.")
  private ExportFormat format = ExportFormat.CSV;

  @Option(
      names = "--paragraphs",
      paramLabel = "N",
      description = "Paragraphs of each hit, 0 to 100, best first. Default: ${DEFAULT-VALUE}.")
  private int paragraphs = 3;

  @Option(
      names = "--bom",
      description = "Begins CSV with a byte order mark, by which Excel knows UTF-8.")
  private boolean bom;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (paragraphs < 0 || paragraphs > SearchRequest.MAX_PARAGRAPHS) {
      throw new UsageException(
          "--paragraphs must be 0 to %d, got %d"
              .formatted(SearchRequest.MAX_PARAGRAPHS, paragraphs));
    }
    var request = question.request("export", 1, paragraphs);
    try (var clippings = folders.openReadOnly()) {
      var out = new BufferedOutputStream(console.bytes(), 64 * 1024);
      clippings.export(request, new Telling(format.writer(out, bom)));
      out.flush();
      return Exit.DONE;
    } catch (IOException e) {
      if (!isBrokenPipe(e)) throw e;
      return Exit.DONE; // whoever read the beginning had enough
    }
  }

  private static boolean isBrokenPipe(IOException e) {
    var message = e.getMessage();
    return message != null && message.toLowerCase(Locale.ROOT).contains("broken pipe");
  }

  /** Says on standard error what the format has no place for. */
  private final class Telling implements HitListener {
    private final HitListener writer;

    Telling(HitListener writer) {
      this.writer = writer;
    }

    @Override
    public void begin(SearchPage summary) throws IOException {
      for (Notice notice : summary.notices()) console.say(notice.message());
      writer.begin(summary);
    }

    @Override
    public void hit(Hit hit) throws IOException {
      writer.hit(hit);
    }
  }
}
