package clippings.ingest.document;

import clippings.ingest.text.Block;
import clippings.ingest.text.Byline;
import clippings.ingest.text.Headings;
import clippings.ingest.text.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes blocks of the lines of a PDF document: paragraphs, and headings by the size of their type.
 */
final class PdfText {
  private static final double HEADING = 1.15;
  private static final int MAX_HEADING = 250;
  private static final int LEVELS = 6;

  private final List<PrintedParagraph> paragraphs;
  private final LineJoiner joiner;
  private final double body;
  private final boolean boldBody;

  private PdfText(List<PrintedColumn> columns) {
    this.joiner = new LineJoiner(columns);
    this.paragraphs = PrintedParagraphs.of(columns);
    this.body = PrintedParagraphs.body(columns);
    long bold = letters(columns, true);
    this.boldBody = bold > letters(columns, false) - bold;
  }

  private static long letters(List<PrintedColumn> columns, boolean onlyBold) {
    return columns.stream()
        .flatMap(column -> column.lines().stream())
        .filter(line -> !onlyBold || line.bold())
        .mapToLong(line -> line.text().length())
        .sum();
  }

  static List<Block> blocks(List<PrintedColumn> columns) {
    return new PdfText(columns).blocks();
  }

  private List<Block> blocks() {
    var sizes =
        paragraphs.stream()
            .filter(this::isLarge)
            .map(paragraph -> Math.round(paragraph.size()))
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    var blocks = new ArrayList<Block>(paragraphs.size());
    for (var paragraph : paragraphs) {
      var text = joiner.join(paragraph.lines());
      if (text.isEmpty()) continue;
      int page = paragraph.first().page();
      if (isLarge(paragraph) && !isStandfirst(text)) {
        int level = Math.min(LEVELS, 1 + sizes.indexOf(Math.round(paragraph.size())));
        blocks.add(Block.heading(page, level, text));
      } else if (isBoldHeading(paragraph, text)) {
        blocks.add(Block.heading(page, Math.min(LEVELS, 1 + sizes.size()), text));
      } else {
        blocks.add(Block.text(page, text));
      }
    }
    return blocks;
  }

  private boolean isLarge(PrintedParagraph paragraph) {
    return paragraph.size() >= HEADING * body && paragraph.length() <= MAX_HEADING;
  }

  /** An introduction in larger type is text. */
  private static boolean isStandfirst(String text) {
    return Sentences.endsWithStop(text) && Sentences.words(text) > 16;
  }

  private boolean isBoldHeading(PrintedParagraph paragraph, String text) {
    return paragraph.isBold()
        && !boldBody
        && paragraph.size() > 0.95 * body
        && Headings.isHeading(text)
        && Byline.read(text).isEmpty();
  }
}
