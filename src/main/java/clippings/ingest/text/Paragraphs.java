package clippings.ingest.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes paragraphs of lines.
 *
 * <p>Blank lines part paragraphs. Lines between them are one paragraph where the text is wrapped at
 * a column: no line is longer than 120 characters, and most lines that end in mid-sentence are so
 * long that the next word would not have fitted. Otherwise each line is a paragraph, as in text
 * copied from a page. In the end sentences that a link has torn apart are mended: {@code three-day
 * / visit / to Pakistan}.
 */
final class Paragraphs {
  private static final int WIDEST = 120;
  private static final int SLACK = 2;

  private final List<Line> lines;
  private final int width;
  private final boolean wrapped;
  private final List<Block> blocks = new ArrayList<>();

  private Paragraphs(List<Line> lines) {
    this.lines = lines;
    this.width = width(lines);
    this.wrapped = isWrapped();
  }

  /**
   * Makes paragraphs.
   *
   * @param headEnd number of the last line that was taken out as metadata: no sentence runs across
   *     it; 0 for none
   */
  static Mender.Mended of(List<Line> lines, int headEnd) {
    var paragraphs = new Paragraphs(lines);
    paragraphs.split();
    return new Mender(paragraphs.blocks, headEnd).mend();
  }

  /**
   * The column the text may be wrapped at: the longest line but for one in fifty; 0 if that is too
   * long to be one.
   */
  private static int width(List<Line> lines) {
    var lengths = new int[lines.size()];
    int count = 0;
    for (var line : lines) if (!line.isBlank()) lengths[count++] = length(line);
    if (count < 3) return 0;
    Arrays.sort(lengths, 0, count);
    int longest = lengths[count - 1 - count / 50];
    return longest <= WIDEST && longest >= 30 ? longest : 0;
  }

  private boolean isWrapped() {
    if (width == 0) return false;
    int pairs = 0;
    int open = 0;
    int full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      var line = lines.get(i);
      var next = lines.get(i + 1);
      if (line.isBlank() || next.isBlank()) continue;
      pairs++;
      if (Sentences.endsWithStop(line.text())) continue;
      open++;
      if (isFull(line, next)) full++;
    }
    return open >= 2 && open >= 0.35 * pairs && full >= 0.6 * open;
  }

  /** Whether the first word of the next line would not have fitted. */
  private boolean isFull(Line line, Line next) {
    int blank = next.text().indexOf(' ');
    int word = blank < 0 ? next.text().length() : blank;
    return length(line) + 1 + word > width - SLACK;
  }

  private static int length(Line line) {
    return line.indent() + line.text().length();
  }

  private void split() {
    var open = new StringBuilder();
    int start = 0;
    Line last = null;
    for (var line : lines) {
      boolean joins = last != null && !last.isBlank() && !line.isBlank() && joins(last, line);
      if (!joins && !open.isEmpty()) {
        blocks.add(block(start, open.toString()));
        open.setLength(0);
      }
      if (open.isEmpty()) start = line.number();
      else if (!line.isBlank() && open.charAt(open.length() - 1) != '-') open.append(' ');
      open.append(line.text());
      last = line;
    }
    if (!open.isEmpty()) blocks.add(block(start, open.toString()));
  }

  private boolean joins(Line last, Line line) {
    if (!wrapped
        || isListItem(line.text())
        || headingLevel(last.text()) > 0
        || headingLevel(line.text()) > 0) return false;
    boolean ended = Sentences.endsWithMark(last.text());
    if (line.indent() > last.indent() + 1 && ended) return false;
    if (isFull(last, line)) return true;
    return !ended && Sentences.startsInside(line.text());
  }

  private static Block block(int line, String text) {
    int level = headingLevel(text);
    return level == 0
        ? Block.text(line, text)
        : Block.heading(line, level, text.substring(level + 1).replaceFirst("\\s#+$", "").strip());
  }

  /** The level of {@code ## Heading}; 0 for text, and for hash tags. */
  private static int headingLevel(String text) {
    int level = 0;
    while (level < text.length() && text.charAt(level) == '#') level++;
    boolean heading =
        level > 0
            && level <= 6
            && text.length() > level + 1
            && text.charAt(level) == ' '
            && text.length() < 300;
    return heading ? level : 0;
  }

  private static boolean isListItem(String text) {
    return text.length() > 2
        && (("•·▪*-–".indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ')
            || text.substring(0, Math.min(5, text.length())).matches("(?s)\\d{1,2}[.)] .*"));
  }
}
