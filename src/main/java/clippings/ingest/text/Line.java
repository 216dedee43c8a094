package clippings.ingest.text;

/**
 * One line of a text.
 *
 * @param number from 1, as an editor shows it
 * @param indent blanks in front of the text
 * @param text cleaned: no blanks at the ends, single blanks inside, no control characters; may be
 *     empty
 */
public record Line(int number, int indent, String text) {

  boolean isBlank() {
    return text.isEmpty();
  }
}
