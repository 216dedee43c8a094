package clippings.server.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Paragraph;
import clippings.article.Span;
import clippings.search.request.Snippet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {

  private static Snippet snippet(String text, Span... spans) {
    return new Snippet(new Paragraph(1, text, Paragraph.Kind.TEXT), List.of(spans));
  }

  @Test
  void leavesShortParagraphsWhole() {
    var snippet = snippet("The harbour strike ended.", new Span(4, 11));
    assertEquals(Excerpt.whole(snippet), Excerpt.of(snippet));
  }

  @Test
  void showsThePartAroundTheFirstMatch() {
    String text = "before ".repeat(200) + "harbour " + "after ".repeat(200);
    int at = text.indexOf("harbour");
    var excerpt = Excerpt.of(snippet(text, new Span(at, at + 7)));
    var span = excerpt.highlights().getFirst();
    assertEquals("harbour", excerpt.text().substring(span.start(), span.end()));
    assertTrue(excerpt.text().startsWith("\u2026before "), excerpt.text());
    assertTrue(excerpt.text().endsWith("after\u2026"), excerpt.text());
    assertTrue(excerpt.text().length() < 400, excerpt.text());
  }

  @Test
  void beginsAtTheStartWhenTheMatchIsThere() {
    var excerpt = Excerpt.of(snippet("harbour " + "after ".repeat(200), new Span(0, 7)));
    assertTrue(excerpt.text().startsWith("harbour after"), excerpt.text());
    assertEquals(List.of(new Span(0, 7)), excerpt.highlights());
  }

  @Test
  void clipsAMatchThatIsLongerThanTheExcerpt() {
    String text = "word ".repeat(300);
    var excerpt = Excerpt.of(snippet(text, new Span(0, text.length())));
    var span = excerpt.highlights().getFirst();
    assertEquals(excerpt.text().length() - 1, span.end());
  }

  @Test
  void cutsTextWithoutSpacesBetweenWholeCharacters() {
    String text = "😀".repeat(1_000);
    for (int at : new int[] {0, 601, 1_202}) {
      var excerpt = Excerpt.of(snippet(text, new Span(at, at + 2)));
      assertEquals(Text.wellFormed(excerpt.text()), excerpt.text());
    }
  }
}
