package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.server.http.Arguments;
import clippings.server.page.Citation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading over HTTP: from result to result, citing, comparing. */
@TestInstance(Lifecycle.PER_CLASS)
class ReadingTest {

  private Served served;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    served = Served.start(TestArchive.open(folder));
  }

  @AfterAll
  void stop() throws IOException {
    served.close();
  }

  private Document page(String target) throws IOException {
    var answer = served.get(target);
    assertEquals(200, answer.status(), target);
    return Jsoup.parse(answer.body());
  }

  /** Whatever the pages are, the way through all articles is that of the results. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100})
  void leadsFromResultToResultAcrossPages(int limit) throws IOException {
    var query = "?q=the&sort=oldest&limit=" + limit;
    var results = page("/?q=the&sort=oldest&limit=100");
    List<String> expected = new ArrayList<>();
    for (var link : results.select(".hit h2 a")) expected.add(path(link.attr("href")));
    assertEquals(4, expected.size());

    var at = page("/" + query).select(".hit h2 a").first();
    List<String> forwards = new ArrayList<>();
    List<String> places = new ArrayList<>();
    String last = "";
    while (at != null) {
      last = at.attr("href");
      forwards.add(path(last));
      var page = page(withoutFragment(last));
      places.add(page.select(".back .place").text());
      at = page.select(".back a[rel=next]").first();
    }
    assertEquals(expected, forwards);
    assertEquals(List.of("1 of 4", "2 of 4", "3 of 4", "4 of 4"), places);

    List<String> backwards = new ArrayList<>();
    for (String href = last; href != null; ) {
      backwards.add(path(href));
      var link = page(withoutFragment(href)).select(".back a[rel=prev]").first();
      href = link == null ? null : link.attr("href");
    }
    assertEquals(expected.reversed(), backwards);
  }

  private static String path(String href) {
    return href.substring(0, href.indexOf('?'));
  }

  private static String withoutFragment(String href) {
    int fragment = href.indexOf('#');
    return fragment < 0 ? href : href.substring(0, fragment);
  }

  @Test
  void anArticleThatWasNotAmongTheResultsHasNoneBesideIt() throws IOException {
    assertEquals(0, page("/articles/note").select(".back a[rel]").size());
    assertEquals(0, page("/articles/note?q=Jaish").select(".back a[rel]").size());
  }

  @Test
  void goesOnBehindACursor() throws IOException {
    var next = served.get("/api/search?q=the&limit=2").json().path("next").asText();
    var second = page("/?q=the&limit=1&after=" + next).select(".hit h2 a").attr("href");
    var article = page(withoutFragment(second));
    assertEquals("", article.select(".back .place").text());
    assertTrue(article.select(".back a[rel=next]").attr("href").contains("after="));
  }

  @Test
  void givesCitationsAsFiles() throws IOException {
    for (var format : Citation.Format.values()) {
      var answer = served.get("/cite/2024/post?format=" + Arguments.label(format));
      assertEquals(200, answer.status());
      assertEquals(
          format.file().contentType().replace(" ", ""),
          answer.header("Content-Type").replace(" ", ""));
      assertTrue(
          answer.header("Content-Disposition").contains("2024-post." + format.file().extension()),
          answer.head());
      assertTrue(answer.body().contains("Border Gazette"), answer.body());
    }
    assertEquals(400, served.get("/cite/2024/post?format=mla").status());
    assertEquals(404, served.get("/cite/nothing").status());
  }

  @Test
  void theCitationPageHasEveryFormAndTheEvidence() throws IOException {
    var page = page("/cite/2024/post?paragraph=2");
    assertEquals(5, page.select("textarea").size());
    var evidence = page.select("#evidence textarea").text();
    assertTrue(evidence.startsWith("\u201cA man who spoke for Jaish al-Adl"), evidence);
    assertTrue(evidence.contains("Border Gazette, 16 January 2024"), evidence);
    assertTrue(evidence.contains("/articles/2024/post#p2"), evidence);
    assertEquals(400, served.get("/cite/2024/post?paragraph=77").status());
  }

  @Test
  void comparesAnyTwoArticlesTheEarlierFirst() throws IOException {
    for (var target :
        List.of("/compare/2024/post?with=2024/long", "/compare/2024/long?with=2024/post")) {
      var page = page(target);
      assertEquals("/articles/2024/post", page.select(".sides .removed a").attr("href"));
      assertEquals("/articles/2024/long", page.select(".sides .added a").attr("href"));
      assertFalse(page.select("ins").isEmpty());
      assertFalse(page.select("del").isEmpty());
      assertEquals("<b>Bold</b> & \"quoted\" words.", told(page, "/articles/2024/post#p3"));
    }
    assertEquals(0, page("/compare/2024/post?with=2024/post").select("ins, del").size());
    assertEquals(404, served.get("/compare/2024/post?with=nothing").status());
    assertEquals(400, served.get("/compare/2024/post").status());
  }

  /** The paragraph a number stands beside, without what is there for screen readers. */
  private static String told(Document page, String number) {
    var paragraph = page.expectFirst(".paragraph:has(a[href=" + number + "]) p").clone();
    paragraph.select(".unseen").remove();
    return paragraph.text();
  }
}
