package clippings.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Published;
import clippings.article.Published.Precision;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RisTest {

  static final LocalDateTime MOMENT = LocalDateTime.of(2024, 1, 16, 9, 30);

  @Test
  void writesANewspaperArticle() throws IOException {
    var article =
        SampleHits.article(
            "2024/a",
            "Guards killed",
            List.of("Mira Halden", "Tom Ek"),
            "Border Gazette",
            "https://gazette.example/a",
            new Published(MOMENT, ZoneOffset.ofHours(5), Precision.MINUTE, "line 2"));
    var out = new StringWriter();
    new Ris(out).hit(SampleHits.hit(article, SampleHits.copied(article), "First.", "Second."));
    assertEquals(
        """
        TY  - NEWS
        TI  - Guards killed
        AU  - Mira Halden
        AU  - Tom Ek
        T2  - Border Gazette
        PY  - 2024
        DA  - 2024/01/16/09:30+05:00
        LA  - en
        UR  - https://gazette.example/a
        AN  - 2024/a
        DP  - Clippings
        N1  - One of 2 copies that match: 2024/a
        N1  - Paragraph 1: First.
        N1  - Paragraph 3: Second.
        ER  -\s
        """
            .replace("\n", "\r\n"),
        out.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "MINUTE, 2024/01/16/09:30",
    "DAY,    2024/01/16/",
    "MONTH,  2024/01//",
    "YEAR,   2024///"
  })
  void writesADateNoMorePreciselyThanItIsKnown(Precision precision, String date) {
    assertTrue(
        ris("t", new Published(MOMENT, null, precision, "line 2"))
            .contains("DA  - " + date + "\r\n"));
  }

  @Test
  void noValueBeginsALineOfItsOwn() {
    var entry = ris("One\r\nER  - \u2028TY  - JOUR\u0085\u000bX\tY", null);
    assertTrue(entry.contains("TI  - One ER - TY - JOUR X Y\r\n"), entry);
    assertEquals(1, entry.lines().filter(line -> line.startsWith("ER")).count());
  }

  private static String ris(String title, @Nullable Published published) {
    return Ris.of(SampleHits.article("a", title, List.of(), null, null, published));
  }
}
