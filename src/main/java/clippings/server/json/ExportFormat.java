package clippings.server.json;

import clippings.export.Bibtex;
import clippings.export.CsvHits;
import clippings.export.Ris;
import clippings.search.request.Hit;
import clippings.search.request.HitListener;
import clippings.search.request.SearchPage;
import clippings.server.text.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** What all hits of a search can be taken away as; the names are those of the HTTP interface. */
public enum ExportFormat {
  CSV(FileFormat.CSV),
  JSONL(FileFormat.JSON_LINES),
  RIS(FileFormat.RIS),
  BIBTEX(FileFormat.BIBTEX);

  private final FileFormat file;

  ExportFormat(FileFormat file) {
    this.file = file;
  }

  /** What a file of it is. */
  public FileFormat file() {
    return file;
  }

  /**
   * Writes hits as they come, as UTF-8. What it holds back is written when {@code out} is flushed.
   *
   * @param marked whether CSV begins with a byte order mark
   */
  public HitListener writer(OutputStream out, boolean marked) {
    return switch (this) {
      case CSV -> new CsvHits(new Utf8(out), marked);
      case JSONL -> new Lines(out);
      case RIS -> new Ris(new Utf8(out));
      case BIBTEX -> new Bibtex(new Utf8(out));
    };
  }

  /** A line for each hit, as {@code /api/search} has it. */
  private record Lines(OutputStream out) implements HitListener {
    @Override
    public void begin(SearchPage summary) {
      // The format has no head.
    }

    @Override
    public void hit(Hit hit) throws IOException {
      out.write(Json.object(json -> SearchJson.hit(json, hit)));
      out.write('\n');
    }
  }

  /** Holds nothing back, so that hits are whole in what was written when something fails. */
  private static final class Utf8 extends Writer {
    private final OutputStream out;

    Utf8(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
      write(new String(buffer, offset, length));
    }

    @Override
    public void write(String text) throws IOException {
      out.write(Text.wellFormed(text).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
