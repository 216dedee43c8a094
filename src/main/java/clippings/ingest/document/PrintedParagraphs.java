package clippings.ingest.document;

import clippings.ingest.text.Sentences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes paragraphs of printed lines. Within a column a paragraph begins where type or its weight
 * changes, after a wider gap, with an indent, and after a line that ends a sentence and had room
 * for the next word. From one column to the next a paragraph goes on unless it has come to an end.
 */
final class PrintedParagraphs {
  private static final double SAME_SIZE = 0.08;
  private static final double GAP = 1.35;
  private static final double USUAL_PITCH = 1.25;
  private static final double INDENT = 0.7;
  private static final int MIN_INDENTS = 3;
  private static final double SLACK = 0.6;

  /** A line that leaves so much of its column free was ended on purpose. */
  private static final double SHORT = 0.3;

  /** Type larger than the text's by this is set line by line, often centred. */
  private static final double DISPLAY = 1.15;

  private static final int LOOK_BACK = 5;
  private static final Pattern BULLET = Pattern.compile("[•▪◦‣●■►·–] \\S.*");
  private static final Pattern NUMBER = Pattern.compile("\\(?\\d{1,2}[.)] \\S.*");

  private final double body;
  private final Map<Long, Double> pitches;

  /** Whether an indent is how this document begins paragraphs. */
  private final boolean indented;

  private final List<PrintedParagraph> paragraphs = new ArrayList<>();

  private PrintedParagraphs(List<PrintedColumn> columns) {
    this.body = body(columns);
    this.pitches = pitches(columns);
    this.indented = columns.stream().mapToLong(this::indents).sum() >= MIN_INDENTS;
  }

  /** The paragraphs of a document. */
  static List<PrintedParagraph> of(List<PrintedColumn> columns) {
    var paragraphs = new PrintedParagraphs(columns);
    columns.forEach(paragraphs::add);
    return paragraphs.paragraphs;
  }

  /** The size in which most of a document is set. */
  static double body(List<PrintedColumn> columns) {
    var letters = new TreeMap<Double, Integer>();
    for (var column : columns)
      for (var line : column.lines())
        letters.merge(line.size(), line.text().length(), Integer::sum);
    double body = 0;
    int most = 0;
    for (var size : letters.entrySet()) {
      if (size.getValue() <= most) continue;
      most = size.getValue();
      body = size.getKey();
    }
    return body;
  }

  /** The usual distance of lines, by size of type. */
  private static Map<Long, Double> pitches(List<PrintedColumn> columns) {
    var all = new HashMap<Long, List<Double>>();
    for (var column : columns) {
      for (int i = 1; i < column.lines().size(); i++) {
        var line = column.lines().get(i);
        var last = column.lines().get(i - 1);
        if (!isSameSize(line, last)) continue;
        all.computeIfAbsent(Math.round(line.size() * 2), size -> new ArrayList<>())
            .add(line.baseline() - last.baseline());
      }
    }
    var pitches = new HashMap<Long, Double>();
    for (var entry : all.entrySet()) {
      var sorted = entry.getValue().stream().sorted().toList();
      // Where every paragraph is one line, the gaps between them are in the majority.
      if (sorted.size() >= 3) pitches.put(entry.getKey(), sorted.get(sorted.size() / 3));
    }
    return pitches;
  }

  /** How many lines are indented between two that are not. */
  private long indents(PrintedColumn column) {
    var lines = column.lines();
    long count = 0;
    for (int i = 1; i + 1 < lines.size(); i++) {
      if (isIndented(lines.get(i), column)
          && !isIndented(lines.get(i - 1), column)
          && !isIndented(lines.get(i + 1), column)) count++;
    }
    return count;
  }

  private boolean isIndented(PrintedLine line, PrintedColumn column) {
    return line.size() < DISPLAY * body && column.indent(line) > INDENT * line.size();
  }

  private void add(PrintedColumn column) {
    PrintedParagraph open = null;
    for (var line : column.lines()) {
      if (open == null) open = continued(line, column);
      else if (starts(open, line, column)) open = null;
      if (open == null) {
        open = new PrintedParagraph(line, column);
        paragraphs.add(open);
      } else {
        open.add(line, column);
      }
    }
  }

