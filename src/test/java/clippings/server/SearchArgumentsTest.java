package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import clippings.article.ArticleField;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Choice;
import clippings.search.request.SearchRequest.Facet;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchRequest.Moment;
import clippings.search.request.SearchRequest.Scoring;
import clippings.search.request.SearchRequest.Sort;
import clippings.search.request.SearchRequest.Unit;
import clippings.server.http.Arguments;
import clippings.server.http.Problem;
import clippings.server.http.ProblemException;
import clippings.server.http.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchArgumentsTest {

  private final SearchArguments arguments = new SearchArguments(ZoneOffset.UTC);

  private SearchRequest search(String query) {
    return arguments.search(Arguments.of(Route.SEARCH, query));
  }

  private Problem refused(String query) {
    return assertThrows(ProblemException.class, () -> search(query)).problem();
  }

  @Test
  void givesEveryDefault() {
    assertEquals(SearchRequest.of("", ZoneOffset.UTC), search(""));
    assertEquals(SearchRequest.of("iran border", ZoneOffset.UTC), search("q=iran+border"));
  }

  @Test
  void readsEveryParameter() {
    var request =
        search(
            "q=a&unit=paragraph&match=any&sort=newest&limit=50&offset=100&source=Dawn"
                + "&author=-Das&section=National&language=fa&from=2024-01-16"
                + "&to=2024-02-01T10:00:00%2B05:00&group=none&variants=off&without=jaysh"
                + "&halfLife=30&explain=false&paragraphs=0&facets=source,published"
                + "&syntax=clippings&strict=true&timeZone=Asia/Karachi");
    assertEquals(
        SearchRequest.of("a", ZoneId.of("Asia/Karachi")).toBuilder()
            .unit(Unit.PARAGRAPH)
            .match(Match.ANY)
            .sort(Sort.NEWEST)
            .limit(50)
            .offset(100)
            .choices(
                List.of(
                    new Choice(ArticleField.SOURCE, "Dawn", false),
                    new Choice(ArticleField.AUTHOR, "Das", true),
                    new Choice(ArticleField.SECTION, "National", false),
                    new Choice(ArticleField.LANGUAGE, "fa", false)))
            .from(new Moment.Day(LocalDate.of(2024, 1, 16)))
            .to(new Moment.At(Instant.parse("2024-02-01T05:00:00Z")))
            .grouped(false)
            .variants(false)
            .paragraphs(0)
            .facets(Set.of(Facet.SOURCE, Facet.PUBLISHED))
            .reading(SearchRequest.Reading.STRICT)
            .without(Set.of("jaysh"))
            .build(),
        request);
  }

  @Test
  void takesFieldsNobodyFilledInForMissing() {
    assertEquals(search("q=a"), search("q=a&from=&to=&source=&after=&timeZone="));
  }

  @Test
  void understandsAnOffsetWhosePlusWasNotEncoded() {
    assertEquals(
        search("from=2024-02-01T10:00:00%2B05:00"), search("from=2024-02-01T10:00:00+05:00"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          limit=0            | limit must be 1 to 100, got "0"
          limit=101          | limit must be 1 to 100, got "101"
          limit=-1           | limit must be 1 to 100, got "-1"
          limit=             | limit must be 1 to 100, got ""
          limit=1e3          | limit must be 1 to 100, got "1e3"
          limit=99999999999999999999 | limit must be 1 to 100, got "99999999999999999999"
          paragraphs=101     | paragraphs must be 0 to 100, got "101"
          offset=-1          | offset must be 0 to 999,999,999, got "-1"
          unit=page          | unit must be one of article, paragraph, got "page"
          unit=ARTICLE       | unit must be one of article, paragraph, got "ARTICLE"
          match=some         | match must be one of all, any, got "some"
          sort=body          | sort must be one of relevance, newest, oldest, got "body"
          group=yes          | group must be one of story, none, got "yes"
          variants=1         | variants must be one of on, off, got "1"
          strict=            | strict must be one of true, false, got ""
          prefer=old         | prefer must be recent, got "old"
          halfLife=0         | halfLife must be 1 to 36,500, got "0"
          facets=source,body | facets must be one of source, author, section, language, published, got "body"
          timeZone=Nowhere   | timeZone must be a zone like Europe/Berlin or an offset like +05:30, got "Nowhere"
          from=2024-02-30    | from must be a date like 2024-01-16 or an instant like 2024-01-16T09:30:00Z, got "2024-02-30"
          to=yesterday       | to must be a date like 2024-01-16 or an instant like 2024-01-16T09:30:00Z, got "yesterday"
          offset=5&after=x   | offset and after cannot be given together
          """)
  void saysWhatAValueMayBe(String query, String detail) {
    var problem = refused(query);
    assertEquals(detail, problem.detail());
    assertEquals("invalid-parameter", problem.code());
    assertEquals(query.substring(0, query.indexOf('=')), problem.parameter());
  }

  @ParameterizedTest
  @ValueSource(ints = {10_001, 2_147_483_647 / 3})
  void endsOffsetsAtTenThousand(int offset) {
    assertEquals(10_000, search("offset=10000").offset());
    assertEquals("page-too-deep", refused("offset=" + offset).code());
  }

  @Test
  void weighsByAgeOnlyWhenAsked() {
    assertEquals(new Scoring(false, 0), search("q=a&halfLife=7").scoring());
    assertEquals(new Scoring(false, 30), search("q=a&prefer=recent").scoring());
    assertEquals(new Scoring(true, 7), search("prefer=recent&halfLife=7&explain=true").scoring());
  }

  @Test
  void refusesParametersItDoesNotKnow() {
    var problem = refused("q=a&size=3");
    assertEquals("unknown-parameter", problem.code());
    assertEquals("size", problem.parameter());
    assertEquals("unknown-parameter", refused("Q=a").code());
  }

  @Test
  void refusesTheSameParameterTwice() {
    var problem = refused("q=a&q=b");
    assertEquals("repeated-parameter", problem.code());
    assertEquals("q", problem.parameter());
  }

  @Test
  void letsPagesBeOpenedWithWhatMailersAdd() {
    var given = Arguments.of(Route.HOME, "q=a&utm_source=mail&utm_source=mail");
    assertEquals(search("q=a"), arguments.search(given));
    assertEquals("/?q=a", given.query().url("/"));
  }

  @Test
  void marksNothingWithoutAQuery() {
    assertNull(arguments.marking(Arguments.of(Route.ARTICLE, "q=+")));
    assertNull(arguments.marking(Arguments.of(Route.ARTICLE, null)));
  }
}
