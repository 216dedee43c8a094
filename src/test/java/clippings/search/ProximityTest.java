package clippings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.article.Span;
import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people of other search engines report as found wrongly, or marked where nothing matches. */
class ProximityTest {

  private static final String BORDER =
      "Gunmen attacked a border guard near Saravan, said Gen. Karimi. Talks go on.";

  /** The paragraph searched, the query, and what is marked of it; nothing when it is not found. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "attacked NEAR/2 border | attacked, border",
        "attacked NEAR/1 border | ",
        "border PRE/2 attacked | ",
        "border NEAR/2 attacked | attacked, border",
        "attack* NEAR/10 (saravan OR zahedan) | attacked, Saravan",
        "(attack* OR gunmen) NEAR/3 \"border guard\" | Gunmen attacked, border guard",
        "\"border guard\" NEAR/1 \"near saravan\" | border guard near Saravan",
        "(gunmen NEAR/1 attacked) NEAR/2 border | Gunmen attacked, border",
        "gunmen NEAR/1 (attacked NEAR/2 border) | Gunmen attacked, border",
        "attacked NEAR/6 (gunmen NEAR/3 border) | Gunmen attacked, border",
        "\"attacked bord*\"~2 | attacked, border",
        "\"bord* guard\" | border guard",
        "guard NOT NEAR/1 border | ",
        "guard NOT NEAR/1 talks | guard",
        "border NOT NEAR/1 \"border guard\" | ",
        "said /s karimi | said, Karimi",
        "gunmen /s karimi | Gunmen, Karimi",
        "karimi /s talks | ",
        "karimi /p talks | Karimi, Talks",
        "ATLEAST/2(attack OR guard) | attacked, guard",
        "ATLEAST/2(guard) | ",
        "(gunmen NEAR/1 saravan) OR guard | guard",
        "(\"gunmen attacked\") OR (\"near saravan\") AND NOT talks | Gunmen attacked",
      })
  void findsAndMarks(String query, String marked) throws IOException {
    assertEquals(marked == null ? List.of() : List.of(marked.split(", ", -1)), marked(query));
  }

  private static List<String> marked(String query) throws IOException {
    try (var index = ArticleIndex.create(new ByteBuffersDirectory())) {
      SampleArticle.of("border").title("Attack").text(BORDER, "Nothing else.").addTo(index);
      index.commit();
      var search =
          new ArticleSearch(new SearchSettings(Duration.ofMinutes(1), InstantSource.system()));
      try (var snapshot = index.snapshot()) {
        var page = search.search(snapshot, SearchRequest.of(query, Cases.ZONE));
        var marked = new ArrayList<String>();
        if (page.relaxed() || page.hits().isEmpty()) return marked;
        for (var snippet : page.hits().getFirst().paragraphs()) {
          for (Span span : snippet.highlights())
            marked.add(snippet.paragraph().text().substring(span.start(), span.end()));
        }
        return marked;
      }
    }
  }
}
