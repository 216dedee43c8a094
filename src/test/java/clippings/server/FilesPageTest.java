package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The ledger as a page, and as JSON. */
@TestInstance(Lifecycle.PER_CLASS)
class FilesPageTest {

  private Served served;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    var articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(articles.resolve("zz copy.txt"), Files.readString(note(articles)));
    Files.writeString(articles.resolve("<b>odd.pdfx"), "odd");
    served = Served.start(TestArchive.open(folder));
  }

  private static Path note(Path articles) throws IOException {
    return Files.writeString(
        articles.resolve("note.txt"),
        "Nobody at the harbour had heard of it.\n\nThe ferry was late.\n");
  }

  @AfterAll
  void stop() throws IOException {
    served.close();
  }

  private String page(String query) throws IOException {
    var answer = served.get("/ledger" + query, "Accept: text/html");
    assertEquals(200, answer.status(), answer.body());
    return answer.body();
  }

  @Test
  void showsEveryFileAndWhatBecameOfIt() throws IOException {
    var page = page("");
    assertTrue(page.contains("<a href=\"/articles/note\">note.txt</a>"), page);
    assertTrue(page.contains("The same bytes as &quot;note.txt&quot;"), page);
    assertTrue(page.contains("&lt;b&gt;odd.pdfx"), page);
    assertFalse(page.contains("<b>odd"), page);
    assertTrue(page.contains("<a href=\"/ledger?outcome=rejected\">Rejected</a>"), page);
  }

  @Test
  void showsOneOutcome() throws IOException {
    var page = page("?outcome=rejected");
    assertTrue(page.contains("broken.json"), page);
    assertFalse(page.contains("note.txt"), page);
    assertTrue(page.contains("aria-current=\"true\">Rejected</a>"), page);
  }

  @Test
  void filtersByPathAndReason() throws IOException {
    var page = page("?q=SAME+bytes");
    assertTrue(page.contains("zz copy.txt"), page);
    assertFalse(page.contains("broken.json"), page);
    assertTrue(page.contains("value=\"SAME bytes\""), page);
    assertTrue(page.contains("/ledger?q=SAME%20bytes&amp;outcome=duplicate"), page);
    assertTrue(page("?q=nowhere").contains("There are no such files."));
  }

  @Test
  void leadsFromPageToPage() throws IOException {
    var first = page("?limit=2");
    var next = first.replaceAll("(?s).*<a href=\"([^\"]*)\" rel=\"next\">.*", "$1");
    assertTrue(next.startsWith("/ledger?limit=2&amp;after="), next);
    var second = served.get(next.replace("&amp;", "&"), "Accept: text/html").body();
    assertTrue(second.contains("First page"), second);
  }

  @Test
  void theJsonTakesTheSameFilters() throws IOException {
    var all = served.get("/api/ledger?q=txt").json();
    assertEquals(2, all.path("total").asInt());
    var duplicates = served.get("/api/ledger?outcome=duplicate&q=harbour").json();
    assertEquals(0, duplicates.path("total").asInt());
    var row = served.get("/api/ledger?outcome=duplicate").json().path("rows").path(0);
    assertEquals("zz copy.txt", row.path("file").asText());
    assertEquals(1, row.path("articles").asInt());
    assertEquals("UTF-8", row.path("encoding").asText());
  }

  @Test
  void everyPageLinksIt() throws IOException {
    for (String target : new String[] {"/", "/articles/note", "/nope"}) {
      var page = served.get(target, "Accept: text/html").body();
      assertTrue(page.contains("<a href=\"/ledger\">"), target);
    }
  }
}
