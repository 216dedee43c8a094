package clippings.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

  private static final String RESULTS = "/?q=Jaish+al-Adl";
  private static final String ARTICLE =
      "/articles/Iran%20strikes%20Jaish%20al-Adl%20bases%20-%20Gulf%20of%20Oman%20Post"
          + "?q=Jaish+al-Adl";
  private static final String ARCHIVE = "/archive";

  private record Picture(String page, String target, int width, ColorScheme scheme) {

    Path file() {
      String name = "%s-%d-%s.png".formatted(page, width, scheme.name().toLowerCase(Locale.ROOT));
      return FOLDER.resolve(name);
    }

    Browser.NewContextOptions window() {
      return new Browser.NewContextOptions()
          .setViewportSize(width, width == DESK ? 720 : 780)
          .setColorScheme(scheme);
    }
  }

  private static final List<Picture> PICTURES =
      List.of(
          new Picture("results", RESULTS, DESK, ColorScheme.LIGHT),
          new Picture("results", RESULTS, DESK, ColorScheme.DARK),
          new Picture("results", RESULTS, TELEPHONE, ColorScheme.LIGHT),
          new Picture("results", RESULTS, TELEPHONE, ColorScheme.DARK),
          new Picture("article", ARTICLE, DESK, ColorScheme.LIGHT),
          new Picture("article", ARTICLE, TELEPHONE, ColorScheme.DARK),
          new Picture("archive", ARCHIVE, DESK, ColorScheme.DARK),
          new Picture("archive", ARCHIVE, TELEPHONE, ColorScheme.LIGHT));

  @Test
  void takeAll(@TempDir Path folder) throws IOException {
    try (var windows = Windows.on(TestArchive.samples(folder))) {
      for (Picture picture : PICTURES) {
        var page = windows.open(picture.window());
        windows.go(page, picture.target());
        page.screenshot(new Page.ScreenshotOptions().setPath(picture.file()));
        page.close();
      }
      windows.closeAll();
    }
  }
}
