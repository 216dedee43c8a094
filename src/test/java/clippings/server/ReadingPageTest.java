package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.ArticleId;
import clippings.article.ArticleMetadata;
import clippings.article.Span;
import clippings.search.request.ArticleView;
import clippings.search.request.SearchPage.Count;
import clippings.search.request.Snippet;
import clippings.search.request.Story;
import clippings.server.page.Around;
import clippings.server.page.ReadingPage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingPageTest {

  private static final Snippet PLAIN = Sample.snippet(1, "Nothing happened before.");
  private static final Snippet FIRST = Sample.snippet(2, Sample.ATTACK, new Span(21, 27));
  private static final Snippet SECOND = Sample.snippet(3, Sample.ATTACK, new Span(4, 9));

  private static Document page(String query, ArticleView view) {
    byte[] html = new ReadingPage(Sample.state(query), view, Around.NOWHERE).bytes();
    return Jsoup.parse(new String(html, StandardCharsets.UTF_8));
  }

  @Test
  void marksTheMatchesAndLeadsFromOneToTheNext() {
    var page = page("q=attack", Sample.article("Post attacked", PLAIN, FIRST, SECOND));
    assertEquals("attack", page.select("#p2 mark").text());
    assertEquals("2 paragraphs match: 2 3", page.select(".matches").text());
    assertEquals(List.of("#p2", "#p3"), page.select(".matches a").eachAttr("href"));
    assertEquals(List.of("#p3", "#p2"), page.select("#p2 .margin a").eachAttr("href"));
    assertEquals(List.of("#p2", "#p3"), page.select("#p3 .margin a").eachAttr("href"));
    assertEquals(List.of("#p1"), page.select("#p1 .margin a").eachAttr("href"));
  }

  @Test
  void theRailShowsWhereTheMatchesAre() {
    var page = page("q=attack", Sample.article("Post attacked", PLAIN, FIRST, SECOND));
    assertEquals(List.of("#p2", "#p3"), page.select(".rail a").eachAttr("href"));
    var tops = page.select(".rail .at").eachAttr("y").stream().map(Integer::valueOf).toList();
    assertTrue(tops.get(0) > 0 && tops.get(0) < tops.get(1) && tops.get(1) < 1_000, "" + tops);
    assertEquals(0, page("q=x", Sample.article("A", PLAIN)).select(".rail").size());
  }

  @Test
  void aParagraphLeadsToItsPlaceInTheOriginalAndToItsEvidence() {
    var page = page("q=attack", Sample.article("Post attacked", PLAIN, FIRST));
    assertEquals(
        "https://gazette.example/attack#:~:text=Nothing%20happened%20before.",
        page.select("#p1 .original").attr("href"));
    assertEquals(
        "https://gazette.example/attack"
            + "#:~:text=The%20group%20claimed%20an%20attack,police%20post%20near%20the%20border.",
        page.select("#p2 .original").attr("href"));
    assertEquals("/cite/2024/attack?paragraph=2", page.select("#p2 .copy").attr("href"));
  }

  @Test
  void leadsBackToTheResultsItCameFrom() {
    var page = page("q=attack&source=Dawn&offset=20", Sample.article("A", PLAIN));
    assertEquals("/?q=attack&source=Dawn&offset=20", page.select(".back a").attr("href"));
    assertEquals("/", page("", Sample.article("A", PLAIN)).select(".back a").attr("href"));
  }

  @Test
  void foldsBoilerplateUnlessItMatches() {
    var page =
        page(
            "q=x",
            Sample.article(
                "A", Sample.boilerplate(1, "Share"), Sample.boilerplate(2, "Follow us"), FIRST));
    assertEquals(1, page.select("details.boilerplate").size());
    assertFalse(page.select("details.boilerplate").hasAttr("open"));
    assertEquals(List.of("p1", "p2"), page.select("details .paragraph").eachAttr("id"));
    var matching = page("q=x", Sample.article("A", Sample.boilerplate(1, "Share", new Span(0, 5))));
    assertTrue(matching.select("details.boilerplate").hasAttr("open"));
  }

  @Test
  void saysWhereTheDateWasRead() {
    var about = page("", Sample.article("A", PLAIN)).select(".about").text();
    assertTrue(about.contains("line 2: 16 Jan 2024, 9:30 (IST)"), about);
    assertTrue(about.contains("2024/attack.txt"), about);
  }

  @Test
  void givesTheTextItsLanguageAndDirection() {
    var page = page("", Sample.article("A", PLAIN));
    assertEquals("en", page.select("article").attr("lang"));
    assertEquals("ltr", page.select("#p1 p").attr("dir"));
    assertEquals("ltr", page.select("h1").attr("dir"));
  }

  @Test
  void linksTheOriginalOnTheWeb() {
    var link = page("", Sample.article("A", PLAIN)).select(".about a").getFirst();
    assertEquals("https://gazette.example/attack", link.attr("href"));
    assertEquals("noopener noreferrer", link.attr("rel"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil.example"})
  void showsOtherAddressesAsText(String url) {
    var article =
        new ArticleMetadata(
            new ArticleId("a"), "a.html", null, List.of(), null, null, null, url, null);
    var view =
        new ArticleView(
            article, Instant.EPOCH, Story.single(article), List.of(), List.of(PLAIN), List.of());
    var page = page("", view);
    assertTrue(page.select(".about a").isEmpty());
    assertTrue(page.select(".about").text().contains(url));
    assertTrue(page.select(".about").text().contains("no date found"));
    assertEquals("Untitled: Nothing happened before.", page.select("h1").text());
  }

  @Test
  void listsTheCopiesOfTheArticle() {
    var copies = page("q=x", copied(2)).select("#copies + dd");
    assertEquals("2 copies in 1 outlet", copies.getFirst().ownText());
    assertEquals("/articles/b?q=x", copies.select("li a").attr("href"));
    assertEquals(1, copies.select("li").size());
  }

  @Test
  void leadsToTheCopiesThatAreTooManyToList() {
    var rows = page("q=x", copied(1_002)).select("#copies + dd li");
    assertEquals(2, rows.size());
    var more = rows.getLast().select("a");
    assertEquals("1,000 more copies", more.text());
    assertEquals("/?story=a&group=none", more.attr("href"));
  }

  /** An article of which so many copies are there, with one other named. */
  private static ArticleView copied(int articles) {
    var article = Sample.metadata("a", "A");
    var other = Sample.metadata("b", "B");
    var story =
        new Story(
            articles,
            List.of(other.id()),
            List.of(other),
            articles,
            List.of(new Count("Border Gazette", articles)),
            new Story.First(article.id(), article.source()));
    return new ArticleView(article, Instant.EPOCH, story, List.of(), List.of(PLAIN), List.of());
  }
}
