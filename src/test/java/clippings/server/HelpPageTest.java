package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.server.page.HelpPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The query language on one screen. */
class HelpPageTest {

  private static final Pattern EXAMPLE = Pattern.compile("<dt><a href=\"/(\\?q=[^\"]+)\"");

  @Test
  void everyExampleFindsSomeOfTheSamplesAndIsReadAsItStands(@TempDir Path folder)
      throws IOException {
    try (var served = Served.start(TestArchive.samples(folder))) {
      var page = served.get("/help", "Accept: text/html");
      assertEquals(200, page.status(), page.body());
      assertTrue(page.body().contains("<title>How to search"), page.body());
      var examples = EXAMPLE.matcher(page.body());
      int run = 0;
      while (examples.find()) {
        var query = examples.group(1).replace("&amp;", "&");
        assertEquals(200, served.get("/" + query, "Accept: text/html").status(), query);
        var strict = served.get("/api/search" + query + "&strict=true");
        assertEquals(200, strict.status(), () -> query + ": " + strict.body());
        assertTrue(strict.json().path("total").asInt() > 0, query);
        assertFalse(strict.json().path("query").path("relaxed").asBoolean(), query);
        run++;
      }
      var forms = HelpPage.SECTIONS.stream().mapToInt(section -> section.queries().size()).sum();
      assertEquals(forms, run);
    }
  }

  @Test
  void everyPageLeadsToIt(@TempDir Path folder) throws IOException {
    try (var served = Served.start(TestArchive.open(folder))) {
      for (var target : new String[] {"/", "/?q=border", "/articles/2024/post", "/ledger"})
        assertTrue(
            served.get(target, "Accept: text/html").body().contains("href=\"/help\""), target);
    }
  }
}
