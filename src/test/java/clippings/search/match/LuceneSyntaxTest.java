package clippings.search.match;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Published;
import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.query.QuerySyntaxException;
import clippings.search.ArticleSearch;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Reading;
import clippings.search.request.SearchRequest.Unit;
import clippings.search.request.SearchSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.function.Executable;

/** Queries in Lucene's syntax: what they find, what they mark, what they are refused for. */
@TestInstance(Lifecycle.PER_CLASS)
class LuceneSyntaxTest {

  /** A query, the articles it finds, and what is marked in them, in alphabetical order. */
  private static final String FOUND =
      """
      # words and operators, with Lucene's OR by default
      attack border  =>  claim, gate, market  =>  Attack, attack, attacked, border
      +attack +border  =>  claim, gate  =>  Attack, attack, attacked, border
      attack AND border  =>  claim, gate  =>  Attack, attack, attacked, border
      attack AND NOT border  =>    =>
      market -bread  =>    =>
      attack OR bread  =>  claim, gate, market  =>  Attack, Bread, attack, attacked
      (attack OR bread) AND gate  =>  gate  =>  attacked, gate
      (attack gate bread)@2  =>  gate  =>  attacked, gate
      attack^2.5 border^0.1  =>  claim, gate, market  =>  Attack, attack, attacked, border
      *:*  =>  claim, gate, market  =>
      *:* -attack  =>  market  =>
      # phrases
      "police post"  =>  claim  =>  police post
      "police border"~3  =>  claim  =>  police post near the border
      # fields
      title:attack  =>  claim  =>  Attack
      text:market  =>  market  =>  market
      title:market  =>  market  =>  Market
      author:halden  =>  claim  =>
      author:"Mira Halden" AND attack  =>  claim  =>  Attack, attack
      source:gazette  =>  claim, gate  =>
      date:2024  =>  claim, gate  =>
      date:[2024-02-01 TO *]  =>  gate  =>
      date:{* TO 2024-02-01}  =>  claim  =>
      date:[* TO *]  =>  claim, gate  =>
      # patterns
      bor*  =>  claim, gate, market  =>  border
      *ket  =>  market  =>  Market, market
      b?ead  =>  market  =>  Bread
      bordr~1  =>  claim, gate, market  =>  border
      brdr~  =>  claim, gate, market  =>  border
      /b(rea|or)d.*/  =>  claim, gate, market  =>  Bread, border
      [border TO bread]  =>  claim, gate, market  =>  Bread, border, bought
      {border TO bread}  =>  gate, market  =>  bought
      # intervals
      fn:ordered(police border)  =>  claim  =>  border, police
      fn:ordered(border police)  =>    =>
      fn:unordered(border police)  =>  claim  =>  border, police
      fn:maxgaps(1 fn:ordered(police border))  =>    =>
      fn:maxgaps(3 fn:ordered(police border))  =>  claim  =>  border, police
      fn:maxwidth(4 fn:unordered(border police))  =>    =>
      fn:maxwidth(5 fn:unordered(border police))  =>  claim  =>  border, police
      fn:phrase(police fn:or(post station))  =>  claim  =>  police post
      fn:ordered("police post" border)  =>  claim  =>  border, police post
      fn:or(bread police)  =>  claim, market  =>  Bread, police
      fn:atLeast(2 bread border lorries)  =>  gate, market  =>  Bread, border, lorries
      fn:within(police 2 post)  =>  claim  =>  police
      fn:notWithin(border 5 police)  =>  claim, gate, market  =>  border
      fn:before(police border)  =>  claim  =>  police
      fn:after(border police)  =>  claim  =>  border
      fn:containing(fn:ordered(police border) post)  =>  claim  =>  border, police post
      fn:notContaining(fn:ordered(police border) post)  =>    =>
      fn:containedBy(post fn:ordered(police border))  =>  claim  =>  post
      fn:notContainedBy(border fn:ordered(police border))  =>  claim, gate, market  =>  border
      fn:overlapping(police fn:phrase(police post))  =>  claim  =>  police
      fn:nonOverlapping(border fn:ordered(police border))  =>  claim, gate, market  =>  border
      fn:unorderedNoOverlaps(police post)  =>  claim  =>  police post
      fn:maxgaps(4 fn:ordered(fn:extend(police 0 1) border))  =>  claim  =>  border
      fn:ordered(pol* border)  =>    =>
      fn:ordered(fn:wildcard(pol*) border)  =>  claim  =>  border, police
      fn:ordered(fn:fuzzyTerm(polise 1) border)  =>  claim  =>  border, police
      title:fn:ordered(attack border)  =>  claim  =>  Attack, border
      -fn:or(bread) +border  =>  claim, gate  =>  border
      """;

  /** What is refused: the code, where, and a word of the message. */
  private static final String REFUSED =
      """
      a AND (b  =>  lucene-syntax 8+0 ends too early
      "unclosed  =>  lucene-syntax 9+0 ends within
      a^-1  =>  lucene-syntax 2+1 unexpected "-"
      title:x OR  =>  lucene-syntax 10+0 ends too early
      fn:nosuch(a)  =>  lucene-syntax 0+9 there is no function "nosuch"
      fn:ordered(a AND b)  =>  lucene-syntax 13+3 unexpected "AND"
      fn:fuzzyTerm(a 5)  =>  lucene-syntax -1+0 0 to 2 edits
      nosuch:x  =>  lucene-syntax -1+0 unknown field "nosuch"
      author:x*  =>  lucene-syntax -1+0 no patterns
      date:soon  =>  lucene-syntax -1+0 not a date
      date:fn:or(a)  =>  lucene-syntax -1+0 no functions
      a*b*c*d*e*  =>  query-too-complex 0+10 4 wildcards
      /((a{1000}){1000}){1000}/  =>  query-too-complex 0+25 repeat
      /a{1000000}/  =>  query-too-complex 0+12 repeat
      /[A-Z0-9]{18100}/  =>  query-too-complex 0+17 repeat
      /.*a.{200}/  =>  lucene-syntax -1+0 too complex
      """;

