package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** The pages are valid HTML, says the Nu HTML Checker. */
class ValidityIT {

  private static final List<String> PAGES =
      List.of(
          "/",
          "/?q=border&open=2024%2Flong&source=-Nobody&from=2024-01-01",
          "/?q=nowheretobefound&unit=paragraph",
          "/?values=author&containing=h",
          "/articles/" + TestArchive.LONG + "?q=Jaish+al-Adl",
          "/archive",
          "/cite/" + TestArchive.LONG + "?paragraph=2",
          "/compare/" + TestArchive.LONG + "?with=2024%2Fpost",
          "/ledger?q=json",
          "/articles/nothing");

  @Test
  void everyPageIsValid(@TempDir Path folder) throws IOException, SAXException {
    try (var served = Served.start(TestArchive.open(folder.resolve("filled")))) {
      for (String target : PAGES) assertEquals("", complaints(page(served, target)), target);
    }
    try (var served = Served.start(TestArchive.openEmpty(folder.resolve("empty")))) {
      assertEquals("", complaints(page(served, "/")));
    }
  }

  @Test
  void theCheckerChecks() throws IOException, SAXException {
    String unclosed = "<!doctype html><html lang=en><title>x</title><p><b>x</p>";
    assertFalse(complaints(unclosed).isEmpty());
  }

  private static String page(Served served, String target) throws IOException {
    return served.get(target, "Accept: text/html").body();
  }

  private static String complaints(String html) throws IOException, SAXException {
    var validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    return validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
  }
}
