package clippings.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.Clippings;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Windows of a real Chromium that show a server of ours, and whatever the browser complains of in
 * them: messages on its console, errors of the script, violations of the content security policy.
 */
final class Windows implements AutoCloseable {

  private static final String WATCH_POLICY =
      "addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.blockedURI))";

  private final List<String> complaints = new ArrayList<>();
  private final List<String> provoked = new ArrayList<>();
  private final Chromium chromium;
  private final Served served;

  private Windows(Chromium chromium, Served served) {
    this.chromium = chromium;
    this.served = served;
  }

  /** Serves an archive and starts the browser; both end with the windows. */
  static Windows on(Clippings clippings) throws IOException {
    try {
      return new Windows(Chromium.start(), Served.start(clippings));
    } catch (Throwable e) {
      clippings.close();
      throw e;
    }
  }

  Served served() {
    return served;
  }

  Page open() {
    return open(new Browser.NewContextOptions());
  }

  Page open(Browser.NewContextOptions options) {
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

  /** A window that shows a page of the server, which must be there. */
  Page open(String target) {
    Page page = open();
    go(page, target);
    // A busy browser gives the focus some time after the page is there; keys before that are lost.
    var box = page.locator("[autofocus]");
    if (box.count() > 0) assertThat(box).isFocused();
    return page;
  }

  void go(Page page, String target) {
    Response response = page.navigate(served.url(target));
    assertEquals(200, response.status(), target);
  }

  /** Lets a test provoke complaints with this text, which may be heard as late as the end. */
  void expect(String text) {
    provoked.add(text);
  }

  /** Closes all windows, in which nothing must have gone wrong. */
  void closeAll() {
    chromium.browser().contexts().forEach(BrowserContext::close);
    var wrong =
        complaints.stream()
            .filter(complaint -> provoked.stream().noneMatch(complaint::contains))
            .toList();
    complaints.clear();
    provoked.clear();
    assertEquals(List.of(), wrong);
  }

  @Override
  public void close() throws IOException {
    served.close();
    chromium.close();
  }
}
