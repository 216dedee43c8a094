package clippings.ingest.document;

import clippings.ingest.text.Block;
import clippings.ingest.text.Cleaner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The paragraphs of an office document while it is read. Paragraphs may stand within paragraphs, as
 * those of a text box do. Rows of a table whose cells hold a line each become one paragraph; notes
 * follow at the end.
 */
final class OfficeText {
  /** Between the cells of a row. */
  static final String CELL = " | ";

  private final Deque<Open> open = new ArrayDeque<>();
  private final Deque<Row> rows = new ArrayDeque<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Block> notes = new ArrayList<>();
  private int inNote;
  private int number;

  /** A paragraph that has begun. */
  private static final class Open {
    private final StringBuilder text = new StringBuilder();
    private int level;
    private boolean dropped;
  }

  /** A row of a table: where it began, and whether all its cells hold one paragraph at most. */
  private static final class Row {
    private final int start;
    private int cells;
    private int cellStart;
    private boolean plain = true;

    Row(int start) {
      this.start = start;
    }
  }

  void startParagraph() {
    open.push(new Open());
  }

  /** Makes the open paragraph a heading, 1 the highest. */
  void level(int level) {
    if (!open.isEmpty()) open.element().level = level;
  }

  /** Leaves out the open paragraph. */
  void drop() {
    if (!open.isEmpty()) open.element().dropped = true;
  }

  void append(CharSequence text) {
    if (!open.isEmpty()) open.element().text.append(text);
  }

  void endParagraph() {
    if (open.isEmpty()) return;
    var paragraph = open.pop();
    var text = Cleaner.line(paragraph.text.toString());
    if (text.isEmpty() || paragraph.dropped) return;
    number++;
    var block =
        paragraph.level > 0
            ? Block.heading(number, paragraph.level, text)
            : Block.text(number, text);
    (inNote > 0 ? notes : blocks).add(block);
  }

  void startNote() {
    inNote++;
  }

  void endNote() {
    inNote--;
  }

  void startRow() {
    rows.push(new Row(blocks.size()));
  }

  void startCell() {
    if (!rows.isEmpty()) rows.element().cellStart = blocks.size();
  }

  void endCell() {
    if (rows.isEmpty()) return;
    var row = rows.element();
    row.cells++;
    row.plain &= blocks.size() - row.cellStart <= 1;
  }

  void endRow() {
    if (rows.isEmpty()) return;
    var row = rows.pop();
    if (row.cells < 2 || !row.plain || blocks.size() - row.start < 2) return;
    var cells = blocks.subList(row.start, blocks.size());
    var text = String.join(CELL, cells.stream().map(Block::text).toList());
    int line = cells.getFirst().line();
    cells.clear();
    blocks.add(Block.text(line, text));
  }

  /** All paragraphs, the notes last. */
  List<Block> blocks() {
    var all = new ArrayList<>(blocks);
    all.addAll(notes);
    return all;
  }
}
