package clippings.search.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Span;
import clippings.search.match.Occurrence;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {

  private static final float[] EVEN = {1, 1};

  private static Occurrence at(int start, int end, int leaf) {
    return new Occurrence(start, end, leaf);
  }

  @Test
  void occurrencesThatOverlapAreOneSpan() {
    var ordered =
        List.of(at(10, 20, 0), at(12, 14, 1), at(18, 25, 0), at(25, 30, 1), at(40, 41, 0));

    assertEquals(
        List.of(new Span(0, 15), new Span(15, 20), new Span(30, 31)), Marks.spans(ordered, 10));
  }

  @Test
  void moreOfTheQueryIsWorthMoreThanMoreOfOneWord() {
    float both = Marks.score(List.of(at(0, 1, 0), at(2, 3, 1)), EVEN);
    float twice = Marks.score(List.of(at(0, 1, 0), at(2, 3, 0)), EVEN);
    float once = Marks.score(List.of(at(0, 1, 0)), EVEN);

    assertTrue(both > twice);
    assertTrue(twice > once);
  }

  @Test
  void aRareWordIsWorthMoreThanACommonOne() {
    float[] weights = {3, 1};

    assertTrue(
        Marks.score(List.of(at(0, 1, 0)), weights) > Marks.score(List.of(at(0, 1, 1)), weights));
  }
}
