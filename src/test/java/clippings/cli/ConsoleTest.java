package clippings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          'Résumé – ok 👍',        'Résumé – ok 👍'
          '\u001b[31mred',         '\\u001b[31mred'
          'two\nlines',            'two\\nlines'
          'a\tb\rc',               'a\\tb\\rc'
          'c1 \u009b2J',           'c1 \\u009b2J'
          'turned \u202etxt.exe',  'turned \\u202etxt.exe'
          """)
  void takesOutWhatSteersATerminal(String text, String harmless) {
    assertEquals(harmless, Console.harmless(text));
  }

  @Test
  void messagesBeginWithTheProgramsName() {
    var err = new ByteArrayOutputStream();
    console(err).say("a file named \u001b[2J");
    assertEquals("clippings: a file named \\u001b[2J\n", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void marksAreBoldInATerminalOnly() {
    var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    assertEquals("*x*", new Console(out, out, false, false).marked("x"));
    assertEquals("\u001b[1mx\u001b[0m", new Console(out, out, true, false).marked("x"));
  }

  private static Console console(ByteArrayOutputStream err) {
    var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Console(stream, stream, false, false);
  }
}
