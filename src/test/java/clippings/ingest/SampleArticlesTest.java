package clippings.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.LedgerRow.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The articles in {@code seeds/}, the first thing a new user searches. */
class SampleArticlesTest {
  private static final Pattern NAME = Pattern.compile("J[ae][iy]sh[ -][au]l[ -]Adl");

  @Test
  void allAreReadAndSpellTheNameInSeveralWays() throws IOException {
    var folder = Path.of("seeds");
    var spellings = new HashSet<String>();
    int count = 0;
    try (var files = Files.walk(folder)) {
      for (var path : files.filter(Files::isRegularFile).sorted().toList()) {
        var file = folder.relativize(path).toString();
        var printed = Printed.read(path, file);
        assertEquals(Outcome.INDEXED, printed.reading().outcome(), file);
        for (var article : printed.articles()) {
          count++;
          for (var paragraph : article.paragraphs())
            NAME.matcher(paragraph.text()).results().forEach(found -> spellings.add(found.group()));
        }
      }
    }
    assertTrue(count >= 19, "only " + count + " articles");
    assertTrue(
        spellings.containsAll(
            Set.of("Jaish al-Adl", "Jaish ul-Adl", "Jaysh al Adl", "Jaish-ul-Adl", "Jeish al-Adl")),
        spellings.toString());
  }
}
