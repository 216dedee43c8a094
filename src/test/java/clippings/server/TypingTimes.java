package clippings.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.Clippings;
import clippings.ingest.SharedFolder;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes from a key to the results of what stands in the box then, over the 21,272
 * Reuters stories, in the browser: the key, the way to the server, the search with all its counts,
 * the page, and its first picture. Run by name only; it prints a line for {@code
 * docs/benchmarks.md}.
 */
class TypingTimes {

  private static final int WARM_UP = 2;
  private static final int ROUNDS = 3;
  private static final double BETWEEN_KEYS = 150;

  private static final List<String> SEARCHES =
      List.of(
          "crude oil prices",
          "interest rate",
          "\"trade deficit\"",
          "dollar OR yen",
          "wheat exports -soviet",
          "gulf of mexico",
          "merger NEAR/5 agreement",
          "japan semiconductor tariffs");

  /**
   * Notes the time from a key to the first picture of results after it; keys whose results were
   * overtaken by those of the next key count from where they were pressed. A key that leaves a word
   * without results has none to wait for.
   */
  private static final String STOPWATCH =
      """
      () => {
        window.times = [];
        let pressed = 0;
        document.addEventListener('keydown', () => { pressed ||= performance.now(); }, true);
        new MutationObserver(() => { if (document.querySelector('.outdated')) pressed = 0; })
          .observe(document, { subtree: true, attributes: true, attributeFilter: ['class'] });
        document.addEventListener('shown', () => {
          const from = pressed;
          pressed = 0;
          if (from === 0) return;
          requestAnimationFrame(() => {
            const painted = new MessageChannel();
            painted.port1.onmessage = () => window.times.push(performance.now() - from);
            painted.port2.postMessage(null);
          });
        });
      }
      """;

  @Test
  void measure(@TempDir Path folder) throws IOException {
    var times = new ArrayList<Double>();
    int keys = 0;
    try (var windows = Windows.on(stories(folder))) {
      var page = windows.open("/");
      page.evaluate(STOPWATCH);
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        for (String search : SEARCHES) {
          var each = type(page, search);
          if (round < WARM_UP) continue;
          times.addAll(each);
          keys += search.length();
        }
      }
    }
    times.sort(null);
    System.out.printf(
        "%d keys, %d pages shown: median %.0f ms, 95th percentile %.0f ms, slowest %.0f ms%n",
        keys, times.size(), at(times, 0.5), at(times, 0.95), times.getLast());
    assertTrue(times.size() > keys / 2, "most keys have results");
  }

  private static List<Double> type(Page page, String search) {
    page.locator("#q").fill("");
    page.waitForTimeout(2 * BETWEEN_KEYS);
    page.evaluate("() => window.times.splice(0)");
    page.keyboard().type(search, new Keyboard.TypeOptions().setDelay(BETWEEN_KEYS));
    page.waitForTimeout(2 * BETWEEN_KEYS);
    var times = (List<?>) page.evaluate("() => window.times");
    return times.stream().map(time -> ((Number) time).doubleValue()).toList();
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  private static Clippings stories(Path folder) throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Path packed = SharedFolder.need("news").resolve("reuters-21578.ndjson.gz");
    try (var in = new GZIPInputStream(Files.newInputStream(packed))) {
      Files.copy(in, articles.resolve("reuters.ndjson"));
    }
    return TestArchive.over(articles, folder.resolve("index"));
  }
}
