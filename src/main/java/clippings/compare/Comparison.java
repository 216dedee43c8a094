package clippings.compare;

import clippings.article.Paragraph;
import java.util.ArrayList;
import java.util.List;

/**
 * What the later of two articles has of the earlier one, paragraph by paragraph.
 *
 * @param rows in the order of the later article; what was taken out stands where it stood
 */
public record Comparison(List<Row> rows) {

  public Comparison {
    rows = List.copyOf(rows);
  }

  /** What became of a paragraph. */
  public sealed interface Row {

    /** It is in both, spaces and forms of quotation marks aside. */
    record Same(Paragraph earlier, Paragraph later) implements Row {}

    /** It is in both, with other words: {@code pieces} tell which. */
    record Changed(Paragraph earlier, Paragraph later, List<Piece> pieces) implements Row {
      public Changed {
        pieces = List.copyOf(pieces);
      }
    }

    /** It is in the earlier article alone. */
    record Removed(Paragraph earlier) implements Row {}

    /** It is in the later article alone. */
    record Added(Paragraph later) implements Row {}
  }

  /** A stretch of text that is in both, or in one of them. */
  public record Piece(Kind kind, String text) {

    /** In which of them it is. */
    public enum Kind {
      BOTH,
      REMOVED,
      ADDED
    }
  }

  /** Compares the stories of two articles; what is not part of the story is left out. */
  public static Comparison of(List<Paragraph> earlier, List<Paragraph> later) {
    return new Comparison(new ParagraphPairs(story(earlier), story(later)).rows());
  }

  /** Compares two short texts, such as titles. */
  public static List<Piece> ofTexts(String earlier, String later) {
    return WordDifference.of(earlier, later);
  }

  private static List<Paragraph> story(List<Paragraph> paragraphs) {
    return paragraphs.stream().filter(Paragraph::isStory).toList();
  }

  /** How many rows are not {@link Row.Same}. */
  public long changes() {
    return rows.stream().filter(row -> !(row instanceof Row.Same)).count();
  }

  /** The rows of runs of paragraphs that are the same, and the others one by one. */
  public List<List<Row>> runs() {
    List<List<Row>> runs = new ArrayList<>();
    boolean same = false;
    for (var row : rows) {
      boolean now = row instanceof Row.Same;
      if (!now || !same) runs.add(new ArrayList<>());
      runs.getLast().add(row);
      same = now;
    }
    return runs;
  }
}
