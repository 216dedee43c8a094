package clippings.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the pictures of {@code docs/images}: the sample articles on a desk and on a telephone, by
 * day and by night. Run by name only; the fonts are those of the machine.
 */
class Screenshots {

  private static final Path FOLDER = Path.of("docs", "images");
  private static final int DESK = 1280;
  private static final int TELEPHONE = 390;

  private static final Map<String, String> PAGES =
      Map.of(
          "results",
          "/?q=Jaish+al-Adl",
          "article",
          "/articles/Iran%20strikes%20Jaish%20al-Adl%20bases%20-%20Gulf%20of%20Oman%20Post"
              + "?q=Jaish+al-Adl",
          "archive",
          "/");

  @Test
  void takeAll(@TempDir Path folder) throws IOException {
    try (var windows = Windows.on(TestArchive.samples(folder))) {
      for (int width : new int[] {DESK, TELEPHONE}) {
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
          for (var page : PAGES.entrySet())
            take(windows, page.getKey(), page.getValue(), width, scheme);
        }
      }
      windows.closeAll();
    }
  }

  private static void take(
      Windows windows, String name, String target, int width, ColorScheme scheme) {
    var page =
        windows.open(
            new Browser.NewContextOptions()
                .setViewportSize(width, width == DESK ? 860 : 844)
                .setColorScheme(scheme));
    windows.go(page, target);
    String kind = scheme.name().toLowerCase(Locale.ROOT);
    var file = FOLDER.resolve("%s-%d-%s.png".formatted(name, width, kind));
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    page.close();
  }
}
