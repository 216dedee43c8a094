package clippings.ingest.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.ingest.text.Block;
import clippings.ingest.text.DateReader;
import clippings.ingest.text.Draft;
import clippings.ingest.text.TextDecoder;
import clippings.ingest.text.TextReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the golden files do not show: encodings, addresses, and pages made to do harm. */
class HtmlReaderTest {
  private static final String SENTENCE =
      "The harbour café stays “open” in winter, its owner said on Thursday, for €3 a cup.";

  @ParameterizedTest
  @CsvSource({
    "iso-8859-1, windows-1252",
    "windows-1252, windows-1252",
    "ISO-8859-15, ISO-8859-15",
    "utf-16le, UTF-16LE"
  })
  void readsAPageInTheEncodingItDeclares(String declared, String charset) {
    var html = "<meta charset=" + declared + "><p>" + SENTENCE.replace("“open”", "open") + "</p>";
    var decoded = decoded(html.replace("€", "EUR ").getBytes(Charset.forName(charset)));
    assertTrue(decoded.text().contains("café"), decoded.text());
  }

  @Test
  void believesUtf8RatherThanAWrongDeclaration() {
    var html = "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>" + SENTENCE;
    var decoded = decoded(html.getBytes(StandardCharsets.UTF_8));
    assertTrue(decoded.text().endsWith(SENTENCE));
    assertEquals("says it is windows-1252 and is UTF-8", decoded.note());
  }

  @Test
  void saysThatBytesWereReplaced() {
    var html = "<meta charset=windows-1252><p>" + (SENTENCE + " ").repeat(20) + "</p>";
    var bytes = html.getBytes(Charset.forName("windows-1252"));
    bytes[40] = (byte) 0x81;
    var decoded = decoded(bytes);
    assertTrue(decoded.text().contains("café"));
    assertEquals("some bytes were not valid windows-1252 and were replaced", decoded.note());
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//x/y"})
  void takesNoAddressButOfTheWeb(String address) {
    assertNull(read("<link rel=canonical href='" + address + "'><p>" + SENTENCE).url());
  }

  @Test
  void resolvesAnAddressAgainstAnother() {
    var head = "<meta property=og:url content='https://post.example/a/b'>";
    assertEquals(
        "https://post.example/a/c", read(head + "<link rel=canonical href=c><p>" + SENTENCE).url());
  }

  @Test
  void takesTheTitleThatReadersSee() {
    var head =
        "<title>Gulls win | Law | The Post</title><meta property=og:site_name content='The Post'>"
            + "<meta property=og:title content='Gulls win in court'>";
    var body = "<h1>The Post</h1><article><h1>Gulls win in court</h1><p>" + SENTENCE;
    assertEquals("Gulls win in court", read(head + body).title());
  }

  @Test
  void cutsOutletAndSectionOffTheWindowsTitle() {
    var head =
        "<title>Gulls win in their court | Law | The Post</title>"
            + "<meta property=og:site_name content='The Post'>";
    assertEquals("Gulls win in their court", read(head + "<p>" + SENTENCE).title());
  }

  @Test
  void prefersPeopleToTheOutletAsAuthors() {
    var head =
        "<meta property=og:site_name content='The Post'><meta name=author content='The Post'>";
    var body = "<div class=byline><a href=/x>Mira Halden</a> <a href=/y>Tom Ek</a></div>";
    assertEquals(List.of("Mira Halden", "Tom Ek"), read(head + body + "<p>" + SENTENCE).authors());
  }

  @Test
  void readsDeepPagesWithoutRecursion() {
    var draft = read("<div>".repeat(50_000) + "<p>" + SENTENCE);
    assertTrue(text(draft).contains(SENTENCE));
  }

  @Test
  void isNotHeldUpByGiantAttributes() {
    var giant = "ad ".repeat(1_000_000);
    var html = "<div class='" + giant + "' style='" + giant + "'><p>" + SENTENCE + "</div>";
    assertTrue(text(read(html)).contains(SENTENCE));
  }

  @Test
  void stopsWhenTheTimeIsOver() {
    var html = ("<p>" + SENTENCE + "</p>").repeat(20_000);
    var dates = new DateReader(InstantSource.system());
    var draft = new HtmlReader(Duration.ofNanos(1), dates, new TextReader(dates)).read(html);
    assertTrue(draft.notes().stream().anyMatch(note -> note.startsWith("read only in part")));
  }

  @Test
  void neverTakesScriptForText() {
    var html =
        "<script>var a = \"<p>never this code</p>\"</script><p>"
            + SENTENCE
            + "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":"
            + "\"<script>never<\\/script>\"}</script><svg><script>never</script></svg>"
            + "<textarea>never</textarea><template><script>never</script></template>";
    var draft = read(html);
    assertEquals(SENTENCE, text(draft));
    assertFalse(draft.notes().stream().anyMatch(note -> note.contains("script")));
  }

  private static TextDecoder.Text decoded(byte[] bytes) {
    return assertInstanceOf(TextDecoder.Text.class, HtmlDecoder.decode(bytes));
  }

  private static Draft read(String html) {
    var dates = new DateReader(InstantSource.system());
    var reader = new HtmlReader(Duration.ofSeconds(10), dates, new TextReader(dates));
    return reader.read(html);
  }

  private static String text(Draft draft) {
    return draft.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
  }
}
