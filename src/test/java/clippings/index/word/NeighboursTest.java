package clippings.index.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighboursTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "They met Anna Berg in Oslo.                   | anna,oslo",
        "They met Mrs. Berg of Oslo.                   | mrs,oslo",
        "Later Berg flew home.                         | ",
        "She met Berg. Oslo was cold.                  | ",
        "It was Anna Berg's house near Lake Mjosa.     | anna,lake",
        "So the Berg that lies far behind Oslo stayed. | ",
        "They saw BERG and NATO with Berg.             | ",
        "They ate iceberg salad in Oslo.               | ",
      })
  void areTheWordsWithACapitalBesideTheNameInItsSentence(String text, String expected) {
    var names = expected == null ? Set.of() : Set.of((Object[]) expected.split(",", -1));
    assertEquals(names, Neighbours.of("berg", text));
  }
}
