package clippings.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page is for everyone: for those who do not see it or use no mouse (as far as axe-core can
 * tell), on paper by day and by night, on small screens and large print; and it is valid HTML.
 */
class EveryoneIT extends ChromiumTest {

  private static final String READING = "/articles/" + TestArchive.LONG + "?q=Jaish+al-Adl";

  private static final List<String> PAGES =
      List.of(
          "/",
          "/?q=Jaish+al-Adl&source=-Nobody&from=2024-01-01",
          "/?q=nowheretobefound",
          "/?q=border&unit=paragraph",
          "/?values=author",
          READING + "#p2",
          "/archive",
          "/cite/" + TestArchive.LONG + "?paragraph=2",
          "/compare/" + TestArchive.LONG + "?with=2024/post",
          "/ledger?q=json");

  EveryoneIT() {
    super(TestArchive::open);
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void canBeUsedByEveryone(ColorScheme scheme, @TempDir Path folder) throws IOException {
    var options = new Browser.NewContextOptions().setColorScheme(scheme);
    var page = windows.open(options);
    for (String target : PAGES) {
      windows.go(page, target);
      assertEquals(List.of(), violations(page), target);
    }
    page.navigate(windows.served().url("/articles/nothing"));
    windows.expect("404");
    assertEquals(List.of(), violations(page), "an error");
    try (var empty = Served.start(TestArchive.openEmpty(folder))) {
      page.navigate(empty.url("/"));
      assertEquals(List.of(), violations(page), "an empty archive");
      page.close(); // while the server is there: its events would be missed
    }
  }

  private static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
            .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 640, 1280})
  void neverScrollsSideways(int width) {
    // 640 is a window of 1,280 at 200 %.
    var page = windows.open(new Browser.NewContextOptions().setViewportSize(width, 844));
    for (String target : PAGES) {
      windows.go(page, target);
      assertEquals(width, page.evaluate("document.documentElement.scrollWidth"), target);
    }
  }

  @Test
  void theTabKeyGoesDownThePageWhereNarrowingStandsAboveTheHits() {
    var page = windows.open(new Browser.NewContextOptions().setViewportSize(640, 844));
    windows.go(page, "/?q=border");
    page.locator(".switches a").last().focus();
    page.keyboard().press("Tab");
    assertThat(page.locator("#narrow > details > summary")).isFocused();
    page.keyboard().press("Tab");
    assertThat(page.locator(".hit h2 a").first()).isFocused();
  }
}
