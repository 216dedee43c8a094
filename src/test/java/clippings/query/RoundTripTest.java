package clippings.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What is printed is read as what was printed, unless it is past a cap. Set {@code clippings.seed}
 * to run one case again, {@code clippings.runs} to run more of them.
 */
class RoundTripTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 5, 27);
  private static final int RUNS = Integer.getInteger("clippings.runs", 20_000);

  @Test
  void everyTextIsReadAsItsPrintedForm() {
    run(
        seed -> {
          var text = new RandomQueries(seed).text();
          var parsed = parse(text);
          if (parsed == null) return;
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
          var parsed = parse(text);
          if (parsed == null) return;
          for (var notice : parsed.notices()) {
            if (notice.suggestion() == null) {
              assertEquals(new Clause.Nothing(), parsed.clause(), text);
            } else {
              var again = QueryParser.parse(notice.suggestion(), TODAY);
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

  private static void run(LongConsumer check) {
    var only = Long.getLong("clippings.seed");
    for (long seed = 0; seed < RUNS; seed++) {
      if (only != null && only != seed) continue;
      try {
        check.accept(seed);
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        fail("-Dclippings.seed=" + seed + ": " + e, e);
      }
    }
  }

  private static void assertReadAgain(Clause clause, String text) {
    var printed = ClausePrinter.print(clause);
    var again = parse(printed);
    if (again == null) return;
    assertEquals(clause, again.clause(), () -> text + " -> " + printed);
    assertEquals(List.of(), again.notices(), () -> text + " -> " + printed);
  }

  /** Null past a cap. */
  private static @Nullable ParsedQuery parse(String text) {
    try {
      return QueryParser.parse(text, TODAY);
    } catch (QuerySyntaxException e) {
      assertTrue(e.notice().code().startsWith("query-too-"), text);
      return null;
    }
  }
}
