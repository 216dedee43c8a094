package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.Clippings;
import clippings.server.http.Percent;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Articles and queries that want to be more than text: nothing of them runs, nothing even tries to
 * and is stopped by the content security policy, and nothing breaks the page.
 */
class HostilePagesIT extends ChromiumTest {

  private static final List<String> TEXTS =
      List.of(
          "<script>window.ran=1</script>",
          "<img src=x onerror=\"window.ran=2\">",
          "<svg/onload=window.ran=3>",
          "\"><img src=x onerror=window.ran=4>",
          "' onmouseover='window.ran=5' x='",
          "&lt;img src=x onerror=window.ran=6&gt;",
          "</title></textarea></style></script><script>window.ran=7</script>",
          "</mark></a></bdi><svg onload=window.ran=8>",
          "<noscript><p title=\"</noscript><img src=x onerror=window.ran=9>\">",
          "javascript:window.ran=10",
          "data:text/html,<script>window.ran=11</script>",
          "<!--><script>window.ran=12</script>-->",
          "<math><mtext><table><mglyph><style><img src onerror=window.ran=13>",
          "${window.ran=14} {{constructor.constructor('window.ran=14')()}}",
          "\r\n\r\n<script>window.ran=15</script>\u2028",
          "\u202E<b>desrever</b>\u202C \u200B\uFEFF\u0000",
          "Z" + "\u0300\u0301\u0302\u0489".repeat(60),
          "unbroken".repeat(60));

  HostilePagesIT() {
    super(HostilePagesIT::archive);
  }

  private static Clippings archive(Path folder) throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    for (int i = 0; i < TEXTS.size(); i++) write(articles.resolve("a" + i + ".json"), TEXTS.get(i));
    Files.writeString(articles.resolve("<img src=x onerror=window.ran=16>.txt"), "harbour\n");
    Files.writeString(articles.resolve("<script>window.ran=17<!--.json"), "{");
    return TestArchive.over(articles, folder.resolve("index"));
  }

  private static void write(Path file, String text) throws IOException {
    var article =
        Map.of(
            "title",
            "harbour " + text,
            "source",
            text,
            "section",
            text,
            "authors",
            List.of(text),
            "url",
            text,
            "published",
            "2024-01-%02d".formatted(1 + Math.floorMod(text.hashCode(), 28)),
            "paragraphs",
            List.of("harbour " + text + " harbour", text, "The harbour was quiet."));
    Files.write(file, new ObjectMapper().writeValueAsBytes(article));
  }

  @Test
  void articlesAreText() {
    var page = windows.open();
    for (String target :
        List.of(
            "/?limit=100",
            "/?q=harbour&limit=100",
            "/?values=author",
            "/?values=source",
            "/ledger")) {
      windows.go(page, target);
      harmless(page, target);
    }
    windows.go(page, "/?q=harbour&limit=100");
    Object targets =
        page.evaluate(
            "[...document.querySelectorAll('.hit h2 a')].map(a => a.getAttribute('href'))");
    assertEquals(TEXTS.size() + 1, ((List<?>) targets).size());
    for (Object target : (List<?>) targets) {
      windows.go(page, target.toString());
      harmless(page, target.toString());
    }
  }

  @Test
  void queriesAreText() {
    var page = windows.open();
    for (String text : TEXTS) {
      String query = Percent.encodeQuery(text);
      for (String target :
          List.of("/?q=" + query + "&source=" + query, "/articles/a0?q=" + query)) {
        windows.go(page, target);
        harmless(page, target);
      }
    }
    String query = Percent.encodeQuery(String.join(" ", TEXTS.subList(0, 12)));
    windows.go(page, "/ledger?q=" + query);
    harmless(page, "the ledger");
    page.navigate(windows.served().url("/articles/" + query));
    harmless(page, "an error");
    windows.expect("404");
  }

  @Test
  void textsThatAreTypedAreText() {
    var page = windows.open("/");
    for (String text : TEXTS) {
      page.locator("#q").fill(text);
      page.waitForTimeout(60);
      harmless(page, text);
    }
  }

  private static void harmless(Page page, String target) {
    assertNull(page.evaluate("window.ran"), target);
    Object foreign =
        page.evaluate(
            "document.querySelectorAll('img, iframe, [onerror], [onload], [onmouseover]').length");
    assertEquals(0, foreign, target);
    Object links = page.evaluate("[...document.links].every(a => /^https?:$/.test(a.protocol))");
    assertEquals(true, links, target);
    Object width = page.evaluate("document.documentElement.scrollWidth - innerWidth");
    assertTrue(((Number) width).intValue() <= 0, "wider than the window: " + target);
  }
}
