package clippings.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages as people see them, in a real Chromium. */
@TestInstance(Lifecycle.PER_CLASS)
class BrowserIT {

  private static final String WATCH_POLICY =
      "addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.blockedURI))";

  private final List<String> complaints = new ArrayList<>();
  private Chromium chromium;
  private Served served;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException, InterruptedException {
    chromium = Chromium.start();
    served = Served.start(TestArchive.open(folder));
  }

  @AfterAll
  void stop() throws IOException {
    if (served != null) served.close();
    if (chromium != null) chromium.close();
  }

  @AfterEach
  void nothingWentWrong() {
    chromium.browser().contexts().forEach(BrowserContext::close);
    var heard = List.copyOf(complaints);
    complaints.clear();
    assertEquals(List.of(), heard);
  }

  private Page page(Browser.NewContextOptions options) {
    BrowserContext context = chromium.browser().newContext(options);
    Page page = context.newPage();
    page.addInitScript(WATCH_POLICY);
    page.onConsoleMessage(
        message -> {
          if (!message.type().equals("log")) complaints.add(message.text());
        });
    page.onPageError(complaints::add);
    return page;
  }

  private void open(Page page, String target) {
    Response response = page.navigate(served.url(target));
    assertEquals(200, response.status(), target);
  }

  @ParameterizedTest
  @EnumSource(Script.class)
  void findsAnArticleAndOpensItAtTheMatch(Script script) {
    var page = page(new Browser.NewContextOptions().setJavaScriptEnabled(script == Script.ON));
    open(page, "/");
    assertThat(page.locator("#q")).isFocused();
    page.keyboard().type("Jaish al-Adl");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).containsText("for Jaish al-Adl");
    page.locator(".hit h2 a").first().click();
    assertThat(page.locator(".paragraph:target mark").first()).isInViewport();
    assertTrue(page.url().contains("#p"), page.url());
    page.locator(".back a").click();
    assertThat(page.locator("#q")).hasValue("Jaish al-Adl");
  }

  enum Script {
    ON,
    OFF
  }

  @Test
  void narrowsByOneClickAndWidensByAnother() {
    var page = page(new Browser.NewContextOptions());
    open(page, "/");
    String all = page.locator("h1").textContent();
    page.locator("#narrow .values a").first().click();
    assertThat(page.locator(".chosen li")).hasCount(1);
    page.locator(".chosen a").click();
    assertThat(page.locator("h1")).hasText(all);
  }

  @Test
  void leavesEmptyFieldsOutOfTheAddress() {
    var page = page(new Browser.NewContextOptions());
    open(page, "/?q=border");
    page.locator("#date-from").fill("2024-01-01");
    page.locator("form.dates button").click();
    assertThat(page).hasURL(served.url("/?from=2024-01-01&q=border"));
  }

  @Test
  void goesToTheBoxAtASlash() {
    var page = page(new Browser.NewContextOptions());
    open(page, "/?q=border");
    page.keyboard().press("/");
    page.keyboard().type("guards/police");
    assertThat(page.locator("#q")).hasValue("guards/police");
  }

  @Test
  void skipsToTheContentByKeyboard() {
    var page = page(new Browser.NewContextOptions());
    open(page, "/?q=border");
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    assertThat(page.locator(".skip")).isInViewport();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void isReadableByEveryone(ColorScheme scheme) {
    var page = page(new Browser.NewContextOptions().setColorScheme(scheme));
    String[] targets = {
      "/",
      "/?q=Jaish+al-Adl&source=-Nobody",
      "/?q=nowheretobefound",
      "/?q=border&unit=paragraph",
      "/articles/" + TestArchive.LONG + "?q=Jaish+al-Adl#p2",
      "/ledger?q=json"
    };
    for (String target : targets) {
      open(page, target);
      assertEquals(List.of(), violations(page), target);
    }
    page.navigate(served.url("/articles/nothing"));
    assertEquals(List.of(), violations(page));
    complaints.removeIf(complaint -> complaint.contains("404"));
  }

  private static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
            .toList();
  }

  @Test
  void fitsANarrowScreen() {
    var page = page(new Browser.NewContextOptions().setViewportSize(390, 844));
    for (String target :
        new String[] {"/", "/?q=Jaish+al-Adl", "/articles/" + TestArchive.LONG + "?q=border"}) {
      open(page, target);
      Object width = page.evaluate("document.documentElement.scrollWidth");
      assertEquals(390, width, target);
    }
  }
}
