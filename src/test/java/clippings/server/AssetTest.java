package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.server.page.Asset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetTest {

  private static final int MOST_FOR_FIRST_RESULTS = 60_000;
  private static final int MOST_SCRIPT = 25_000;

  /** Everything that makes markup or code of a text, and styles that the policy would refuse. */
  private static final Pattern UNSAFE =
      Pattern.compile(
          "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|createContextualFragment|setHTMLUnsafe|srcdoc|\\beval\\b|new"
              + " Function|javascript:|\\.cssText|setAttribute\\('style");

  private static final Path FOLDER = Path.of("src", "main", "resources", "clippings", "server");

  @Test
  void noScriptMakesMarkupOfText() throws IOException {
    for (Path file : files("script")) {
      var found = UNSAFE.matcher(Files.readString(file));
      assertFalse(found.find(), () -> file + ": " + found.group());
    }
  }

  @Test
  void everyFileIsServed() throws IOException {
    String style = text(Asset.STYLE);
    for (Path file : files("style")) assertTrue(style.contains(Files.readString(file)), "" + file);
    String script = text(Asset.SCRIPT);
    for (Path file : files("script")) {
      Files.readString(file)
          .lines()
          .map(String::strip)
          .filter(line -> !line.startsWith("//"))
          .forEach(line -> assertTrue(script.contains(line), file + ": " + line));
    }
    assertFalse(script.contains("\n//"));
  }

  @Test
  void firstResultsAreSmall(@TempDir Path folder) throws IOException {
    try (var served = Served.start(TestArchive.open(folder))) {
      String html = served.get("/?q=border", "Accept: text/html").body();
      int page = compressed(html.getBytes(StandardCharsets.UTF_8));
      int script = compressed(Asset.SCRIPT.bytes());
      int plain = Asset.SCRIPT.bytes().length;
      assertTrue(plain <= MOST_SCRIPT, plain + " bytes of script");
      int all = page + script + compressed(Asset.STYLE.bytes());
      assertTrue(all <= MOST_FOR_FIRST_RESULTS, all + " bytes to the first results");
    }
  }

  @Test
  void wordingHasNoMarkup() throws IOException {
    String wording = Files.readString(FOLDER.resolve("text/wording.properties"));
    assertEquals(-1, wording.indexOf('<'));
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("page").resolve(folder))) {
      return files.toList();
    }
  }

  private static String text(Asset asset) {
    return new String(asset.bytes(), StandardCharsets.UTF_8);
  }

  private static int compressed(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.size();
  }
}
