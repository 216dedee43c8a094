package clippings.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Published;
import java.io.IOException;
import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvHitsTest {

  @Test
  void writesARowForAHit() throws IOException {
    var published = Published.instant(OffsetDateTime.parse("2024-01-16T09:30:00+05:30"), "line 2");
    var article =
        SampleHits.article(
            "2024/a",
            "Guards killed, \"raid\" claimed",
            List.of("Mira Halden", "Tom Ek"),
            "Border Gazette",
            "https://gazette.example/a?b=1",
            published);
    var out = new StringWriter();
    new CsvHits(out, false)
        .hit(SampleHits.hit(article, SampleHits.copied(article), "One, two.", "Three."));
    assertEquals(
        "2024/a,\"Guards killed, \"\"raid\"\" claimed\",Mira Halden; Tom Ek,Border Gazette,,en,"
            + "2024-01-16T09:30:00+05:30,minute,https://gazette.example/a?b=1,2024/a.txt,1.5,2,2,"
            + "1; 3,\"One, two.\n\nThree.\"\r\n",
        out.toString());
  }

  @Test
  void everyRowHasTheColumnsOfTheHead() throws IOException {
    var out = new StringWriter();
    new CsvHits(out, false).hit(SampleHits.hit(SampleHits.titled("Plain")));
    assertEquals(CsvHits.COLUMNS.size() - 1, out.toString().chars().filter(c -> c == ',').count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://evil.example\")",
        "+1+1",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1,1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        " =1+1",
        "\u00a0=1+1",
        "\uFF1D1+1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF20A1"
      })
  void noTextIsAFormula(String text) {
    var cell = CsvHits.cell(text);
    var value = cell.startsWith("\"") ? cell.substring(1) : cell;
    assertTrue(value.startsWith("'"), cell);
    assertTrue(value.replace("\"\"", "\"").contains(text.strip().substring(1)), "still readable");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          plain text          | plain text
          a - b = c           | a - b = c
          5 per cent          | 5 per cent
          'quoted'            | 'quoted'
          one, two            | "one, two"
          say "it"            | "say ""it\"""
          ~ kept spaces~      | ~" kept spaces"~
          """)
  void quotesOnlyWhatNeedsIt(String text, String cell) {
    assertEquals(cell, CsvHits.cell(text));
  }

  @Test
  void keepsLineEndsWithinQuotes() {
    assertEquals("\"one\r\ntwo\"", CsvHits.cell("one\r\ntwo"));
  }
}
