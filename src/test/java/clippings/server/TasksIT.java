package clippings.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people come to an archive for, over the sample articles, by pointer and by keys alone. */
class TasksIT extends ChromiumTest {

  TasksIT() {
    super(TestArchive::samples);
  }

  @Test
  void findsASubjectInAMonthAndReadsTheSecondHitAtItsParagraph() {
    var page = windows.open("/");
    page.keyboard().type("Jaish al-Adl");
    assertThat(page.locator("h1")).hasText(Pattern.compile("^\\d+ articles for Jaish al-Adl$"));
    int may = counted(page, "[data-from='2025-05-01']");
    page.locator(".bars a[data-from='2025-05-01']").click();
    assertThat(page.locator("h1")).hasText(may + " articles for Jaish al-Adl");
    assertThat(page.locator(".chosen li")).containsText("May 2025");
    String number =
        page.locator(".hit")
            .nth(1)
            .locator("mark")
            .first()
            .locator("xpath=ancestor::div[1]//a")
            .textContent();
    page.locator(".hit h2 a").nth(1).click();
    assertThat(page.locator("#p" + number + " mark").first()).isInViewport();
  }

  @Test
  void doesTheSameByKeysAlone() {
    var page = windows.open("/?q=iran");
    page.keyboard().press("/");
    page.keyboard().type("Jaish al-Adl");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).isFocused();
    tabTo(page, ".bars");
    page.keyboard().press("End");
    int may = counted(page, "[aria-selected=true]");
    assertEquals(
        "May 2025: " + may + " stories",
        page.locator(".bars [aria-selected=true]").getAttribute("aria-label"));
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText(may + " articles for Jaish al-Adl");
    page.keyboard().press("j");
    page.keyboard().press("j");
    assertThat(page.locator(".hit h2 a").nth(1)).isFocused();
    page.keyboard().press("k");
    page.keyboard().press("j");
    page.keyboard().press("Enter");
    assertThat(page.locator(".paragraph:target mark").first()).isInViewport();
  }

  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 12; i++) {
      page.keyboard().press("Tab");
      if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) return;
    }
    throw new AssertionError("no way to " + selector + " by the Tab key");
  }

  @Test
  void drawsARangeOnTheTimeline() {
    var page = windows.open("/?q=Jaish+al-Adl");
    BoundingBox first = page.locator(".bars a[data-from='2024-01-01']").boundingBox();
    BoundingBox last = page.locator(".bars a[data-from='2024-04-01']").boundingBox();
    page.mouse().move(first.x + 4, first.y + 20);
    page.mouse().down();
    page.mouse().move(last.x - 40, last.y + 20);
    page.mouse().move(last.x + 4, last.y + 20);
    assertThat(page.locator(".bars .within")).hasCount(4);
    int within = counted(page, ".within");
    page.mouse().up();
    assertThat(page).hasURL(windows.served().url("/?q=Jaish+al-Adl&from=2024-01-01&to=2024-04-30"));
    assertThat(page.locator("h1")).hasText(within + " articles for Jaish al-Adl");
  }

  /** How many articles stand in some bars. */
  private static int counted(Page page, String bars) {
    return page.locator(".bars " + bars + "[data-count]").all().stream()
        .mapToInt(bar -> Integer.parseInt(bar.getAttribute("data-count")))
        .sum();
  }

  @Test
  void drawsARangeByKeys() {
    var page = windows.open("/?q=Jaish+al-Adl");
    page.locator(".bars").focus();
    page.keyboard().press("Home");
    for (int i = 0; i < 3; i++) page.keyboard().press("Shift+ArrowRight");
    assertThat(page.locator(".bars .within")).hasCount(4);
    page.keyboard().press("Enter");
    assertThat(page).hasURL(windows.served().url("/?q=Jaish+al-Adl&from=2024-01-01&to=2024-04-30"));
  }

  @Test
  void choosesSeveralOutletsAndLeavesOneOut() {
    var page = windows.open("/");
    page.locator(".values a:has-text('Gulf Morning')").first().click();
    assertThat(page.locator("h1")).hasText("1 article");
    page.locator(".values a:has-text('Eagle Wire')").first().click();
    assertThat(page.locator("h1")).hasText("2 articles");
    assertThat(page.locator(".chosen li")).hasCount(2);
    page.locator(".chosen a").first().click();
    assertThat(page.locator("h1")).hasText("1 article");
    windows.go(page, "/");
    String all = page.locator("h1").textContent();
    page.locator(".values li:has-text('Gulf Morning')").hover();
    page.locator("[aria-label='Leave out Gulf Morning']").click();
    assertThat(page.locator(".chosen li")).hasText("Outlet: not Gulf Morning×(remove)");
    page.locator(".chosen a").click();
    assertThat(page.locator("h1")).hasText(all);
  }

  @Test
  void listsTheKeysAndTurnsThemOff() {
    var page = windows.open("/?q=iran");
    page.keyboard().press("?");
    assertThat(page.locator("#shortcuts")).isVisible();
    page.locator("#shortcuts-on").uncheck();
    page.keyboard().press("Escape");
    assertThat(page.locator("#shortcuts")).isHidden();
    page.keyboard().press("/");
    assertThat(page.locator("#q")).not().isFocused();
    page.reload();
    page.keyboard().press("?");
    assertThat(page.locator("#shortcuts")).isHidden();
    page.locator("#show-shortcuts").click();
    page.locator("#shortcuts-on").check();
    page.keyboard().press("Escape");
    page.keyboard().press("/");
    assertThat(page.locator("#q")).isFocused();
  }

  @Test
  void hasNoKeysWhileSomethingIsTyped() {
    var page = windows.open("/?q=iran");
    page.locator("#date-from").focus();
    page.keyboard().press("/");
    assertThat(page.locator("#date-from")).isFocused();
    page.locator("#q").fill("");
    page.keyboard().type("jk?/n");
    assertThat(page.locator("#q")).hasValue("jk?/n");
    assertThat(page.locator("#shortcuts")).isHidden();
  }

  @Test
  void completesByKeys() {
    var page = windows.open("/");
    page.keyboard().type("baloc");
    var completions = page.locator("#completions [role=option]");
    assertThat(completions.first()).isVisible();
    assertThat(page.locator("#q")).hasAttribute("aria-expanded", "true");
    page.keyboard().press("ArrowDown");
    String chosen = completions.first().locator("bdi").textContent();
    assertThat(page.locator("#q"))
        .hasAttribute("aria-activedescendant", completions.first().getAttribute("id"));
    assertThat(page.locator("#q")).hasValue("baloc");
    page.keyboard().press("Enter");
    assertThat(page.locator("#q")).hasValue(chosen);
    assertThat(page.locator("#completions")).isHidden();
    assertThat(page.locator("h1")).containsText("for " + chosen);
  }

  @Test
  void foldsCompletionsAwayAtEscape() {
    var page = windows.open("/");
    page.keyboard().type("baloc");
    assertThat(page.locator("#completions [role=option]").first()).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#completions")).isHidden();
    assertThat(page.locator("#q")).hasValue("baloc");
    assertThat(page.locator("#q")).isFocused();
  }
}
