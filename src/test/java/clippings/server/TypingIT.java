package clippings.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching while typing, in a real Chromium. */
class TypingIT extends ChromiumTest {

  TypingIT() {
    super(TestArchive::open);
  }

  @Test
  void showsResultsWhileASearchIsTyped() {
    var page = windows.open("/");
    page.keyboard().type("ferry");
    assertThat(page.locator("h1")).hasText("1 article for ferry");
    assertThat(page.locator(".hit mark").first()).hasText("ferry");
    assertThat(page.locator("#q")).isFocused();
    assertThat(page).hasURL(windows.served().url("/?q=ferry"));
    assertThat(page).hasTitle("ferry – Clippings");
  }

  @Test
  void keepsTheResultsInTheMiddleOfAWordAndSaysThatThereAreNoneAfterwards() {
    var page = windows.open("/?q=ferry");
    page.locator("#q").focus();
    page.keyboard().press("End");
    page.keyboard().type("x");
    assertThat(page.locator("#main.outdated .hit")).hasCount(1);
    assertThat(page.locator("h1")).hasText("0 articles for ferryx");
    assertThat(page.locator(".outdated")).hasCount(0);
    assertThat(page).hasURL(windows.served().url("/?q=ferryx"));
  }

  @Test
  void saysTheTotalToThoseWhoListen() {
    var page = windows.open("/");
    page.keyboard().type("ferry");
    assertThat(page.locator("#heard")).hasText("1 article for ferry");
  }

  @Test
  void goesBackBySearchesNotByLetters() {
    var page = windows.open("/?q=envoys");
    page.keyboard().press("/");
    page.keyboard().type("ferry");
    assertThat(page.locator("h1")).hasText("1 article for ferry");
    page.keyboard().press("Enter");
    page.keyboard().press("/");
    page.keyboard().type("harbour");
    assertThat(page.locator("h1")).hasText("1 article for harbour");
    page.goBack();
    assertThat(page.locator("h1")).hasText("1 article for ferry");
    assertThat(page.locator("#q")).hasValue("ferry");
    page.goBack();
    assertThat(page.locator("h1")).hasText("1 article for envoys");
    page.goForward();
    assertThat(page.locator("#q")).hasValue("ferry");
  }

  @Test
  void showsTheLastSearchWhateverTheOrderOfTheAnswers() {
    var page = windows.open("/");
    page.route(
        Pattern.compile("[?]q=f$"),
        route -> {
          page.waitForTimeout(300);
          route.resume();
        });
    page.keyboard().type("ferry");
    assertThat(page.locator("h1")).hasText("1 article for ferry");
    page.waitForTimeout(500);
    assertThat(page.locator("h1")).hasText("1 article for ferry");
  }

  @Test
  void keepsWhatTheResultsAreNarrowedTo() {
    var page = windows.open("/?q=border&source=Border+Gazette");
    page.keyboard().press("/");
    page.keyboard().type("envoys");
    assertThat(page.locator("h1")).hasText("1 article for envoys");
    assertThat(page.locator(".chosen li")).hasCount(1);
    assertThat(page).hasURL(windows.served().url("/?q=envoys&source=Border+Gazette"));
  }

  @Test
  void tellsAProblemWhereTheResultsWouldBe() {
    var page = windows.open("/");
    page.locator("#q").fill("a".repeat(4_001));
    assertThat(page.locator("#main h1")).hasText("The query was refused");
    page.locator("#q").fill("ferry");
    assertThat(page.locator("h1")).hasText("1 article for ferry");
    windows.expect("400");
  }

  @Test
  void entersTheResultsAtEnter() {
    var page = windows.open("/");
    page.keyboard().type("border");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).isFocused();
    page.keyboard().press("j");
    assertThat(page.locator(".hit h2 a").first()).isFocused();
  }

  @Test
  void leavesTheBoxAloneOnOtherPages() {
    var page = windows.open("/articles/" + TestArchive.LONG + "?q=border");
    page.keyboard().press("/");
    page.keyboard().type("ferry");
    assertThat(page.locator("article header h1")).hasText("The longest week at the border");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("1 article for ferry");
  }

  @Test
  void opensTheOtherParagraphsInTheirPlace() {
    var page = windows.open("/?q=border");
    var hit = page.locator(".hit", new Page.LocatorOptions().setHasText("longest week"));
    assertThat(hit.locator(".snippet")).hasCount(3);
    assertThat(hit.locator(".more a")).hasText("10 more paragraphs in this article");
    hit.locator(".more a").click();
    assertThat(hit.locator(".snippet")).hasCount(13);
    assertTrue(page.url().contains("open=2024%2Flong"), page.url());
    page.reload();
    assertThat(hit.locator(".snippet")).hasCount(13);
    hit.locator(".more a").click();
    assertThat(hit.locator(".snippet")).hasCount(3);
  }

  @Test
  void saysWhenTheServerIsGone(@TempDir Path folder) throws IOException {
    var served = Served.start(TestArchive.open(folder));
    var page = windows.open();
    page.navigate(served.url("/"));
    served.close();
    page.keyboard().type("ferry");
    assertThat(page.locator("#status")).containsText("does not answer");
    assertEquals(1, page.locator("#status.gone").count());
    windows.expect("503");
    windows.expect("ERR_CONNECTION_REFUSED");
    windows.expect("ERR_INCOMPLETE_CHUNKED_ENCODING");
  }
}