  private final ArticleSearch search = new ArticleSearch(SearchSettings.standard());
  private ArticleIndex index;

  @BeforeAll
  void open() throws IOException {
    index = ArticleIndex.create(new ByteBuffersDirectory());
    SampleArticle.of("claim")
        .title("Attack near the border")
        .authors("Mira Halden")
        .source("Border Gazette")
        .published(day("2024-01-16"))
        .text("A group claimed an attack on a police post near the border.")
        .addTo(index);
    SampleArticle.of("gate")
        .source("Border Gazette")
        .published(day("2024-03-01"))
        .text("The gate was attacked.")
        .text("The border was open, and lorries bought nothing.")
        .addTo(index);
    SampleArticle.of("market")
        .title("Market day")
        .text("Bread was bought at the border market.")
        .addTo(index);
    index.commit();
  }

  @AfterAll
  void close() throws IOException {
    index.close();
  }

  @Test
  void findsAndMarksWhatLucenesParserReads() {
    assertAll(
        rows(FOUND)
            .map(row -> (Executable) () -> assertFound(row[0], row[1].strip(), row[2].strip())));
  }

  @Test
  void refusesTheRestAndSaysWhere() {
    assertAll(rows(REFUSED).map(row -> (Executable) () -> assertRefused(row[0], row[1])));
  }

  @Test
  void capsAreCheckedBeforeLuceneSeesAnything() {
    for (var text :
        List.of(
            "(".repeat(2_000) + "a" + ")".repeat(1_900),
            "a ".repeat(1_999),
            "a~ ".repeat(65),
            "/a/ ".repeat(17),
            "/" + "a|".repeat(500) + "/",
            "fn:ordered(".repeat(40) + "a" + ")".repeat(40),
            "\"" + "a ".repeat(1_500) + "\""))
      assertEquals("query-too-complex", refusal(text).notice().code(), text);
    assertEquals("query-too-long", refusal("a".repeat(4_001)).notice().code());
  }

  @Test
  void paragraphsAreThoseThatHoldAPart() throws IOException {
    var page = search("+attack +border", Unit.PARAGRAPH);
    assertEquals(3, page.total());
  }

  @Test
  void readsEveryExampleOfTheDocumentation() throws IOException {
    var lines = Files.readAllLines(Path.of("docs", "query-language.md")).stream();
    var table = lines.dropWhile(line -> !line.startsWith("| in Lucene's syntax |")).skip(2);
    int examples = 0;
    for (var line : table.takeWhile(row -> row.startsWith("|")).toList()) {
      var cell = line.substring(2).split(" \\| ", -1)[0];
      for (var example : Pattern.compile("`([^`]+)`").matcher(cell).results().toList()) {
        search(example.group(1).replace("\\|", "|"), Unit.ARTICLE);
        examples++;
      }
    }
    assertTrue(examples > 40, "only " + examples + " examples found");
  }

  @Test
  void saysThatNothingMatches() throws IOException {
    var page = search("zebra AND tiger", Unit.ARTICLE);
    assertEquals(0, page.total());
    assertEquals("zebra AND tiger", page.understood());
    assertEquals("matches-nothing", page.notices().getFirst().code());
  }

  private static Stream<String[]> rows(String table) {
    return table
        .lines()
        .filter(line -> !line.startsWith("# "))
        .map(line -> line.split(" {2}=> {0,2}", -1));
  }

  private static Published day(String date) {
    return Published.day(LocalDate.parse(date), date);
  }

  private void assertFound(String query, String ids, String marked) throws IOException {
    var page = search(query, Unit.ARTICLE);
    var found = new TreeSet<String>();
    var marks = new TreeSet<String>();
    for (var hit : page.hits()) {
      found.add(hit.article().id().value());
      var title = hit.article().title();
      for (var span : hit.titleHighlights())
        marks.add(String.valueOf(title).substring(span.start(), span.end()));
      for (var snippet : hit.paragraphs()) {
        for (var span : snippet.highlights())
          marks.add(snippet.paragraph().text().substring(span.start(), span.end()));
      }
    }
    assertEquals(ids, String.join(", ", found), query);
    assertEquals(marked, String.join(", ", marks), query);
  }

  private void assertRefused(String query, String expected) {
    var notice = refusal(query).notice();
    var actual = "%s %d+%d".formatted(notice.code(), notice.position(), notice.length());
    assertTrue(expected.startsWith(actual + " "), () -> query + ": " + notice);
    var words = expected.substring(actual.length() + 1);
    assertTrue(notice.message().contains(words), () -> query + ": " + notice);
  }

  private QuerySyntaxException refusal(String query) {
    return assertThrows(QuerySyntaxException.class, () -> search(query, Unit.ARTICLE), () -> query);
  }

  private SearchPage search(String query, Unit unit) throws IOException {
    var request =
        SearchRequest.of(query, ZoneOffset.UTC).toBuilder()
            .unit(unit)
            .grouped(false)
            .paragraphs(10)
            .reading(Reading.LUCENE)
            .build();
    try (var snapshot = index.snapshot()) {
      return search.search(snapshot, request);
    }
  }
}
