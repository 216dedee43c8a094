package clippings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Two names that are written almost alike are one if they stand beside the same other names. */
@TestInstance(Lifecycle.PER_CLASS)
class NameCompanyTest {

  private final ArticleSearch search =
      new ArticleSearch(new SearchSettings(Duration.ofMinutes(1), InstantSource.system()));
  private ArticleIndex index;

  @BeforeAll
  void fill() throws IOException {
    index = ArticleIndex.create(new ByteBuffersDirectory());
    for (int i = 0; i < 3; i++) {
      add("walker" + i, "The whisky of Hiram Walker was sold in Windsor, and a good deal of it.");
      add("baldrige" + i, "The trade was cut, said Commerce Secretary Malcolm Baldrige of it.");
    }
    add("volcker", "The banks heard Chairman Paul Volcker of the Federal Reserve in the morning.");
    add("baldridge", "A dinner was given by Malcolm Baldridge, Secretary of Commerce, that night.");
    index.commit();
  }

  private void add(String id, String text) throws IOException {
    SampleArticle.of(id).text(text + " It is told as article " + id + ".").addTo(index);
  }

  @AfterAll
  void close() throws IOException {
    index.close();
  }

  private String variants(String query) throws IOException {
    try (var snapshot = index.snapshot()) {
      return search.search(snapshot, SearchRequest.of(query, Cases.ZONE)).variants().stream()
          .flatMap(variants -> variants.also().stream())
          .map(SearchPage.Count::value)
          .collect(Collectors.joining(", "));
    }
  }

  @Test
  void namesThatShareTheirNeighboursAreOne() throws IOException {
    assertEquals("baldridge", variants("baldrige"));
    assertEquals("baldrige", variants("baldridge"));
  }

  @Test
  void namesWithNeighboursOfTheirOwnAreTwo() throws IOException {
    assertEquals("", variants("walker"));
    assertEquals("", variants("volcker"));
  }
}
