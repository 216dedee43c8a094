package clippings.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  void escapesTextAndAttributes() {
    var html = new Html().open("p", "title", "\"><script>").text("a < b & c").close();
    assertEquals(
        "<!doctype html>\n<p title=\"&quot;&gt;&lt;script&gt;\">a &lt; b &amp; c</p>", text(html));
  }

  @Test
  void leavesOutAttributesWithoutAValue() {
    var html = new Html().open("details", "open", null, "class", "").close();
    assertEquals("<!doctype html>\n<details class=\"\"></details>", text(html));
  }

  @Test
  void writesLoneSurrogatesAsReplacementCharacters() {
    assertEquals("<!doctype html>\n\uFFFD", text(new Html().text("\uD800")));
  }

  @Test
  void noticesAnElementThatIsStillOpen() {
    var html = new Html().open("p");
    assertThrows(IllegalStateException.class, html::bytes);
  }

  private static String text(Html html) {
    return new String(html.bytes(), StandardCharsets.UTF_8);
  }
}
