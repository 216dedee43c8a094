package clippings.server.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.search.request.Coverage;
import clippings.search.request.Coverage.Nearness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageSentenceTest {

  private static @Nullable String said(
      int terms, boolean words, int inTitle, int inParagraph, Nearness nearness) {
    return CoverageSentence.of(
        new Coverage(terms, words, inTitle, inParagraph == 0 ? 0 : 4, inParagraph, nearness));
  }

  @Test
  void saysWhatTitleAndParagraphHave() {
    assertEquals(
        "The title has both words; paragraph 4 has them side by side",
        said(2, true, 2, 2, Nearness.SIDE_BY_SIDE));
    assertEquals(
        "The title has 1 of 2 words; paragraph 4 has both words close together",
        said(2, true, 1, 2, Nearness.CLOSE));
    assertEquals(
        "The title has all 3 terms; paragraph 4 has 2 of 3 terms side by side",
        said(3, false, 3, 2, Nearness.SIDE_BY_SIDE));
  }

  @Test
  void saysNothingOfWhereNothingIs() {
    assertEquals("The title has both terms", said(2, false, 2, 0, Nearness.APART));
    assertEquals("Paragraph 4 has all 3 words", said(3, true, 0, 3, Nearness.APART));
    assertEquals(null, said(2, true, 0, 0, Nearness.APART));
    assertEquals(null, CoverageSentence.of(null));
  }
}
