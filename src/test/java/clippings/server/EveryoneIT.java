package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page is for everyone: for those who do not see it or use no mouse (as far as axe-core can
 * tell), on paper by day and by night, on small screens and large print; and it is valid HTML.
 */
@TestInstance(Lifecycle.PER_CLASS)
class EveryoneIT {

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

  private Windows windows;
  private Windows empty;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    windows = Windows.on(TestArchive.open(folder.resolve("filled")));
    empty = Windows.on(TestArchive.openEmpty(folder.resolve("empty")));
  }

  @AfterAll
  void stop() throws IOException {
    if (windows != null) windows.close();
    if (empty != null) empty.close();
  }

  @AfterEach
  void nothingWentWrong() {
    windows.closeAll();
    empty.closeAll();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void canBeUsedByEveryone(ColorScheme scheme) {
    var options = new Browser.NewContextOptions().setColorScheme(scheme);
    var page = windows.open(options);
    for (String target : PAGES) {
      windows.go(page, target);
      assertEquals(List.of(), violations(page), target);
    }
    page.navigate(windows.served().url("/articles/nothing"));
    windows.expect("404");
    assertEquals(List.of(), violations(page), "an error");
    var nothing = empty.open(options);
    empty.go(nothing, "/");
    assertEquals(List.of(), violations(nothing), "an empty archive");
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
}
