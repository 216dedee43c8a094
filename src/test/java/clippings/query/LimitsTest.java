package clippings.query;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 5, 27);

  @Test
  void refusesMoreThan4000Characters() {
    assertRead("x".repeat(4_000));
    assertRefused(
        "query-too-long", "a query may have 4,000 characters, got 4,001", "x".repeat(4_001));
    assertRefused(
        "query-too-long",
        "a query may have 4,000 characters, got 1,000,000",
        "(".repeat(1_000_000));
  }

  @Test
  void refusesMoreThan1024Conditions() {
    var message = "a query may have 1,024 words and other conditions, got more";
    assertRead("a ".repeat(1_024));
    assertRefused("query-too-complex", message, "a ".repeat(1_025));
    assertRefused("query-too-complex", message, "\"" + "a ".repeat(1_025) + "\"");
    assertRefused("query-too-complex", message, "a-b ".repeat(513));
    assertRefused("query-too-complex", message, "/" + "a|".repeat(1_025) + "/");
  }

  @Test
  void refusesParenthesesDeeperThan32() {
    var message = "parentheses may be nested 32 deep, got more";
    assertRead("(".repeat(32) + "a" + ")".repeat(32));
    assertRefused("query-too-complex", message, "(".repeat(33) + "a" + ")".repeat(33));
    assertRefused("query-too-complex", message, "(".repeat(3_999) + "a");
    assertRefused("query-too-complex", message, "-(".repeat(1_999) + "a");
    assertRefused("query-too-complex", message, "title:-".repeat(500) + "a");
    assertRefused("query-too-complex", message, "a OR (b ".repeat(500));
  }

  @Test
  void refusesMoreThan4WildcardsInAWord() {
    assertRead("*a*b*c*");
    assertRead("*".repeat(2_000) + "a" + "*".repeat(1_999));
    assertRefused("query-too-complex", "a word may have 4 wildcards, got 5", "*a*b*c*d*");
    assertRefused("query-too-complex", "a word may have 4 wildcards, got 5", "a?????b");
  }

  @Test
  void refusesMoreThan64FuzzyWords() {
    assertRead("word~ ".repeat(64));
    assertRefused(
        "query-too-complex", "a query may have 64 fuzzy words, got more", "word~ ".repeat(65));
  }

  @Test
  void refusesDistancesOfMoreThan255Words() {
    var message = "a distance may be 255 words, got more";
    assertRead("\"a b\"~255");
    assertRefused("query-too-complex", message, "\"a b\"~256");
    assertRefused("query-too-complex", message, "\"a b\"~99999999999");
    assertRefused("query-too-complex", message, "a NEAR/256 b");
    assertRefused("query-too-complex", message, "a w/99999999999 b");
  }

  @Test
  void saysWhereTheLimitWasPassed() {
    var thrown =
        assertThrows(QuerySyntaxException.class, () -> QueryParser.parse("a \"b c\"~300", TODAY));
    assertEquals(7, thrown.notice().position());
    assertEquals(4, thrown.notice().length());
  }

  @Test
  void readsLongChainsOfOneSign() {
    for (var sign :
        List.of(
            "-",
            "+",
            "!",
            "~",
            "^",
            "*",
            "?",
            "\"",
            "'",
            "\\",
            "/",
            ":",
            ".",
            ")",
            "[",
            "{",
            "|",
            "&",
            "=",
            "<",
            "NOT ",
            "- ",
            "! ",
            "AND ",
            "OR ",
            "NEAR/5 ",
            "/5 ",
            "a:",
            "-a ",
            "a*",
            "é",
            "\uD83D\uDE00",
            "\uD800",
            "\u0300",
            "a\u0300",
            "[a TO ",
            "/a(",
            "\"a\" ",
            "date:",
            "title:",
            "in:boilerplate ",
            "?a",
            "1,",
            "a.",
            "ב\"")) {
      var text = sign.repeat(4_000 / sign.length());
      assertDoesNotHang(text);
      assertDoesNotHang(text.substring(0, text.length() - 1) + "a");
    }
  }

  private static void assertDoesNotHang(String text) {
    long start = System.nanoTime();
    try {
      QueryParser.parse(text, TODAY);
    } catch (QuerySyntaxException e) {
      assertTrue(e.notice().code().startsWith("query-too-"), () -> text + ": " + e);
    }
    var took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(took.toMillis() < 1_000, () -> text.substring(0, 20) + "... took " + took);
  }

  private static void assertRead(String text) {
    assertDoesNotThrow(() -> QueryParser.parse(text, TODAY));
  }

  private static void assertRefused(String code, String message, String text) {
    for (var parse :
        List.<Runnable>of(
            () -> QueryParser.parse(text, TODAY), () -> QueryParser.parseStrict(text, TODAY))) {
      var notice = assertThrows(QuerySyntaxException.class, parse::run).notice();
      assertEquals(code, notice.code());
      assertEquals(message, notice.message());
    }
  }
}
