package clippings.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Published;
import clippings.article.Published.Precision;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BibtexTest {

  @Test
  void writesAnArticle() throws IOException {
    var article =
        SampleHits.article(
            "2024/a",
            "Guards killed in 50% of raids",
            List.of("Mira Halden", "Halden and Sons", "Ek, Tom"),
            "Border & Coast Gazette",
            "https://gazette.example/a_b%20c?d={e}",
            new Published(RisTest.MOMENT, null, Precision.MONTH, "line 2"));
    var out = new StringWriter();
    new Bibtex(out).hit(SampleHits.hit(article, "First."));
    assertEquals(
        """
        @article{halden2024guards-fc9a0087cf3d,
          author = {Mira Halden and {Halden and Sons} and {Ek, Tom}},
          title = {{Guards killed in 50\\% of raids}},
          journal = {Border \\& Coast Gazette},
          date = {2024-01},
          year = {2024},
          month = jan,
          url = {https://gazette.example/a_b%20c?d=%7Be%7D},
          language = {en},
          annotation = {Paragraph 1: First.},
        }

        """,
        out.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          5 % of $3 & #1    | 5 \\% of \\$3 \\& \\#1
          snake_case        | snake\\_case
          }, note={x        | \\textbraceright{}, note=\\textbraceleft{}x
          a\\b @ ^        | a\\textbackslash{}b @ \\textasciicircum{}
          "quoted"          | "quoted"
          Zürich — تهران    | Zürich — تهران
          """)
  void escapesWhatTexReads(String text, String escaped) {
    assertEquals(escaped, Bibtex.escaped(text));
  }

  @Test
  void escapesATilde() {
    assertEquals("a\\textasciitilde{}b", Bibtex.escaped("a~b"));
  }

  @Test
  void bracesAreBalancedWhateverTheTitle() {
    var entry = Bibtex.of(SampleHits.titled("}}} {{ \\{ \\} }"));
    int depth = 0;
    for (char c : entry.strip().toCharArray()) {
      if (c == '{') depth++;
      if (c == '}') depth--;
      assertTrue(depth >= 0, entry);
    }
    assertEquals(0, depth);
  }

  @Test
  void anArticleWithoutAnOutletIsMiscellaneous() {
    var article = SampleHits.article("x", null, List.of(), null, null, null);
    assertTrue(Bibtex.of(article).startsWith("@misc{article-"), Bibtex.of(article));
    assertFalse(Bibtex.of(article).contains("journal"));
  }

  @Test
  void keysAreUniqueAndPlain() {
    var keys = new HashSet<String>();
    for (int i = 0; i < 200_000; i++) {
      var article = SampleHits.article("wire#" + i, "سرخط خبر", List.of("رضا"), "Ö", null, null);
      assertTrue(keys.add(BibtexKey.of(article)));
    }
    assertTrue(keys.iterator().next().matches("[a-z0-9-]+"));
  }
}
