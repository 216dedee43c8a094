package clippings.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Published;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  private static final Key KEY = new Key("0123456789abcdef");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Harbour strike ends | /x | harbour-strike-ends",
        "\u00c9t\u00e9 \u00e0 l\u2019\u00eele: fin | /x | ete-a-lile-fin",
        "../../etc/passwd | /x | etc-passwd",
        ".hidden\0\u202e | /x | hidden",
        "CON | /x | con",
        "\u6e2f\u306e\u8239 | /2025/the-ferry.html?a=b | the-ferry",
        "'' | /2025/the-ferry/ | the-ferry",
        "'' | /%E6%B8%AF | e6-b8-af",
      })
  void sayWhatTheArticleIs(String title, String path, String expected) {
    assertEquals(expected + "-" + KEY, name(title, path));
  }

  @Test
  void areShort() {
    var name = name("word ".repeat(100), "/x");
    assertTrue(name.length() <= 60 + 1 + 16, name);
    assertEquals("w".repeat(60) + "-" + KEY, name("w".repeat(5_000), "/x"));
  }

  @Test
  void beginWithTheDayWhereThatIsKnown() {
    var moment = OffsetDateTime.parse("2025-03-05T23:30:00-05:00");
    assertEquals("2025-03-05-a-" + KEY, name(Published.instant(moment, "")));
    assertEquals("2025-03-05-a-" + KEY, name(Published.day(LocalDate.parse("2025-03-05"), "")));
    assertEquals("a-" + KEY, name((Published) null));
    assertEquals(
        "a-" + KEY,
        name(new Published(moment.toLocalDateTime(), null, Published.Precision.MONTH, "")));
  }

  @Test
  void areTheKeyAloneWhereNothingElseIsKnown() {
    assertEquals(KEY.toString(), FileName.of(null, null, null, KEY).toString());
    assertEquals(KEY.toString(), name("", "/"));
  }

  private static String name(@Nullable Published published) {
    return FileName.of(published, "a", null, KEY).toString();
  }

  private static String name(String title, String path) {
    return FileName.of(null, title, WebAddress.parse("http://x.example" + path), KEY).toString();
  }
}
