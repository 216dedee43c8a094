package clippings.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages as people see them, in a real Chromium. */
class BrowserIT extends ChromiumTest {

  BrowserIT() {
    super(TestArchive::open);
  }

  @ParameterizedTest
  @EnumSource(Script.class)
  void findsAnArticleAndOpensItAtTheMatch(Script script) {
    var options = new Browser.NewContextOptions().setJavaScriptEnabled(script == Script.ON);
    var page = windows.open(options);
    windows.go(page, "/");
    assertThat(page.locator("#q")).isFocused();
    page.keyboard().type("Jaish al-Adl");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).containsText("for Jaish al-Adl");
    page.locator(".hit h2 a").first().click();
    assertThat(page.locator(".paragraph:target mark").first()).isInViewport();
    assertTrue(page.url().contains("#p"), page.url());
    page.locator(".back .to-results").click();
    assertThat(page.locator("#q")).hasValue("Jaish al-Adl");
  }

  enum Script {
    ON,
    OFF
  }

  @Test
  void narrowsByOneClickAndWidensByAnother() {
    var page = windows.open("/");
    String all = page.locator("h1").textContent();
    page.locator("#narrow .values a").first().click();
    assertThat(page.locator(".chosen li")).hasCount(1);
    page.locator(".chosen a").click();
    assertThat(page.locator("h1")).hasText(all);
  }

  @Test
  void leavesEmptyFieldsOutOfTheAddress() {
    var page = windows.open("/?q=border");
    page.locator("#date-from").fill("2024-01-01");
    page.locator("form.dates button").click();
    assertThat(page).hasURL(windows.served().url("/?from=2024-01-01&q=border"));
  }

  @Test
  void goesToTheBoxAtASlash() {
    var page = windows.open("/?q=border");
    page.keyboard().press("/");
    page.keyboard().type("guards/police");
    assertThat(page.locator("#q")).hasValue("guards/police");
  }

  @Test
  void skipsToTheContentByKeyboard() {
    var page = windows.open("/?q=border");
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    assertThat(page.locator(".skip")).isInViewport();
  }
}
