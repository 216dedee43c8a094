package clippings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.search.request.Hit;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Scoring;
import clippings.search.request.SearchSettings;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** An article that has the name asked for comes before one that has it in a longer name. */
@TestInstance(Lifecycle.PER_CLASS)
class WholeNameTest {

  private final ArticleSearch search = new ArticleSearch(SearchSettings.standard());
  private ArticleIndex index;

  /** Of equal scores the lower id comes first: the longer names are at an advantage. */
  @BeforeAll
  void fill() throws IOException {
    index = ArticleIndex.create(new ByteBuffersDirectory());
    add("a-of-three", "Yesterday the judge heard Ibrahim Karam Sadiq for an hour at court");
    add("b-of-two", "Yesterday the judge heard how Ibrahim Karam spent an hour at court");
    add("c-apart", "Yesterday the judge heard Ibrahim of Karam for an hour at the court");
    add("d-spaced", "Yesterday the judge heard of Bayt Nasar trust for an hour at court");
    add("e-hyphen", "Yesterday the judge heard of Bayt-Nasar trust for an hour at court");
    index.commit();
  }

  private void add(String id, String text) throws IOException {
    SampleArticle.of(id).text(text + ".").addTo(index);
  }

  @AfterAll
  void close() throws IOException {
    index.close();
  }

  private SearchPage page(String query, boolean variants) throws IOException {
    var request =
        SearchRequest.of(query, Cases.ZONE).toBuilder()
            .grouped(false)
            .variants(variants)
            .scoring(new Scoring(true, 0))
            .build();
    try (var snapshot = index.snapshot()) {
      return search.search(snapshot, request);
    }
  }

  private List<String> ids(String query, boolean variants) throws IOException {
    return page(query, variants).hits().stream().map(hit -> hit.article().id().value()).toList();
  }

  @Test
  void theWholeNameComesBeforeALongerOne() throws IOException {
    for (boolean variants : new boolean[] {true, false})
      assertEquals(List.of("b-of-two", "a-of-three", "c-apart"), ids("Ibrahim Karam", variants));
  }

  @Test
  void capitalsNeedNotBeTyped() throws IOException {
    assertEquals("b-of-two", ids("ibrahim  karam", true).getFirst());
  }

  @Test
  void aHyphenIsPartOfTheName() throws IOException {
    assertEquals(List.of("e-hyphen", "d-spaced"), ids("Bayt-Nasar", true));
    assertEquals(List.of("d-spaced", "e-hyphen"), ids("Bayt Nasar", true));
  }

  @Test
  void theWordsOfAQueryThatIsMoreAreNotLookedUpAsAName() throws IOException {
    assertEquals("a-of-three", ids("ibrahim karam -nobody", false).getFirst());
  }

  @Test
  void theExplanationNamesIt() throws IOException {
    var told = page("Ibrahim Karam", true).hits().stream().map(WholeNameTest::tellsName).toList();
    assertEquals(List.of(true, false, false), told);
  }

  private static boolean tellsName(Hit hit) {
    return Objects.requireNonNull(hit.explanation()).parts().stream()
        .anyMatch(part -> part.name().equals("the name as a whole"));
  }
}
