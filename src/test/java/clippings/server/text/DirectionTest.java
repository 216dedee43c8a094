package clippings.server.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTest {

  @ParameterizedTest
  @CsvSource({
    "fa, rtl",
    "ar-EG, rtl",
    "ur, rtl",
    "he, rtl",
    "en, ltr",
    "zh-Hant, ltr",
    "ku, auto",
    ", auto",
  })
  void theLanguageTellsTheDirectionWhereItCan(@Nullable String language, String expected) {
    assertEquals(expected, Direction.of(language));
  }
}
