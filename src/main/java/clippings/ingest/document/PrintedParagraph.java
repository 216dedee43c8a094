package clippings.ingest.document;

import java.util.ArrayList;
import java.util.List;

/** Lines that belong together, while more are added. */
final class PrintedParagraph {
  private final List<PrintedLine> lines = new ArrayList<>();

  /** The column of the last line. */
  private PrintedColumn column;

  PrintedParagraph(PrintedLine first, PrintedColumn column) {
    this.column = column;
    lines.add(first);
  }

  void add(PrintedLine line, PrintedColumn itsColumn) {
    lines.add(line);
    column = itsColumn;
  }

  List<PrintedLine> lines() {
    return lines;
  }

  PrintedColumn column() {
    return column;
  }

  PrintedLine first() {
    return lines.getFirst();
  }

  PrintedLine last() {
    return lines.getLast();
  }

  double size() {
    return first().size();
  }

  boolean isBold() {
    return first().bold();
  }

  int length() {
    return lines.stream().mapToInt(line -> line.text().length()).sum();
  }
}
