package clippings.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.ingest.JsonFields.Field;
import clippings.ingest.text.WordList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page on formats has every extension and every name of a JSON field. */
class FormatsDocTest {
  private static final Path PAGE = Path.of("docs/formats.md");

  @Test
  void namesEveryExtension() throws IOException {
    var page = Files.readString(PAGE);
    var missing = FileType.extensions().filter(name -> !page.contains("`." + name + "`")).toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void hasEveryNameOfAJsonFieldInTheOrderOfTheirRank() throws IOException {
    var page = Files.readString(PAGE);
    var words = WordList.load(JsonFields.class, "json-fields.txt");
    for (var field : Field.values()) {
      var name = field.name().toLowerCase(Locale.ROOT);
      var names = "`" + String.join("` `", words.section(name)) + "`";
      var row = "| " + name + " | " + names + " |";
      assertTrue(page.contains(row), () -> "no row " + row);
    }
  }
}
