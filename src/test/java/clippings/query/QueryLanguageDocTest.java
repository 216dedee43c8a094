package clippings.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of {@code docs/query-language.md} run, and say the truth. */
class QueryLanguageDocTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 5, 27);
  private static final Pattern ROW =
      Pattern.compile("\\| `(.*)` \\| `(.*?)` \\| (?:`([a-z-]+)`|.*?) ?\\|");

  private static final String FOREIGN = "| here | Factiva |";
  private static final Pattern SPELLING = Pattern.compile("`([^`]+)`(†?)");

  @Test
  void everyExampleIsUnderstoodAsStated() throws IOException {
    int examples = 0;
    for (var table : tables()) {
      boolean noticed = table.getFirst().endsWith("| notice |");
      for (var line : table.subList(2, table.size())) {
        var row = ROW.matcher(line.replace("\\|\\|", "||"));
        assertTrue(row.matches(), line);
        var parsed = QueryParser.parse(row.group(1), TODAY);
        assertEquals(row.group(2), ClausePrinter.print(parsed.clause()), line);
        var codes = parsed.notices().stream().map(Notice::code).toList();
        assertEquals(noticed ? List.of(row.group(3)) : List.of(), codes, line);
        examples++;
      }
    }
    assertTrue(examples > 70, "only " + examples + " examples found");
  }

  /** The table of other languages: each cell means what the first one of its row does. */
  @Test
  void everySpellingOfAnotherLanguageIsReadAsTheFirstOfItsRow() throws IOException {
    int spellings = 0;
    var rows = Files.readAllLines(document()).stream().dropWhile(l -> !l.startsWith(FOREIGN));
    for (var row : rows.skip(2).takeWhile(line -> line.startsWith("|")).toList()) {
      var cells = SPELLING.matcher(row.replace("\\|\\|", "||"));
      assertTrue(cells.find(), row);
      var here = QueryParser.parseStrict(cells.group(1), TODAY).clause();
      while (cells.find()) {
        var parsed = QueryParser.parse(cells.group(1), TODAY);
        assertEquals(here, parsed.clause(), cells.group(1));
        assertEquals(cells.group(2).isEmpty(), parsed.notices().isEmpty(), cells.group(1));
        spellings++;
      }
    }
    assertTrue(spellings > 100, "only " + spellings + " spellings found");
  }

  @Test
  void everyNoticeIsDocumented() throws IOException {
    var text = Files.readString(document());
    for (var problem : Problem.values())
      assertTrue(text.contains("`" + problem.code() + "`"), problem.code());
  }

  /** The tables that begin with a query and how it is understood. */
  private static List<List<String>> tables() throws IOException {
    var tables = new ArrayList<List<String>>();
    boolean inside = false;
    for (var line : Files.readAllLines(document())) {
      if (line.startsWith("| query | understood |")) tables.add(new ArrayList<>());
      inside = line.startsWith("| query | understood |") || (inside && line.startsWith("|"));
      if (inside) tables.getLast().add(line);
    }
    return tables;
  }

  private static Path document() {
    return Path.of("docs", "query-language.md");
  }
}
