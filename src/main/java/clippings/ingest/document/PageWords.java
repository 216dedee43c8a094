package clippings.ingest.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Finds the words on the pages of a PDF document and where they stand. */
final class PageWords extends PDFTextStripper {
  /** Letters farther apart than this share of a blank, or of a letter, are of two words. */
  private static final double SHARE_OF_BLANK = 0.5;

  private static final int LETTERS_BETWEEN_CHECKS = 1_000;
  private static final double SHARE_OF_LETTER = 0.3;

  private final Deadline deadline;
  private final Pages pages;
  private final IdentityHashMap<PDFont, Boolean> bold = new IdentityHashMap<>();
  private int page;
  private int damaged;
  private int sideways;
  private int letters;

  /** Where the words go. */
  interface Pages {
    void page(int number, List<PrintedWord> words);
  }

  PageWords(Deadline deadline, Pages pages) {
    this.deadline = deadline;
    this.pages = pages;
    setSuppressDuplicateOverlappingText(true); // bold by printing twice
    setShouldSeparateByBeads(false);
  }

  /**
   * Reads all pages.
   *
   * @throws Deadline.Passed when time is over; what was read until then was given out
   */
  void read(PDDocument document) throws IOException {
    writeText(document, Writer.nullWriter());
  }

  /** How many pages were read, the last of them perhaps in part. */
  int count() {
    return page;
  }

  /** How many pages could not be read, or only in part. */
  int damaged() {
    return damaged;
  }

  /** How many letters were left out, since they do not stand the way most of their page does. */
  int sideways() {
    return sideways;
  }

  @Override
  public void processPage(PDPage pdPage) throws IOException {
    page++;
    try {
      super.processPage(pdPage);
    } catch (Deadline.Passed passed) {
      writePage();
      throw passed;
    } catch (IOException | RuntimeException fault) {
      damaged++;
      writePage();
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    deadline.check();
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (++letters % LETTERS_BETWEEN_CHECKS == 0) deadline.check();
    super.processTextPosition(text);
  }

  /** Called by the library at the end of each page. */
  @Override
  protected void writePage() {
    var byDirection = new TreeMap<Integer, List<Glyph>>();
    for (var article : charactersByArticle) {
      for (var position : article) {
        if (isOnPage(position))
          byDirection
              .computeIfAbsent(Math.round(position.getDir()), direction -> new ArrayList<>())
              .add(glyph(position));
      }
      article.clear();
    }
    List<Glyph> most = List.of();
    for (var glyphs : byDirection.values()) if (glyphs.size() > most.size()) most = glyphs;
    for (var glyphs : byDirection.values()) sideways += glyphs.size();
    sideways -= most.size();
    pages.page(page, words(most));
  }

  /** One letter, or several that are one drawing; a blank is {@code " "}. */
  private record Glyph(
      String text,
      double left,
      double right,
      double baseline,
      double size,
      boolean bold,
      double blank)
      implements Placed {}

  private Glyph glyph(TextPosition position) {
    double size = position.getYScale();
    double width = position.getWidthDirAdj();
    double blank = position.getWidthOfSpace() * SHARE_OF_BLANK;
    if (!(blank > 0)) blank = size; // not a number in damaged fonts
    double letter = width * SHARE_OF_LETTER / Math.max(1, position.getUnicode().length());
    return new Glyph(
        VisualOrder.letters(position.getUnicode()),
        position.getXDirAdj(),
        position.getXDirAdj() + width,
        position.getYDirAdj(),
        size,
        bold.computeIfAbsent(position.getFont(), PageWords::isBold),
        Math.max(
            0.08 * size, Math.min(0.25 * size, Math.min(blank, Math.max(letter, 0.1 * size)))));
  }

  /** Printers' notes beside the paper are no text. */
  private static boolean isOnPage(TextPosition position) {
    boolean upright = Math.round(position.getDir()) % 180 == 0;
    double width = upright ? position.getPageWidth() : position.getPageHeight();
    double height = upright ? position.getPageHeight() : position.getPageWidth();
    double x = position.getXDirAdj();
    double y = position.getYDirAdj();
    return x > -position.getWidthDirAdj()
        && x < width
        && y > 0
        && y < height + position.getYScale();
  }

  private static boolean isBold(PDFont font) {
    var name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    if (name.contains("bold") || name.contains("black") || name.contains("heavy")) return true;
    var descriptor = font.getFontDescriptor();
    return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
  }

  private static List<PrintedWord> words(List<Glyph> glyphs) {
    var words = new ArrayList<PrintedWord>();
    var open = new ArrayList<Glyph>();
    for (var row : Placed.rows(glyphs)) {
      for (var glyph : row) {
        boolean blank = glyph.text().isBlank();
        if (!open.isEmpty()) {
          var last = open.getLast();
          double gap = glyph.left() - last.right();
          boolean otherSize = Math.abs(glyph.size() - last.size()) > 0.2 * last.size();
          if (blank || otherSize || gap > Math.min(last.blank(), glyph.blank())) close(open, words);
        }
        if (!blank) open.add(glyph);
      }
      close(open, words);
    }
    return words;
  }

  private static void close(List<Glyph> open, List<PrintedWord> words) {
    if (open.isEmpty()) return;
    var text = new StringBuilder();
    double right = 0;
    for (var glyph : open) {
      text.append(glyph.text());
      right = Math.max(right, glyph.right());
    }
    var first = open.getFirst();
    words.add(
        new PrintedWord(
            text.toString(), first.left(), right, first.baseline(), first.size(), first.bold()));
    open.clear();
  }
}