  /** Whether a line of the same column begins a paragraph. */
  private boolean starts(PrintedParagraph open, PrintedLine line, PrintedColumn column) {
    var last = open.last();
    if (!isSameSize(line, last)) return true;
    double pitch = pitches.getOrDefault(Math.round(line.size() * 2), USUAL_PITCH * line.size());
    double distance = line.baseline() - last.baseline();
    boolean display = line.size() >= DISPLAY * body;
    if (distance > GAP * Math.max(pitch, display ? USUAL_PITCH * line.size() : 0)) return true;
    if (line.bold() != last.bold()) return isShort(last, column) || isShort(line, column);
    if (display) return false;
    if (BULLET.matcher(line.text()).matches()) return true;
    boolean ended = Sentences.endsWithMark(last.text());
    if (endsInWord(last.text())) return false;
    boolean fits = fits(last, line, column);
    if (NUMBER.matcher(line.text()).matches() && (ended || fits)) return true;
    if (isListItem(open.first().text()) && !ended) return false;
    return indents(open, line, column)
        || (fits && ended)
        || (isShort(last, column) && !Sentences.startsInside(line.text()));
  }

  private boolean indents(PrintedParagraph open, PrintedLine line, PrintedColumn column) {
    double em = INDENT * line.size();
    boolean lastIn = column.indent(open.last()) > em;
    boolean in = column.indent(line) > em;
    if (in && !lastIn) return !isListItem(open.first().text());
    int count = open.lines().size();
    if (in && lastIn && count == 1) return indented || fits(open.last(), line, column);
    boolean quote = lastIn && count > 1 && column.indent(open.lines().get(count - 2)) > em;
    return !in && quote;
  }

  private static boolean isListItem(String text) {
    return BULLET.matcher(text).matches() || NUMBER.matcher(text).matches();
  }

  /** Whether the first word of the next line would have fitted on the last one. */
  private static boolean fits(PrintedLine last, PrintedLine line, PrintedColumn column) {
    return column.room(last) > line.firstWord() + SLACK * line.size();
  }

  private static boolean isShort(PrintedLine line, PrintedColumn column) {
    return column.room(line) > SHORT * column.width();
  }

  /**
   * The paragraph of an earlier column that the first line of a column goes on with; {@code null}
   * if there is none. Notes, captions and pull quotes may stand between.
   */
  private @Nullable PrintedParagraph continued(PrintedLine line, PrintedColumn column) {
    if (Math.abs(line.size() - body) > SAME_SIZE * body || isListItem(line.text())) return null;
    for (int back = 1; back <= Math.min(LOOK_BACK, paragraphs.size()); back++) {
      var last = paragraphs.get(paragraphs.size() - back);
      if (line.page() - last.last().page() > 1) return null;
      if (!isSameSize(line, last.last()) || last.isBold() != line.bold()) continue;
      return goesOn(last, line, column, back > 1) ? last : null;
    }
    return null;
  }

  private static boolean goesOn(
      PrintedParagraph last, PrintedLine line, PrintedColumn column, boolean apart) {
    var text = last.last().text();
    if (endsInWord(text) || Sentences.startsInside(line.text()))
      return !Sentences.endsWithStop(text);
    if (apart || Sentences.endsWithMark(text)) return false;
    boolean indented = column.indent(line) > INDENT * line.size();
    return !indented
        && !isShort(last.last(), last.column())
        && !fits(last.last(), line, last.column());
  }

  /** Whether a line ends with a hyphen. */
  private static boolean endsInWord(String text) {
    int last = text.length() - 1;
    return last > 0
        && "-\u00AD\u2010".indexOf(text.charAt(last)) >= 0
        && Character.isLetterOrDigit(text.charAt(last - 1));
  }

  private static boolean isSameSize(PrintedLine line, PrintedLine other) {
    return Math.abs(line.size() - other.size()) <= SAME_SIZE * Math.max(line.size(), other.size());
  }
}
