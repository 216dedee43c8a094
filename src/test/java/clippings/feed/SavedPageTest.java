package clippings.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SavedPageTest {

  private static final String COMMENT = "<!-- saved from url=(0025)http://outlet.example/a-b -->\n";
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  @Test
  void keepsTheBytesThatWereReceived() {
    var page = "<meta charset=windows-1251><p>\u041f\u043e\u0440\u0442".getBytes(CYRILLIC);
    assertArrayEquals(join(COMMENT.getBytes(UTF_8), page), saved(page, "text/html"));
    var utf8 = "<p>\u041f\u043e\u0440\u0442".getBytes(UTF_8);
    assertArrayEquals(
        join(COMMENT.getBytes(UTF_8), utf8), saved(utf8, "text/html; charset=iso-8859-1"));
    assertArrayEquals(join(COMMENT.getBytes(UTF_8), utf8), saved(utf8, "text/html; charset=utf-8"));
  }

  @Test
  void keepsAnEncodingThatOnlyTheServerTold() {
    var page = "<p>\u041f\u043e\u0440\u0442".getBytes(CYRILLIC);
    var expected = "\uFEFF" + COMMENT + "<p>\u041f\u043e\u0440\u0442";
    assertEquals(expected, new String(saved(page, "text/html; Charset=\"Windows-1251\""), UTF_8));
    var japanese = "<p>\u6e2f".getBytes(Charset.forName("ISO-2022-JP"));
    assertEquals(
        "\uFEFF" + COMMENT + "<p>\u6e2f",
        new String(saved(japanese, "text/html;charset=iso-2022-jp"), UTF_8));
    var quotes = "<p>\u201cport\u201d".getBytes(Charset.forName("windows-1252"));
    assertEquals(
        "\uFEFF" + COMMENT + "<p>\u201cport\u201d",
        new String(saved(quotes, "text/html; charset=ISO-8859-1"), UTF_8),
        "as browsers read it");
  }

  @Test
  void doesNotBelieveAServerAgainstTheBytes() {
    var page = "<p>\u00e9t\u00e9".getBytes(ISO_8859_1);
    assertArrayEquals(
        join(COMMENT.getBytes(UTF_8), page), saved(page, "text/html; charset=euc-jp"));
    assertArrayEquals(
        join(COMMENT.getBytes(UTF_8), page), saved(page, "text/html; charset=no-such"));
  }

  @Test
  void writesTheCommentInTheEncodingOfThePage() {
    var page = "<p>\u041f\u043e\u0440\u0442";
    for (var mark : new String[] {"", "\uFEFF"}) {
      assertEquals(
          "\uFEFF" + COMMENT + page,
          new String(saved((mark + page).getBytes(UTF_16LE), "text/html"), UTF_16LE));
    }
    assertEquals(
        "\uFEFF" + COMMENT + page, new String(saved(("\uFEFF" + page).getBytes(UTF_8), ""), UTF_8));
  }

  @Test
  void noAddressEndsTheComment() {
    var at = WebAddress.parse("http://outlet.example/a-->b--c");
    var found = new Answer.Found(at, new Reply(200, Map.of(), "<p>".getBytes(UTF_8)));
    assertEquals(
        "<!-- saved from url=(0040)http://outlet.example/a%2D%2D%3Eb%2D%2Dc -->\n<p>",
        new String(SavedPage.bytes(found), UTF_8));
  }

  private static byte[] saved(byte[] body, String type) {
    var reply = new Reply(200, Map.of("content-type", type), body);
    return SavedPage.bytes(new Answer.Found(WebAddress.parse("http://outlet.example/a-b"), reply));
  }

  private static byte[] join(byte[] first, byte[] second) {
    var joined = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
