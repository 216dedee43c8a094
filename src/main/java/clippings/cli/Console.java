package clippings.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where results and messages go.
 *
 * @param out results
 * @param err messages
 * @param styled whether results may be in bold: a terminal shows them
 * @param live whether a message may be overwritten by the next: a terminal shows them
 */
record Console(PrintStream out, PrintStream err, boolean styled, boolean live) {

  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  /** The process's own. */
  static Console system() {
    boolean smart = !"dumb".equals(System.getenv("TERM"));
    boolean styled = smart && System.getenv("NO_COLOR") == null && isTerminal(1);
    return new Console(System.out, System.err, styled, smart && isTerminal(2));
  }

  /** A result: text of ours, in which what comes from elsewhere was made {@link #harmless}. */
  void print(String line) {
    out.println(line);
  }

  /** A result in JSON, on a line of its own; always UTF-8. */
  void printJson(byte[] json) {
    out.write(json, 0, json.length);
    out.println();
    out.flush();
  }

  /** For results that are files: unlike printing, writing here tells when it fails. */
  OutputStream bytes() {
    return out.equals(System.out) ? new FileOutputStream(FileDescriptor.out) : out;
  }

  /** A message, beginning with the program's name as messages of programs do. */
  void say(String message) {
    err.println("clippings: " + harmless(message));
  }

  /** A number with its noun: {@code 1 file was}, {@code 1,200 files were}. */
  static String count(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }

  String bold(String text) {
    return styled ? BOLD + text + PLAIN : text;
  }

  /** What matched: bold in a terminal, between asterisks elsewhere. */
  String marked(String text) {
    return styled ? BOLD + text + PLAIN : "*" + text + "*";
  }

  /**
   * Text without what would steer a terminal or forge a line: control characters and marks that
   * turn the direction of writing are written as escapes.
   */
  static String harmless(String text) {
    if (text.chars().noneMatch(Console::steers)) return text;
    var harmless = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> harmless.append("\\n");
        case '\r' -> harmless.append("\\r");
        case '\t' -> harmless.append("\\t");
        default -> harmless.append(steers(c) ? "\\u%04x".formatted((int) c) : String.valueOf(c));
      }
    }
    return harmless.toString();
  }

  private static boolean steers(int c) {
    boolean turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    return Character.isISOControl(c) || turns || c == 0x2028 || c == 0x2029;
  }

  /**
   * Linux tells for each stream; elsewhere Java tells only whether input and output both are a
   * terminal.
   */
  private static boolean isTerminal(int descriptor) {
    var link = Path.of("/proc/self/fd/" + descriptor);
    try {
      if (Files.isSymbolicLink(link))
        return Files.readSymbolicLink(link).toString().matches("/dev/(pts/|tty|console).*");
    } catch (IOException e) {
      return false;
    }
    return Optional.ofNullable(System.console()).map(java.io.Console::isTerminal).orElse(false);
  }
}
