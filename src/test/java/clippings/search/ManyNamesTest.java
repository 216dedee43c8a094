package clippings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchSettings;
import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a large archive some name is written like any other one; more has to speak for it there. */
@TestInstance(Lifecycle.PER_CLASS)
class ManyNamesTest {

  private final ArticleSearch search = new ArticleSearch(SearchSettings.standard());
  private ArticleIndex index;
  private int articles;

  @BeforeAll
  void fill() throws IOException {
    index = ArticleIndex.create(new ByteBuffersDirectory());
    add(3, "The shares of Hollis Bram were sold again by the trustees.");
    add(1, "A brewer called Breim had nothing to say about any of it.");
    add(4, "They say that Secretary Malcolm Ostrander will not resign.");
    add(1, "They say that Secretary Malcolm Ostrender came too late.");
    add(1, "A doctor called Ostreinder had nothing to say about it.");
    add(5, "The Dutch firm Telmann Lamps opened a plant in Breda.");
    add(4, "In Tulsa the firm Tellman Drilling and Refining closed a well.");
    add(9, "In the evening Carter Sorensen spoke of stores and rents.");
    add(9, "In the evening Lewis Torensen spoke of wells and pumps.");
    add(1, "In the evening Carter Torensen spoke of stores and rents.");
    add(1, "In the evening Carter Sornesen spoke of stores and rents.");
    add(4, "In the valleys Corvin Dolmistan was named by nobody else.");
    add(3, "In the valleys Corvin Hadley Dulmestan Renna Lindholm were named.");
    add(4, "In the valleys Corvin Dorvistan was named by nobody else.");
    add(3, "In the valleys Hadley Durvestan Renna Lindholm were named.");
    for (int i = 0; i < 700; i++)
      add(1, "A plant was sold to the Meridian" + i + " Corp yesterday.");
    add(1, "A plant was sold to the Meridian7 Groupe of Ghent yesterday.");
    while (articles < 5_000) add(1, "Nothing was said.");
    index.commit();
  }

  private void add(int times, String text) throws IOException {
    for (int i = 0; i < times; i++) {
      int number = articles++;
      SampleArticle.of("a" + number).text(text + " Told as number " + number + ".").addTo(index);
    }
  }

  @AfterAll
  void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "bram, ''", // short, and nothing is known of Breim
    "ostrander, 'ostreinder, ostrender'", // long: a neighbour is shared, or nothing is known
    "dolmistan, dulmestan", // long and very alike: one neighbour of four is enough
    "dorvistan, ''", // but none is not
    "telmann, ''", // one habit apart, but in other company
    "carter sorensen, sornesen", // Torensen is a name of its own
    "meridian7, ''", // another number is another name
    "meridian7 corp, ''", // what everybody bears has no slips
  })
  void findsWhatSomethingSpeaksFor(String query, String variants) throws IOException {
    try (var snapshot = index.snapshot()) {
      var page = search.search(snapshot, SearchRequest.of(query, Cases.ZONE));
      assertEquals(
          variants,
          page.variants().stream()
              .flatMap(each -> each.also().stream())
              .map(SearchPage.Count::value)
              .collect(Collectors.joining(", ")));
    }
  }
}
