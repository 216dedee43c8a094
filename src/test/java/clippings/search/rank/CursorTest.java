package clippings.search.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {

  @Test
  void readsWhatItPrinted() {
    for (var cursor :
        List.of(
            new Cursor(0, 0, "a", 0),
            new Cursor(-0f, Long.MIN_VALUE, "2024/raisi", 1),
            new Cursor(Float.MAX_VALUE, Long.MAX_VALUE, "a b\nc#d", 999_999_999),
            new Cursor(12.345678f, -1, "خبر 😀", 7))) {
      assertEquals(cursor, Cursor.parse(cursor.print()));
    }
  }

  @Test
  void printsWhatAnAddressMayHold() {
    assertEquals("", new Cursor(1, 2, "???>>>~~~", 3).print().replaceAll("[A-Za-z0-9_-]", ""));
  }

  @Test
  void refusesEverythingElse() {
    for (var text : List.of("", "1", "1 2 3 ", "x 2 3 id", "99999999999 2 3 id", "1 2 -3 id")) {
      var word = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
      var e = assertThrows(IllegalArgumentException.class, () -> Cursor.parse(word), text);
      assertEquals(
          "after must be the \"next\" of the page before, got \"" + word + "\"", e.getMessage());
    }
    assertThrows(IllegalArgumentException.class, () -> Cursor.parse("not base 64!"));
  }
}
