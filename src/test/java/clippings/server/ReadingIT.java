package clippings.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading, quoting, taking away and adding, in a real Chromium. */
class ReadingIT extends ChromiumTest {

  private static final String DROP =
      """
      files => {
        const carried = new DataTransfer();
        for (const [name, text] of files) carried.items.add(new File([text], name));
        for (const type of ['dragover', 'drop']) {
          document.body.dispatchEvent(
            new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
        }
      }
      """;

  ReadingIT() {
    super(TestArchive::samples);
  }

  private Page withClipboard() {
    return windows.open(
        new Browser.NewContextOptions()
            .setPermissions(List.of("clipboard-read", "clipboard-write")));
  }

  private static String copied(Page page) {
    return (String) page.evaluate("navigator.clipboard.readText()");
  }

  @Test
  void quotesTheSecondHitWithItsSourceAndTakesTheRestAway() throws IOException {
    var page = withClipboard();
    windows.go(page, "/?q=Jaish+al-Adl");
    String total = page.locator("h1").textContent().split(" ", 2)[0];
    page.locator(".hit h2 a").nth(1).click();
    var paragraph = page.locator(".paragraph:target");
    paragraph.locator(".copy").click();
    assertThat(page.locator("#copied")).hasText("Copied, with its source.");
    var text = copied(page);
    assertTrue(
        text.startsWith("\u201c" + paragraph.locator("> p").first().textContent().strip()), text);
    assertTrue(text.contains(page.locator("article h1").textContent()), text);
    assertTrue(text.contains(paragraph.getAttribute("id")) || text.contains(":~:text="), text);

    page.locator(".back .to-results").click();
    var download = page.waitForDownload(() -> page.locator(".take-away a").first().click());
    assertEquals("clippings-jaish-al-adl.csv", download.suggestedFilename());
    var rows = Files.readString(download.path());
    assertEquals(
        Integer.parseInt(total),
        windows
            .served()
            .get("/api/export?q=Jaish+al-Adl&format=jsonl")
            .body()
            .lines()
            .filter(line -> line.startsWith("{"))
            .count());
    assertTrue(rows.startsWith("\uFEFFid,title"), rows);
  }

  @Test
  void readsAndQuotesByKeysAlone() {
    var page = withClipboard();
    windows.go(page, "/?q=Jaish+al-Adl");
    page.keyboard().press("j");
    page.keyboard().press("Enter");
    assertThat(page.locator(".back .place")).hasText(Pattern.compile("^1 of \\d+$"));
    page.keyboard().press("n");
    assertThat(page.locator("mark.current")).isInViewport();
    assertThat(page.locator("#copied")).containsText("Match ");
    page.keyboard().press("n");
    page.keyboard().press("p");
    assertThat(page.locator("mark.current")).hasCount(1);
    page.keyboard().press("c");
    assertThat(page.locator("#copied")).hasText("Copied, with its source.");
    assertTrue(copied(page).contains("Paragraph "), copied(page));
    page.keyboard().press("j");
    assertThat(page.locator(".back .place")).hasText(Pattern.compile("^2 of \\d+$"));
    page.keyboard().press("k");
    assertThat(page.locator(".back .place")).hasText(Pattern.compile("^1 of \\d+$"));
  }

  @Test
  void quotesWhatIsSelected() {
    var page = withClipboard();
    windows.go(page, "/?q=Jaish+al-Adl");
    page.locator(".hit h2 a").first().click();
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.paragraph mark'))");
    page.keyboard().press("c");
    assertThat(page.locator("#copied")).hasText("Copied, with its source.");
    assertTrue(copied(page).startsWith("\u201cJaish al-Adl\u201d\n"), copied(page));
  }

  @Test
  void quotesWithoutAScriptFromAPageOfItsOwn() {
    var page = windows.open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    windows.go(page, "/?q=Jaish+al-Adl");
    page.locator(".hit h2 a").first().click();
    page.locator(".paragraph:target .copy").click();
    assertTrue(page.locator("#evidence textarea").inputValue().startsWith("\u201c"));
  }

  @Test
  void addsArticlesByDroppingThemAndFindsThem() {
    var page = windows.open("/archive");
    var dropped =
        List.of(
            List.of("zeppelin.txt", "Zeppelin lands\n\nA zeppelin landed at the mill.\n"),
            List.of("broken.json", "{"),
            List.of("movie.exe", "x"));
    page.evaluate(DROP, dropped);
    assertThat(page.locator("#added li").nth(0)).hasText("zeppelin.txt Added. zeppelin");
    assertThat(page.locator("#added li").nth(1)).containsText("Kept, but it could not be read.");
    assertThat(page.locator("#added li").nth(2)).containsText("Not taken.");
    assertThat(page.locator("dl.rejected")).containsText("broken.json");
    page.locator("#added a").first().click();
    assertThat(page.locator("article h1")).hasText("Zeppelin lands");
    windows.go(page, "/?q=zeppelin");
    assertThat(page.locator(".hit")).hasCount(1);
  }

  /** With a script and without, which sends the form itself. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void addsArticlesByAForm(boolean script) {
    var page = windows.open(new Browser.NewContextOptions().setJavaScriptEnabled(script));
    windows.go(page, "/archive");
    var text = "Balloon rises\n\nA balloon rose over mill " + script + ".\n";
    page.locator("#new-files")
        .setInputFiles(
            new FilePayload(
                "balloon-" + script + ".txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    page.locator("#add button").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#added li"))
        .hasText("balloon-%s.txt Added. balloon-%s".formatted(script, script));
  }
}
