package clippings.ingest.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A PDF document while a test makes it: text set at places measured from the top left corner. */
final class MadePdf implements AutoCloseable {
  static final double PITCH = 1.2;

  static {
    PdfLibrary.prepare();
  }

  private final PDFont plain = new PDType1Font(FontName.TIMES_ROMAN);
  private final PDFont bold = new PDType1Font(FontName.TIMES_BOLD);
  private final PDDocument document = new PDDocument();
  private PDPage page = new PDPage(PDRectangle.A4);

  PDDocument document() {
    return document;
  }

  MadePdf page() {
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return this;
  }

  /** One line. */
  MadePdf line(String text, double x, double y, double size) throws IOException {
    return line(text, x, y, size, plain);
  }

  MadePdf bold(String text, double x, double y, double size) throws IOException {
    return line(text, x, y, size, bold);
  }

  private MadePdf line(String text, double x, double y, double size, PDFont font)
      throws IOException {
    try (var out =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      out.beginText();
      out.setFont(font, (float) size);
      out.newLineAtOffset((float) x, (float) (page.getMediaBox().getHeight() - y));
      out.showText(text);
      out.endText();
    }
    return this;
  }

  /**
   * Sets paragraphs line by line, the first of each indented, words parted where they have a soft
   * hyphen and the line is full.
   *
   * @return where the next line would stand
   */
  double text(List<String> paragraphs, double x, double y, double width, double size)
      throws IOException {
    double at = y;
    for (var paragraph : paragraphs) {
      double indent = size;
      for (var line : lines(paragraph, width, size)) {
        line(line, x + indent, at, size);
        indent = 0;
        at += PITCH * size;
      }
    }
    return at;
  }

  private List<String> lines(String paragraph, double width, double size) throws IOException {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : paragraph.split(" ", -1)) {
      double room = width - (lines.isEmpty() ? size : 0);
      var whole = word.replace("\u00AD", "");
      var blank = line.isEmpty() ? "" : " ";
      if (width(line + blank + whole, size) <= room) {
        line.append(blank).append(whole);
        continue;
      }
      int hyphen = word.indexOf('\u00AD');
      var rest = whole;
      if (hyphen > 0 && width(line + blank + word.substring(0, hyphen) + "-", size) <= room) {
        line.append(blank).append(word, 0, hyphen).append('-');
        rest = word.substring(hyphen + 1);
      }
      lines.add(line.toString());
      line.setLength(0);
      line.append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private double width(String text, double size) throws IOException {
    return plain.getStringWidth(text) / 1000 * size;
  }

  byte[] bytes() throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
