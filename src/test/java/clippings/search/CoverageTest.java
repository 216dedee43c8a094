package clippings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.search.request.Coverage;
import clippings.search.request.Coverage.Nearness;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchRequest.Scoring;
import clippings.search.request.SearchRequest.Unit;
import clippings.search.request.SearchSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How much of a query is said to be where. */
class CoverageTest {

  private final ArticleSearch search =
      new ArticleSearch(new SearchSettings(Duration.ofMinutes(1), InstantSource.system()));

  private @Nullable Coverage coverage(String query, Unit unit, Match match) throws IOException {
    var request =
        SearchRequest.of(query, Cases.ZONE).toBuilder()
            .unit(unit)
            .match(match)
            .grouped(false)
            .variants(false)
            .paragraphs(0)
            .scoring(Scoring.PLAIN.covering())
            .build();
    try (var index = ArticleIndex.create(new ByteBuffersDirectory())) {
      SampleArticle.of("a")
          .title("Ferry pilots strike")
          .text(
              "The pilots met on Monday.",
              "Nobody saw the ferry, though many of its pilots had been there; ferry and pilots.",
              "A ferry-pilot strike, said the harbour, would be long.")
          .addTo(index);
      index.commit();
      try (var snapshot = index.snapshot()) {
        return search.search(snapshot, request).hits().getFirst().coverage();
      }
    }
  }

  private @Nullable Coverage coverage(String query) throws IOException {
    return coverage(query, Unit.ARTICLE, Match.ALL);
  }

  @Test
  void tellsHowNearTheTermsOfTheBestParagraphStand() throws IOException {
    assertEquals(new Coverage(2, true, 2, 3, 2, Nearness.SIDE_BY_SIDE), coverage("strike pilot"));
    assertEquals(new Coverage(2, true, 1, 3, 2, Nearness.CLOSE), coverage("harbour pilot"));
    assertEquals(new Coverage(2, true, 1, 2, 2, Nearness.APART), coverage("saw pilots"));
  }

  @Test
  void takesTheParagraphWithTheMostTerms() throws IOException {
    assertEquals(new Coverage(3, true, 2, 3, 3, Nearness.APART), coverage("ferry pilots long"));
    assertEquals(
        new Coverage(3, true, 1, 1, 2, Nearness.CLOSE),
        coverage("pilots monday zeppelin", Unit.ARTICLE, Match.ANY));
  }

  @Test
  void whatIsExcludedIsNoTerm() throws IOException {
    assertEquals(
        new Coverage(2, true, 1, 3, 2, Nearness.CLOSE), coverage("harbour strike -zeppelin"));
    assertEquals(null, coverage("harbour -zeppelin"));
  }

  @Test
  void alternativesAreOneTerm() throws IOException {
    assertEquals(
        new Coverage(2, false, 1, 3, 2, Nearness.CLOSE), coverage("(strike OR pilot) harbour"));
    assertEquals(null, coverage("(strike harbour) OR \"ferry pilot\""));
    assertEquals(new Coverage(2, true, 1, 3, 1, Nearness.APART), coverage("strike OR zeppelin"));
  }

  @Test
  void phrasesAreTermsAndNotWords() throws IOException {
    assertEquals(
        new Coverage(2, false, 1, 3, 2, Nearness.CLOSE), coverage("\"ferry pilot\" harbour"));
  }

  @Test
  void aParagraphTellsOfItselfAndItsTitle() throws IOException {
    assertEquals(
        new Coverage(2, true, 1, 3, 2, Nearness.CLOSE),
        coverage("harbour strike", Unit.PARAGRAPH, Match.ALL));
  }

  @Test
  void oneThingAloneIsNotExplained() throws IOException {
    assertEquals(null, coverage("ferry"));
    assertEquals(null, coverage("\"ferry pilots\""));
  }
}
