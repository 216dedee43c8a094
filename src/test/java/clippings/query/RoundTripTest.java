package clippings.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What is printed is read as what was printed. Set {@code clippings.seed} to run one case again.
 */
class RoundTripTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 5, 27);
  private static final int RUNS = Integer.getInteger("clippings.runs", 20_000);

  @Test
  void everyTextIsReadAsItsPrintedForm() {
    run(
        seed -> {
          var text = new RandomQueries(seed).text();
          var parsed = parse(text, "text " + text);
          assertReadAgain(parsed.clause(), text);
          for (var notice : parsed.notices()) {
            boolean inside =
                notice.position() >= 0 && notice.position() + notice.length() <= text.length();
            assertTrue(
                inside || (notice.position() == -1 && notice.length() == 0), notice::toString);
          }
        });
  }

  @Test
  void everySuggestionIsReadWithoutNoticesAsTheTextItIsFor() {
    run(
        seed -> {
          var text = new RandomQueries(seed).text();
          var parsed = parse(text, text);
          for (var notice : parsed.notices()) {
            if (notice.suggestion() == null) {
              assertEquals(new Clause.Nothing(), parsed.clause(), text);
            } else {
              var again = parse(notice.suggestion(), text);
              assertEquals(parsed.clause(), again.clause(), notice.suggestion());
              assertEquals(List.of(), again.notices(), notice.suggestion());
            }
          }
        });
  }

  @Test
  void everyClauseIsReadAsItWasPrinted() {
    run(seed -> assertReadAgain(new RandomQueries(seed).clause(4), "clause"));
  }

  private interface Case {
    void check(long seed);
  }

  private static void run(Case check) {
    var set = Long.getLong("clippings.seed");
    long first = set == null ? System.nanoTime() : set;
    for (long seed = first; seed < first + (set == null ? RUNS : 1); seed++) {
      try {
        check.check(seed);
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        fail("-Dclippings.seed=" + seed + ": " + e, e);
      }
    }
  }

  private static void assertReadAgain(Clause clause, String text) {
    var printed = ClausePrinter.print(clause);
    var again = parse(printed, text);
    assertEquals(clause, again.clause(), () -> text + " -> " + printed);
    assertEquals(List.of(), again.notices(), () -> text + " -> " + printed);
  }

  private static ParsedQuery parse(String text, String of) {
    try {
      return QueryParser.parse(text, TODAY);
    } catch (QuerySyntaxException e) {
      if (e.notice().code().equals("query-too-complex"))
        return new ParsedQuery(text, new Clause.Everything(), List.of());
      throw new AssertionError(of, e);
    }
  }
}
