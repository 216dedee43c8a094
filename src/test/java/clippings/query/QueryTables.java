package clippings.query;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.function.Executable;

/** Checks tables of queries and how they are read. */
final class QueryTables {

  private QueryTables() {}

  /** Each row is a text that needs no notice, and the clause as it is printed. */
  static void assertRead(String rows, LocalDate today) {
    assertAll(
        rows.lines()
            .filter(line -> !line.startsWith("# "))
            .map(line -> line.split("  =>  ", -1))
            .map(row -> (Executable) () -> assertRead(row[1], row[0], today)));
  }

  static void assertRead(String printed, String text, LocalDate today) {
    var parsed = QueryParser.parse(text, today);
    assertEquals(printed, ClausePrinter.print(parsed.clause()), text);
    assertEquals(List.of(), parsed.notices(), text);
  }

  /**
   * Each text is followed by its notices, as position, length, code and message, and by how it is
   * read and what is suggested.
   */
  static void assertNoticed(String table, LocalDate today) {
    var actual = new StringBuilder();
    table.lines().filter(line -> !line.startsWith("  ")).forEach(text -> show(text, today, actual));
    assertEquals(table, actual.toString());
  }

  private static void show(String text, LocalDate today, StringBuilder shown) {
    var parsed = QueryParser.parse(text, today);
    shown.append(text).append('\n');
    for (var notice : parsed.notices()) {
      shown.append(
          "  %d+%d %s: %s%n"
              .formatted(notice.position(), notice.length(), notice.code(), notice.message()));
    }
    var suggestion = parsed.notices().getFirst().suggestion();
    shown.append("  = ").append(ClausePrinter.print(parsed.clause()));
    shown.append(suggestion == null ? "" : "  try " + suggestion).append('\n');
  }
}
