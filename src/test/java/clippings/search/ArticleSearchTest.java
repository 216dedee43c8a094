package clippings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.ArticleId;
import clippings.article.Span;
import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.query.Notice;
import clippings.query.QuerySyntaxException;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchRequest.Unit;
import clippings.search.request.SearchSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader gets for a query, beyond the hits themselves. */
class ArticleSearchTest {

  private final ArticleIndex index = openIndex();
  private final ArticleSearch search =
      new ArticleSearch(
          new SearchSettings(
              Duration.ofMinutes(1), InstantSource.fixed(Instant.parse("2025-05-27T12:00:00Z"))));

  private static ArticleIndex openIndex() {
    try {
      return ArticleIndex.create(new ByteBuffersDirectory());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void fill() throws IOException {
    SampleArticle.of("harbour")
        .title("Strike in the harbour")
        .text("Workers strike.", "The harbour is closed; ships wait.")
        .boilerplate("Subscribe to our newsletter")
        .addTo(index);
    SampleArticle.of("border")
        .title("Talks at the border")
        .text("Ministers talk of gas.", "No strike at the border.")
        .addTo(index);
    index.commit();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private static SearchRequest request(String text, Unit unit, Match match, boolean strict) {
    return SearchRequest.of(text, Cases.ZONE).toBuilder()
        .unit(unit)
        .match(match)
        .grouped(false)
        .variants(false)
        .reading(strict ? SearchRequest.Reading.STRICT : SearchRequest.Reading.LENIENT)
        .build();
  }

  private SearchPage search(String text) throws IOException {
    try (var snapshot = index.snapshot()) {
      return search.search(snapshot, request(text, Unit.ARTICLE, Match.ALL, false));
    }
  }

  private static List<String> ids(SearchPage page) {
    return page.hits().stream().map(hit -> hit.article().id().value()).toList();
  }

  private static List<String> notices(SearchPage page) {
    return page.notices().stream().map(Notice::message).toList();
  }

  @Test
  void answersEveryArticleToNoQuery() throws IOException {
    assertEquals(List.of("border", "harbour"), ids(search(" ")));
  }

  @Test
  void answersTheBestOfAnyWhenNothingHasAll() throws IOException {
    var page = search("strike gas harbour");

    assertTrue(page.relaxed());
    assertEquals(2, page.total());
    assertEquals(
        List.of(
            "strike: 2, gas: 1, harbour: 1; together: 0",
            "without gas: 1",
            "without harbour: 1",
            "nothing has all of this: these are the best matches of any of it"),
        notices(page));
    assertEquals("strike AND harbour", page.notices().get(1).suggestion());
  }

  @Test
  void saysHowFarApartWordsAreThatAreNotAsNearAsAsked() throws IOException {
    var page = search("harbour NEAR/2 wait");

    assertEquals(
        List.of("nothing matches harbour NEAR/2 wait", "NEAR/2: 0, NEAR/5: 1"), notices(page));
    assertEquals("harbour NEAR/5 wait", page.notices().get(1).suggestion());
    assertEquals(1, search("harbour NEAR/5 wait").total());
  }

  @Test
  void offersTheLeastThatHasToBeGivenUp() throws IOException {
    assertEquals("ATLEAST/3: 0, strike: 2", notices(search("ATLEAST/3(strike)")).get(1));
    assertEquals(
        "\"closed harbour\": 0, \"closed harbour\"~2: 0, \"closed harbour\"~5: 1",
        notices(search("\"closed harbour\"")).get(1));
    assertEquals("without NOT ships: 1", notices(search("harbour closed -ships")).get(1));
    assertEquals("title:ministers: 0, ministers: 1", notices(search("title:ministers")).get(1));
  }

  @Test
  void knowsTheWordThatWasMeant() throws IOException {
    var page = search("harbor closed");

    assertEquals(List.of("harbour AND closed"), page.corrections());
    assertEquals("harbor: 0, harbour: 1", notices(page).get(1));
    assertEquals(List.of(), search("zebra").corrections());
  }

  @Test
  void saysWhichWordsAreToBlameAndSuggestsTheQueryWithoutAllOfThem() throws IOException {
    var page = search("zebra strike giraffe gas");

    assertEquals(
        List.of("nothing matches zebra", "nothing matches giraffe"), notices(page).subList(0, 2));
    for (var notice : page.notices().subList(0, 2))
      assertEquals("strike AND gas", notice.suggestion());
    assertEquals(List.of("border"), ids(search("strike AND gas")));
  }

  @Test
  void suggestsNothingWhereNothingIsLeft() throws IOException {
    var page = search("zebra giraffe");

    assertFalse(page.relaxed());
    assertEquals(0, page.total());
    for (var notice : page.notices()) assertEquals(null, notice.suggestion());
  }

  @Test
  void relaxingKeepsWhatNarrows() throws IOException {
    assertEquals(List.of("border"), ids(search("harbour gas zebra id:border")));
    assertEquals(List.of("border"), ids(search("harbour gas zebra NOT ships")));
    assertEquals(0, search("harbour source:dawn").total());
  }

  @Test
  void refusesWhatIsNotWellFormedWhenStrict() throws IOException {
    try (var snapshot = index.snapshot()) {
      var request = request("\"strike", Unit.ARTICLE, Match.ALL, true);
      assertThrows(QuerySyntaxException.class, () -> search.search(snapshot, request));
    }
    assertFalse(search("\"strike").notices().isEmpty());
  }

  @Test
  void keepsToTitleAndText() throws IOException {
    assertEquals(List.of("harbour"), ids(search("title:strik*")));
    assertEquals(
        List.of("border", "harbour"), ids(search("text:strik*")).stream().sorted().toList());
    assertEquals(List.of("border"), ids(search("title:talks")));
    assertEquals(List.of("border"), ids(search("text:talk")));
    assertEquals(0, search("text:\"at the harbour\"").total());
    assertEquals(List.of("harbour"), ids(search("text:(harbour AND ship*)")));
  }

  @Test
  void findsBoilerplateOnlyWhereItIsAskedFor() throws IOException {
    assertEquals(0, search("newsletter").total());
    assertEquals(List.of("harbour"), ids(search("newsletter in:boilerplate")));
    assertEquals(List.of("harbour"), ids(search("in:boilerplate")));
    try (var snapshot = index.snapshot()) {
      var page =
          search.search(snapshot, request("in:boilerplate", Unit.PARAGRAPH, Match.ALL, false));
      assertEquals(3, page.hits().getFirst().paragraphs().getFirst().paragraph().number());
      assertEquals(1, page.total());
    }
  }

  @Test
  void showsAnArticleWithItsMatches() throws IOException {
    try (var snapshot = index.snapshot()) {
      var marking = SearchRequest.of("strike", Cases.ZONE);
      var view = search.article(snapshot, new ArticleId("harbour"), marking).orElseThrow();

      assertEquals(List.of(new Span(0, 6)), view.titleHighlights());
      assertEquals(List.of(new Span(8, 14)), view.paragraphs().getFirst().highlights());
      assertEquals(3, view.paragraphs().size());
      assertEquals(SampleArticle.ADDED, view.addedAt());
    }
  }

  @Test
  void marksWhatItCanInAnArticleThatDoesNotMatch() throws IOException {
    try (var snapshot = index.snapshot()) {
      var marking = SearchRequest.of("strike zebra", Cases.ZONE);
      var view = search.article(snapshot, new ArticleId("harbour"), marking).orElseThrow();

      assertEquals(List.of(new Span(0, 6)), view.titleHighlights());
    }
  }

  @Test
  void knowsNoArticleThatIsNotThere() throws IOException {
    index.remove("border.txt");
    index.commit();
    try (var snapshot = index.snapshot()) {
      assertTrue(search.article(snapshot, new ArticleId("border"), null).isEmpty());
      assertTrue(search.article(snapshot, new ArticleId("zebra"), null).isEmpty());
    }
  }
}
