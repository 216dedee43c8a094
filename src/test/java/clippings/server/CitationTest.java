package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.article.ArticleId;
import clippings.article.ArticleMetadata;
import clippings.article.Published;
import clippings.article.Published.Precision;
import clippings.server.page.Citation;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {

  private static ArticleMetadata article(@Nullable Published published) {
    return new ArticleMetadata(
        new ArticleId("2024/x"), "2024/x.txt", null, List.of(), null, null, null, null, published);
  }

  @Test
  void citesInPlainWords() {
    var citation = new Citation(Sample.metadata("2024/attack", "Guards killed"));
    assertEquals(
        "Mira Halden, Tom Ek: \u201cGuards killed\u201d. Border Gazette, 16 January 2024, 09:30"
            + " (UTC+05:30). https://gazette.example/attack",
        citation.plain());
    assertEquals("\u201c2024/x.txt\u201d.", new Citation(article(null)).plain());
  }

  @Test
  void citesForProgramsThatKnowStyles() throws IOException {
    var csl = new Citation(Sample.metadata("2024/attack", "Guards killed")).in(Citation.Format.CSL);
    assertEquals(
        new ObjectMapper()
            .readTree(
                """
                [{"id": "2024/attack", "type": "article-newspaper", "title": "Guards killed",
                  "author": [{"literal": "Mira Halden"}, {"literal": "Tom Ek"}],
                  "container-title": "Border Gazette", "language": "en",
                  "URL": "https://gazette.example/attack",
                  "issued": {"date-parts": [[2024, 1, 16]]}}]
                """),
        new ObjectMapper().readTree(csl));
  }

  @ParameterizedTest
  @CsvSource({"DAY, '[[2024,1,16]]'", "MONTH, '[[2024,1]]'", "YEAR, '[[2024]]'"})
  void aDateHasThePartsThatAreKnown(Precision precision, String parts) throws IOException {
    var published = new Published(LocalDateTime.of(2024, 1, 16, 9, 30), null, precision, "line 1");
    var csl = new ObjectMapper().readTree(new Citation(article(published)).in(Citation.Format.CSL));
    assertEquals(parts, csl.path(0).path("issued").path("date-parts").toString());
  }
}
