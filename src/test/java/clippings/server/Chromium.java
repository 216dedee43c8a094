package clippings.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The system's Chromium, led by Playwright. Where one of them is missing, tests are skipped, or
 * fail if {@code -Dclippings.browser=required}.
 */
final class Chromium implements AutoCloseable {

  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    var driver = Path.of(System.getProperty("playwright.cli.dir", "target/playwright"));
    require(Files.exists(driver.resolve("package")), "no Playwright in " + driver);
    Optional<Path> program = program();
    require(program.isPresent(), "no Chromium; set CHROME_PATH to one");
    var playwright = Playwright.create();
    var options =
        new LaunchOptions()
            .setExecutablePath(program.orElseThrow())
            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  private static Optional<Path> program() {
    return Stream.concat(Stream.ofNullable(System.getenv("CHROME_PATH")), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void require(boolean there, String otherwise) {
    if (there) return;
    if ("required".equals(System.getProperty("clippings.browser"))) {
      throw new IllegalStateException(otherwise);
    }
    assumeTrue(false, otherwise);
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
