package clippings.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.article.Paragraph.Kind;
import clippings.index.document.ParagraphTable;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ParagraphTableTest {

  @Test
  void knowsWhereEachParagraphAndTheTitleLie() throws IOException {
    var article =
        SampleArticle.of("a").title("Title").text("one").heading("three").boilerplate("x").build();

    var table = ParagraphTable.read(ParagraphTable.of(article).write());

    assertEquals(3, table.size());
    assertEquals(0, table.start(1));
    assertEquals(4, table.start(2));
    assertEquals(10, table.start(3));
    assertEquals(12, table.start(ParagraphTable.TITLE));
    assertEquals(3, table.length(1));
    assertEquals(1, table.length(3));
    assertEquals(Kind.TEXT, table.kind(1));
    assertEquals(Kind.HEADING, table.kind(2));
    assertEquals(Kind.BOILERPLATE, table.kind(3));
  }

  @Test
  void findsTheParagraphOfEachOffset() throws IOException {
    var random = new Random(1);
    var sample = SampleArticle.of("a").title("Title");
    for (int i = 0; i < 200; i++) sample.text("x".repeat(1 + random.nextInt(300)));
    var article = sample.build();
    var table = ParagraphTable.read(ParagraphTable.of(article).write());

    int offset = 0;
    for (var paragraph : article.paragraphs()) {
      assertEquals(offset, table.start(paragraph.number()));
      for (int i = 0; i < paragraph.text().length(); i++)
        assertEquals(paragraph.number(), table.paragraphAt(offset + i));
      offset += paragraph.text().length() + 1;
    }
    for (int i = 0; i < 5; i++) assertEquals(ParagraphTable.TITLE, table.paragraphAt(offset + i));
  }

  @Test
  void holdsForAnArticleOfATitleAlone() throws IOException {
    var article = SampleArticle.of("a").title("Title").build();

    var table = ParagraphTable.read(ParagraphTable.of(article).write());

    assertEquals(0, table.size());
    assertEquals(ParagraphTable.TITLE, table.paragraphAt(0));
  }
}
