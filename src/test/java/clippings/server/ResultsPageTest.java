package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.search.request.SearchPage;
import clippings.server.http.Percent;
import clippings.server.page.Findings;
import clippings.server.page.ResultsPage;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ResultsPageTest {

  private static Document page(String query, SearchPage page) {
    byte[] html =
        new ResultsPage(Sample.state(query), Findings.of(Sample.request(query), page)).bytes();
    return Jsoup.parse(new String(html, StandardCharsets.UTF_8));
  }

  @Test
  void countsExactly() {
    assertEquals("0 articles for x", page("q=x", Sample.page()).select("h1").text());
    assertEquals(
        "1 article for x", page("q=x", Sample.page(Sample.hit("a", "A"))).select("h1").text());
    assertEquals(
        "1,234 stories (2,345 articles) for x", page("q=x", Sample.relaxed()).select("h1").text());
    assertEquals("1 article", page("", Sample.page(Sample.hit("a", "A"))).select("h1").text());
  }

  @Test
  void opensAnArticleAtItsBestParagraph() {
    var hit =
        page("q=attack&sort=newest", Sample.page(Sample.hit("2024/at tack#1", "A"))).select(".hit");
    assertEquals(
        "/articles/2024/at%20tack%231?q=attack&sort=newest#p5", hit.select("h2 a").attr("href"));
    assertEquals("2", hit.select(".number").getFirst().text());
    assertEquals(
        "/articles/2024/at%20tack%231?q=attack&sort=newest#p2",
        hit.select(".number").getFirst().attr("href"));
    assertEquals("2 more paragraphs in this article", hit.select(".more").text());
    assertEquals(
        "/?q=attack&sort=newest&open=2024%2Fat%20tack%231#hit-1",
        hit.select(".more a").attr("href"));
  }

  @Test
  void tellsOfTheCopiesOfAHitWithoutScript() {
    var copies = page("q=x", Sample.page(Sample.hit("a", "A"))).select("details.copies");
    assertEquals("3 copies in 2 outlets, first in Border Gazette", copies.select("summary").text());
    var other = copies.select("li").getFirst();
    assertEquals(
        "Another headline · Border Gazette · 16 January 2024, 09:30 (UTC+05:30)", other.text());
    assertEquals("/articles/copies/a%20b%231?q=x", other.select("a").attr("href"));
    var unmatched = copies.select("li").getLast();
    assertEquals("1 more copy does not match", unmatched.text());
    assertEquals("/articles/a?q=x#copies", unmatched.select("a").attr("href"));
  }

  @Test
  void offersToShowEachCopyWhereThatMakesADifference() {
    var folded = page("q=x&offset=10", Sample.relaxed(Sample.hit("a", "A"))).select(".switches");
    assertEquals("/?q=x", folded.select("a:contains(as one)").attr("href"));
    assertEquals("true", folded.select("a:contains(as one)").attr("aria-current"));
    assertEquals("/?q=x&group=none", folded.select("a:contains(each copy)").attr("href"));
    var separate = page("q=x&group=none", Sample.page(Sample.hit("a", "A"))).select(".switches");
    assertEquals("/?q=x", separate.select("a:contains(as one)").attr("href"));
    assertEquals("true", separate.select("a:contains(each copy)").attr("aria-current"));
    var plain = page("q=x", Sample.page(Sample.hit("a", "A"))).select(".switches");
    assertTrue(plain.select("a:contains(copy)").isEmpty());
  }

  @Test
  void showsOfEachValueWhatChoosingItLeaves() {
    var hit = Sample.page(Sample.hit("a", "A"));
    assertEquals("2", page("q=x", hit).select("#narrow .count").getFirst().text());
    assertEquals("3", page("q=x&group=none", hit).select("#narrow .count").getFirst().text());
    assertEquals("3", page("q=x&unit=paragraph", hit).select("#narrow .count").getFirst().text());
  }

  @Test
  void givesTheDateAtItsPrecision() {
    var time = page("q=x", Sample.page(Sample.hit("a", "A"))).select("time").getFirst();
    assertEquals("16 January 2024, 09:30 (UTC+05:30)", time.text());
    assertEquals("2024-01-16T09:30:00+05:30", time.attr("datetime"));
  }

  @Test
  void doesNotInventATitle() {
    var title = page("q=x", Sample.page(Sample.hit("a", null))).select(".hit h2").getFirst();
    assertEquals("Untitled: " + Sample.ATTACK, title.text());
  }

  @Test
  void tellsHowTheQueryWasRead() {
    var page = page("q=attack+%22harbour&source=Dawn", Sample.relaxed(Sample.hit("a", "A")));
    assertEquals("Read as attack OR harbour", page.select(".read-as").text());
    assertTrue(page.select(".relaxed").text().startsWith("No article has all of this."));
    var repair = page.select(".notices a").getFirst();
    assertEquals("a <b> harbour", repair.text());
    assertEquals("/?q=a%20%3Cb%3E%20harbour&source=Dawn", repair.attr("href"));
    var correction = page.select(".corrections a").getFirst();
    assertEquals("/?q=attacks%20harbour&source=Dawn", correction.attr("href"));
  }

  @Test
  void switchesSpellingsOffAndOnAgain() {
    var hit = Sample.hit("a", "A");
    var chips = page("q=jaish&without=jeish", Sample.varied(hit)).select(".variants");
    assertEquals("\u201cjaish\u201d was also found as", chips.getFirst().select("p").text());
    var jaysh = chips.getFirst().select("li a").getFirst();
    assertEquals("jaysh 1,234\u00d7(leave out)", jaysh.text());
    assertEquals("/?q=jaish&without=jeish&without=jaysh", jaysh.attr("href"));
    var jeish = chips.getLast().select("li a").getFirst();
    assertEquals("/?q=jaish", jeish.attr("href"));
    var exactly = chips.getFirst().select("a").getLast();
    assertEquals("/?q=jaish&without=jeish&variants=off", exactly.attr("href"));
    var typed = page("q=jaish&variants=off", Sample.page(hit)).select(".read-as a").getLast();
    assertEquals("/?q=jaish", typed.attr("href"));
  }

  @Test
  void saysNothingOfAQueryThatWasReadAsTyped() {
    assertTrue(page("q=Attack+", Sample.page(Sample.hit("a", "A"))).select(".read-as").isEmpty());
  }

  @Test
  void narrowsAndWidensByLinksThatKeepTheRest() {
    var page =
        page(
            "q=x&offset=20&source=Border+Gazette&author=-Tom+Ek",
            Sample.page(Sample.hit("a", "A")));
    var outlets = page.select("#narrow .facet").getFirst();
    assertEquals("/?q=x&author=-Tom%20Ek", outlets.select("a").getFirst().attr("href"));
    assertEquals("true", outlets.select("a").getFirst().attr("aria-current"));
    assertEquals(
        "/?q=x&source=Border%20Gazette&author=-Tom%20Ek&source=Coast%20%26%20Sea",
        outlets.select("a").get(1).attr("href"));
    assertEquals(
        "/?q=x&source=Border%20Gazette&author=-Tom%20Ek&source=-Coast%20%26%20Sea",
        outlets.select("a.minus").attr("href"));
    assertEquals("/?q=x&source=Border%20Gazette", page.select(".chosen a").get(1).attr("href"));
    assertEquals("Author: not Tom Ek", page.select(".chosen bdi").get(1).text());
  }

  @Test
  void pagesByOffsetAsFarAsThatGoes() {
    var shallow = page("q=x&offset=20", Sample.relaxed(Sample.hit("a", "A"))).select(".pager a");
    assertEquals("/?q=x&offset=10", shallow.getFirst().attr("href"));
    assertEquals("/?q=x&offset=30", shallow.getLast().attr("href"));
    var deep = page("q=x&offset=10000", Sample.relaxed(Sample.hit("a", "A"))).select(".pager a");
    assertEquals("/?q=x&after=cursor%2F%2B%3D", deep.getLast().attr("href"));
    var deeper = page("q=x&after=abc", Sample.relaxed(Sample.hit("a", "A"))).select(".pager a");
    assertEquals("/?q=x", deeper.getFirst().attr("href"));
    assertEquals("/?q=x&after=cursor%2F%2B%3D", deeper.getLast().attr("href"));
    assertTrue(page("q=x", Sample.page(Sample.hit("a", "A"))).select(".pager").isEmpty());
  }

  @Test
  void helpsWithWhatAppliesWhenNothingMatches() {
    var narrowed = page("q=x&source=Dawn", Sample.page()).select(".nothing");
    assertEquals("[/?q=x, /]", narrowed.select("a").eachAttr("href").toString());
    assertEquals(1, narrowed.select("li:matches(^an asterisk)").size());
    assertEquals(3, narrowed.select("li").size());
    var phrase = page("q=%22x+y%22", Sample.page()).select(".nothing");
    assertEquals(1, phrase.select("li:matches(^fewer words)").size());
    assertEquals(1, phrase.select("li:matches(^no quotation marks)").size());
    assertEquals(4, phrase.select("li").size());
  }

  @Test
  void keepsTheRestOfTheStateInItsForms() {
    var page = page("q=x&source=Dawn&offset=20&from=2024-01-01", Sample.page(Sample.hit("a", "A")));
    var search = page.select("form.search input[type=hidden]");
    assertEquals("[source, from]", search.eachAttr("name").toString());
    assertEquals("x", page.select("#q").val());
    assertEquals(
        "[q, source]", page.select("form.dates input[type=hidden]").eachAttr("name").toString());
    assertEquals("2024-01-01", page.select("#date-from").val());
  }

  @Test
  void neverEmitsMarkupOfAnArticle() {
    String evil = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";
    var page = page("q=" + Percent.encodeQuery(evil), Sample.page(Sample.hit(evil, evil)));
    assertEquals(1, page.select("script").size());
    assertTrue(page.select("img, [onerror]").isEmpty());
    assertEquals(evil, page.select(".hit h2 bdi").text());
    assertEquals(evil, page.select("#q").val());
  }

  @Test
  void hasNoInlineScriptOrStyle() {
    var page = page("q=x", Sample.relaxed(Sample.hit("a", "A")));
    assertTrue(page.select("style, [style], script:not([src])").isEmpty());
    for (var element : page.getAllElements()) {
      for (var attribute : element.attributes()) {
        assertFalse(attribute.getKey().startsWith("on"), attribute.getKey());
      }
    }
  }

  @Test
  void putsTheCursorInTheBoxOnlyWhenNothingWasTyped() {
    assertTrue(page("", Sample.page()).select("#q").hasAttr("autofocus"));
    assertFalse(page("q=x", Sample.page()).select("#q").hasAttr("autofocus"));
  }
}
