package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.server.Served.Answer;
import clippings.server.http.Percent;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The interface from outside, over a real archive. */
@TestInstance(Lifecycle.PER_CLASS)
class ApiTest {

  private Served served;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    served = Served.start(TestArchive.open(folder));
  }

  @AfterAll
  void stop() throws IOException {
    served.close();
  }

  private JsonNode json(String target) throws IOException {
    Answer answer = served.get(target);
    assertEquals(200, answer.status(), answer.body());
    assertEquals("application/json", answer.header("Content-Type"));
    return answer.json();
  }

  private static List<String> ids(JsonNode page) {
    var ids = new ArrayList<String>();
    page.get("hits").forEach(hit -> ids.add(hit.get("id").asText()));
    return ids;
  }

  @Test
  void findsArticlesWithTheirMarkedParagraphs() throws IOException {
    var page = json("/api/search?q=Jaish%20al-Adl");
    assertEquals(2, page.get("total").asInt());
    assertEquals(2, page.get("totalArticles").asInt());
    assertEquals("Jaish al-Adl", page.at("/query/text").asText());
    for (JsonNode hit : page.get("hits")) {
      for (JsonNode paragraph : hit.get("paragraphs")) {
        String text = paragraph.get("text").asText();
        for (JsonNode span : paragraph.get("highlights")) {
          String marked = text.substring(span.get("start").asInt(), span.get("end").asInt());
          assertTrue(paragraph.get("html").asText().contains("<mark>" + marked + "</mark>"));
        }
      }
    }
    assertTrue(page.at("/hits/0/paragraphs/0/html").asText().contains("<mark>"), page.toString());
  }

  @Test
  void listsEverythingNewestFirst() throws IOException {
    var page = json("/api/search");
    assertEquals(4, page.get("total").asInt());
    assertEquals(TestArchive.ODD, ids(page).getFirst());
  }

  @Test
  void pagesToTheLastHit() throws IOException {
    var all = ids(json("/api/search?limit=100"));
    var seen = new ArrayList<String>();
    String next = "";
    do {
      String after = next.isEmpty() ? "" : "&after=" + Percent.encodeQuery(next);
      var page = json("/api/search?limit=1" + after);
      seen.addAll(ids(page));
      next = page.get("next").asText("");
    } while (!next.isEmpty() && seen.size() < 20);
    assertEquals(all, seen);
  }

  @Test
  void countsFacetsAndNarrowsByThem() throws IOException {
    var page = json("/api/search?facets=source,published&q=border");
    int gazette = 0;
    for (JsonNode count : page.at("/facets/source")) {
      if (count.get("value").asText().equals("Border Gazette"))
        gazette = count.get("articles").asInt();
    }
    assertEquals(gazette, json("/api/search?q=border&source=Border+Gazette").get("total").asInt());
    assertTrue(page.at("/facets/published").size() > 0);
    assertEquals(1, json("/api/search?q=border&source=-Border+Gazette").get("total").asInt());
  }

  @Test
  void answersLikeTheSearchForProgramsAtTheStartPage() throws IOException {
    var answer = served.get("/?q=border", "Accept: application/json");
    assertEquals(ids(json("/api/search?q=border")), ids(answer.json()));
    assertTrue(answer.header("Vary").contains("Accept"));
    assertTrue(served.get("/?q=border").header("Content-Type").startsWith("text/html"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024/odd%20n%C3%A4me%20%231%2050%25+",
        "2024%2Fodd%20n%C3%A4me%20%231%2050%25%2B"
      })
  void findsAnArticleHoweverItsIdIsEncoded(String path) throws IOException {
    assertEquals(TestArchive.ODD, json("/api/articles/" + path).get("id").asText());
    assertEquals(200, served.get("/articles/" + path).status());
  }

  @Test
  void givesAWholeArticleAndMarksIt() throws IOException {
    var plain = json("/api/articles/2024/post");
    assertEquals(3, plain.get("paragraphs").size());
    assertEquals("minute", plain.get("publishedPrecision").asText());
    assertFalse(plain.at("/paragraphs/1").has("html"));
    var marked = json("/api/articles/2024/post?q=words");
    assertEquals(
        "&lt;b&gt;Bold&lt;/b&gt; &amp; &quot;quoted&quot; <mark>words</mark>.",
        marked.at("/paragraphs/2/html").asText());
  }

  @Test
  void refusesACursorThatIsNone() throws IOException {
    var answer = served.get("/api/search?after=nonsense");
    assertEquals(400, answer.status(), answer.body());
    assertEquals("after", answer.json().get("parameter").asText());
  }

  @Test
  void refusesAQueryThatIsTooLong() throws IOException {
    var answer = served.get("/api/search?q=" + "a".repeat(4_001));
    assertEquals(400, answer.status());
    assertEquals("query-too-long", answer.code());
    var page = served.get("/?q=" + "a".repeat(4_001), "Accept: text/html");
    assertEquals(400, page.status());
    assertTrue(page.body().contains("query-too-long"), page.body());
  }

  @Test
  void saysWhereAStrictQueryFails() throws IOException {
    var answer = served.get("/api/search?strict=true&q=border%20%22guards");
    assertEquals(400, answer.status(), answer.body());
    assertEquals("q", answer.json().get("parameter").asText());
    assertEquals(7, answer.json().get("position").asInt());
    assertEquals(200, served.get("/api/search?q=border%20%22guards").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%00", "a%00b", "((((", "%22", "-", "*", "%F0%9F%98%80", "%EF%BB%BFborder", "%0A"})
  void readsAnythingAsAQuery(String q) throws IOException {
    assertEquals(200, served.get("/api/search?q=" + q).status());
    assertEquals(200, served.get("/?q=" + q).status());
  }

  @Test
  void tellsHowTheArchiveStands() throws IOException {
    var status = json("/api/status");
    assertEquals(
        List.of(
            "articles",
            "paragraphs",
            "rejectedFiles",
            "generation",
            "lastSync",
            "pending",
            "version"),
        status.propertyStream().map(entry -> entry.getKey()).toList());
    assertEquals(4, status.get("articles").asInt());
    assertEquals(1, status.get("rejectedFiles").asInt());
    assertEquals("ready", json("/health").get("status").asText());
  }

  @Test
  void tellsWhatBecameOfEachFile() throws IOException {
    var all = json("/api/ledger");
    assertEquals(5, all.get("total").asInt());
    assertEquals(
        List.of("file", "outcome", "articles", "reason", "encoding", "checkedAt"),
        all.at("/rows/0").propertyStream().map(entry -> entry.getKey()).toList());
    var rejected = json("/api/ledger?outcome=rejected");
    assertEquals(1, rejected.get("total").asInt());
    assertEquals("broken.json", rejected.at("/rows/0/file").asText());
    var first = json("/api/ledger?limit=2");
    String next = Percent.encodeQuery(first.get("next").asText());
    assertEquals(3, json("/api/ledger?after=" + next).get("rows").size());
  }

  @Test
  void helpsWithAnEmptyArchive(@TempDir Path folder) throws IOException {
    try (var empty = Served.start(TestArchive.openEmpty(folder))) {
      assertTrue(empty.get("/").body().contains("Nothing here yet"));
      assertEquals(0, empty.get("/api/search").json().get("total").asInt());
    }
  }
}
