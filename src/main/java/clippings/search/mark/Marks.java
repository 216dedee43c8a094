package clippings.search.mark;

import clippings.article.Span;
import clippings.index.document.ParagraphTable;
import clippings.search.match.Occurrence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a query matches in one article.
 *
 * @param title spans of the title
 * @param inTitle the occurrences in the title, in order
 * @param paragraphs those with a match, by number
 */
public record Marks(List<Span> title, List<Occurrence> inTitle, List<Marked> paragraphs) {

  /** How fast more occurrences of one leaf stop counting: one is worth half of very many. */
  private static final float SATURATION = 1f;

  /**
   * A paragraph with a match.
   *
   * @param score how much of the query it holds, its rare words above all
   * @param spans in order, without overlap
   * @param occurrences in order
   */
  record Marked(int number, float score, List<Span> spans, List<Occurrence> occurrences) {}

  public static Marks none() {
    return new Marks(List.of(), List.of(), List.of());
  }

  /**
   * Sorts occurrences into paragraphs.
   *
   * @param occurrences in any order
   * @param weights of the leaves
   */
  static Marks of(List<Occurrence> occurrences, float[] weights, ParagraphTable table) {
    var ordered = new ArrayList<>(occurrences);
    ordered.sort(Comparator.comparingInt(Occurrence::start));
    List<Span> title = List.of();
    List<Occurrence> inTitle = List.of();
    List<Marked> paragraphs = new ArrayList<>();
    for (int first = 0; first < ordered.size(); ) {
      int number = table.paragraphAt(ordered.get(first).start());
      int end = first + 1;
      while (end < ordered.size() && table.paragraphAt(ordered.get(end).start()) == number) end++;
      var inParagraph = ordered.subList(first, end);
      var spans = spans(inParagraph, table.start(number));
      if (number == ParagraphTable.TITLE) {
        title = spans;
        inTitle = inParagraph;
      } else {
        paragraphs.add(new Marked(number, score(inParagraph, weights), spans, inParagraph));
      }
      first = end;
    }
    return new Marks(title, inTitle, paragraphs);
  }

  /** The paragraphs with a match, best first, equal ones in the article's order. */
  List<Marked> best() {
    var best = new ArrayList<>(paragraphs);
    best.sort(
        Comparator.comparingDouble(Marked::score).reversed().thenComparingInt(Marked::number));
    return best;
  }

  /** How much of the query these occurrences, all of one paragraph, hold. */
  static float score(List<Occurrence> occurrences, float[] weights) {
    var counts = new int[weights.length];
    for (var occurrence : occurrences) counts[occurrence.leaf()]++;
    float score = 0;
    for (int leaf = 0; leaf < counts.length; leaf++) {
      score += weights[leaf] * counts[leaf] / (counts[leaf] + SATURATION);
    }
    return score;
  }

  /** One span for occurrences that overlap; {@code base} is where their paragraph begins. */
  static List<Span> spans(List<Occurrence> ordered, int base) {
    List<Span> spans = new ArrayList<>();
    int start = ordered.getFirst().start();
    int end = ordered.getFirst().end();
    for (var occurrence : ordered) {
      if (occurrence.start() >= end) {
        spans.add(new Span(start - base, end - base));
        start = occurrence.start();
        end = occurrence.end();
      }
      end = Math.max(end, occurrence.end());
    }
    spans.add(new Span(start - base, end - base));
    return spans;
  }
}
