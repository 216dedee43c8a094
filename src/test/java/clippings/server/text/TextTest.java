package clippings.server.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void mendsLoneSurrogatesWithoutMovingAnything() {
    assertEquals("a\uFFFDb", Text.wellFormed("a\uD800b"));
    assertEquals("\uFFFD\uFFFD", Text.wellFormed("\uDC00\uD800"));
    assertEquals("😀\uFFFD", Text.wellFormed("😀\uD83D"));
  }

  @Test
  void leavesGoodTextAlone() {
    String text = "Zahedan \u0632\u0627\u0647\u062f\u0627\u0646 😀";
    assertSame(text, Text.wellFormed(text));
  }

  @Test
  void keepsALogLineOnItsLine() {
    assertEquals(
        "a\\u000aFAKE\\u001b[2J\\u202e\\u2028\\u0085",
        Text.forLog("a\nFAKE\u001b[2J\u202e\u2028\u0085"));
  }

  @Test
  void makesSentencesOfMessages() {
    assertEquals("Unclosed quote at 14.", Text.sentence("unclosed quote at 14"));
    assertEquals("", Text.sentence(""));
  }

  @Test
  void shortensWithoutSplittingAPair() {
    String shortened = Text.shortened("x" + "😀".repeat(40));
    assertEquals(Text.wellFormed(shortened), shortened);
  }
}
