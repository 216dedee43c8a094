package clippings.search.facet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.article.Published;
import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.index.document.Fields;
import clippings.search.request.SearchPage.FacetValue;
import clippings.search.request.SearchRequest.Facet;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FacetCountsTest {

  private final ArticleIndex index = openIndex();
  private int added;

  private static ArticleIndex openIndex() {
    try {
      return ArticleIndex.create(new ByteBuffersDirectory());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private void add(Published date) throws IOException {
    SampleArticle.of("a" + added++).published(date).addTo(index);
  }

  private void addDays(String... days) throws IOException {
    for (var day : days) add(Published.day(LocalDate.parse(day), "line 1"));
  }

  private void addDate(Published.Precision precision, LocalDate first) throws IOException {
    add(new Published(first.atStartOfDay(), null, precision, "line 1"));
  }

  private FacetCounts count(ZoneId zone) throws IOException {
    index.commit();
    try (var snapshot = index.snapshot()) {
      var all = new TermQuery(new Term(Fields.KIND, Fields.ARTICLE));
      return FacetCounts.count(
          snapshot.searcher(null), all, Set.of(Facet.values()), zone, snapshot.stories());
    }
  }

  private List<String> periods(ZoneId zone) throws IOException {
    return count(zone).periods().stream()
        .map(each -> "%s..%s %d".formatted(each.from(), each.to(), each.articles()))
        .toList();
  }

  @Test
  void countsDaysUpToTwoMonths() throws IOException {
    addDays("2024-03-01", "2024-03-01", "2024-05-02");

    assertEquals(
        List.of("2024-03-01..2024-03-01 2", "2024-05-02..2024-05-02 1"), periods(ZoneOffset.UTC));
  }

  @Test
  void countsMonthsUpToFiveYears() throws IOException {
    addDays("2024-02-10", "2024-02-20", "2029-02-09");

    assertEquals(
        List.of("2024-02-01..2024-02-29 2", "2029-02-01..2029-02-28 1"), periods(ZoneOffset.UTC));
  }

  @Test
  void countsYearsBeyond() throws IOException {
    addDays("2024-02-10", "2024-12-31", "2029-02-10");

    assertEquals(
        List.of("2024-01-01..2024-12-31 2", "2029-01-01..2029-12-31 1"), periods(ZoneOffset.UTC));
  }

  @Test
  void leavesOutDatesLessExactThanThePeriods() throws IOException {
    addDays("2024-02-10", "2024-02-20", "2024-05-09");
    addDate(Published.Precision.MONTH, LocalDate.of(2024, 2, 1));
    addDate(Published.Precision.YEAR, LocalDate.of(2024, 1, 1));

    assertEquals(
        List.of("2024-02-01..2024-02-29 3", "2024-05-01..2024-05-31 1"), periods(ZoneOffset.UTC));
  }

  @Test
  void countsByLongerPeriodsWhereMostDatesAreLessExact() throws IOException {
    addDays("2024-02-10");
    addDate(Published.Precision.YEAR, LocalDate.of(2024, 1, 1));
    addDate(Published.Precision.YEAR, LocalDate.of(2024, 1, 1));

    assertEquals(List.of("2024-01-01..2024-12-31 3"), periods(ZoneOffset.UTC));
  }

  @Test
  void momentsFallOnTheDayOfTheRequestsZoneAndDaysOnThemselves() throws IOException {
    add(Published.instant(Instant.parse("2024-03-10T20:30:00Z").atOffset(ZoneOffset.UTC), "x"));
    addDays("2024-03-10");

    assertEquals(List.of("2024-03-10..2024-03-10 2"), periods(ZoneOffset.UTC));
    assertEquals(
        List.of("2024-03-10..2024-03-10 1", "2024-03-11..2024-03-11 1"),
        periods(ZoneId.of("Asia/Tehran")));
  }

  @Test
  void countsValuesMostFrequentFirstThenByNameOverAllSegments() throws IOException {
    for (int i = 0; i < 3; i++) {
      SampleArticle.of("s" + i).source("B").authors("Ann", "Ann", "Bob").addTo(index);
      SampleArticle.of("t" + i).source(i == 0 ? "C" : "A").addTo(index);
      index.commit();
    }
    SampleArticle.of("z").source("A").addTo(index);
    SampleArticle.of("gone").source("A").addTo(index);
    index.commit();
    index.remove("gone.txt");

    var counts = count(ZoneOffset.UTC);

    assertEquals(
        List.of(new FacetValue("A", 3, 3), new FacetValue("B", 3, 3), new FacetValue("C", 1, 1)),
        counts.counts().get(Facet.SOURCE));
    assertEquals(
        List.of(new FacetValue("Ann", 3, 3), new FacetValue("Bob", 3, 3)),
        counts.counts().get(Facet.AUTHOR));
    assertEquals(List.of(), counts.counts().get(Facet.SECTION));
    assertEquals(List.of(), counts.periods());
  }
}
