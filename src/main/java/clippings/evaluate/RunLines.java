package clippings.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes what was found for one topic, best first, as lines of a run. */
public final class RunLines {

  private final String topic;
  private final String run;
  private final Set<String> documents = new HashSet<>();
  private float last = Float.POSITIVE_INFINITY;

  /** For a topic; {@code run} is the name of the run. */
  public RunLines(String topic, String run) {
    this.topic = topic;
    this.run = run;
  }

  /**
   * The line of the next document; empty if one of that name was there before. Columns are parted
   * by spaces, so spaces and percent signs in names are written as in addresses ({@code %20}).
   * Scores get smaller from line to line, by the least that a float can tell where they were equal,
   * so that every tool keeps the order.
   */
  public Optional<String> next(String document, float score) {
    var name = withoutSpaces(document);
    if (!documents.add(name)) return Optional.empty();
    last = Math.min(score, Math.nextDown(last));
    return Optional.of(
        "%s Q0 %s %d %s %s".formatted(topic, name, documents.size(), Float.toString(last), run));
  }

  private static String withoutSpaces(String name) {
    var written = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              boolean parts = Character.isWhitespace(c) || Character.isSpaceChar(c);
              if (c == '%' || parts || Character.isISOControl(c)) written.append(escaped(c));
              else written.appendCodePoint(c);
            });
    return written.toString();
  }

  private static String escaped(int c) {
    var bytes = new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8);
    var escaped = new StringBuilder();
    for (byte b : bytes) escaped.append(String.format(Locale.ROOT, "%%%02X", b));
    return escaped.toString();
  }
}
