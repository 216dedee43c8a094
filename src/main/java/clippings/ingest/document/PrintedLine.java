package clippings.ingest.document;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line of a column.
 *
 * @param page from 1
 * @param text in the order in which it is read
 * @param firstWord how wide the word is with which it starts
 * @param size that of most of its letters
 * @param bold whether all of it is bold
 * @param rightToLeft whether it is read from right to left
 */
record PrintedLine(
    int page,
    String text,
    double left,
    double right,
    double baseline,
    double size,
    double firstWord,
    boolean bold,
    boolean rightToLeft)
    implements Placed {
  /** Sizes are told apart in steps of half a point. */
  private static final double SIZES = 2;

  /** Makes a line of words in the order of the page, of which there is at least one. */
  static PrintedLine of(int page, List<PrintedWord> words) {
    var visual = new StringBuilder();
    var letters = new TreeMap<Long, Integer>();
    boolean bold = true;
    for (var word : words) {
      if (!visual.isEmpty()) visual.append(' ');
      visual.append(word.text());
      letters.merge(Math.round(word.size() * SIZES), word.text().length(), Integer::sum);
      bold &= word.bold();
    }
    double size =
        Collections.max(letters.entrySet(), Map.Entry.comparingByValue()).getKey() / SIZES;
    boolean rightToLeft = VisualOrder.isRightToLeft(visual);
    var first = rightToLeft ? words.getLast() : words.getFirst();
    return new PrintedLine(
        page,
        VisualOrder.logical(visual.toString(), rightToLeft),
        words.getFirst().left(),
        words.getLast().right(),
        words.getFirst().baseline(),
        size,
        first.right() - first.left(),
        bold,
        rightToLeft);
  }
}
