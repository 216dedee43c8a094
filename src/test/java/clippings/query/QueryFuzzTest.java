package clippings.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Any text at all: nothing is thrown but the parser's own exception, and only past a cap; what was
 * read is read again from its printed form; nothing takes long. The seeds are fixed, so that a
 * build that passed passes again; more tries with other seeds look further.
 */
class QueryFuzzTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 5, 27);

  /** Far above what reading takes; a pattern or a loop that runs wild takes minutes. */
  private static final long MOST_NANOS = 2_000_000_000L;

  @Property(tries = 2_000, seed = "1")
  void anyTextOfUnicode(@ForAll("unicode") String text) {
    check(text);
  }

  @Property(tries = 2_000, seed = "1")
  void anyTextOfPiecesOfTheLanguage(@ForAll("language") String text) {
    check(text);
  }

  @Property(tries = 60, seed = "1")
  void anyPieceManyTimes(@ForAll("language") String piece, @ForAll("times") int times) {
    var text = piece.repeat(times);
    check(text.substring(0, Math.min(text.length(), 2 * Limits.MAX_CHARACTERS)));
  }

  @Provide
  Arbitrary<String> unicode() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(80),
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .map(Character::toString)
            .list()
            .ofMaxSize(40)
            .map(characters -> String.join("", characters)),
        Arbitraries.strings().ascii().ofMaxLength(200));
  }

  @Provide
  Arbitrary<String> language() {
    return Arbitraries.longs().map(seed -> new RandomQueries(seed).text());
  }

  @Provide
  Arbitrary<Integer> times() {
    return Arbitraries.integers().between(2, 2_000);
  }

  private static void check(String text) {
    long start = System.nanoTime();
    try {
      var parsed = QueryParser.parse(text, TODAY);
      for (var notice : parsed.notices()) checkPosition(notice, text);
      checkReadAgain(parsed.clause());
    } catch (QuerySyntaxException e) {
      assertTrue(e.notice().code().startsWith("query-too-"), e::toString);
      assertEquals(text.length() > Limits.MAX_CHARACTERS, e.notice().code().endsWith("-long"));
    }
    assertTrue(System.nanoTime() - start < MOST_NANOS, "took too long");
  }

  private static void checkPosition(Notice notice, String text) {
    boolean whole = notice.position() == -1 && notice.length() == 0;
    assertTrue(
        whole || (notice.position() >= 0 && notice.position() + notice.length() <= text.length()),
        notice::toString);
  }

  /** The printed form of a query near a cap may be past it. */
  private static void checkReadAgain(Clause clause) {
    var printed = ClausePrinter.print(clause);
    try {
      var again = QueryParser.parse(printed, TODAY);
      assertEquals(clause, again.clause(), printed);
      assertEquals(List.of(), again.notices(), printed);
    } catch (QuerySyntaxException e) {
      assertTrue(e.notice().code().startsWith("query-too-"), printed);
    }
  }
}
