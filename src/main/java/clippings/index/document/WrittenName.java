package clippings.index.document;

import org.apache.lucene.util.BytesRef;

/**
 * A name as an article writes it.
 *
 * @param text letter by letter, without a possessive ending
 * @param opening whether it is only known from beginnings of sentences, so that its first word may
 *     be any word: {@code While Iran}
 */
public record WrittenName(String text, boolean opening) {

  /** Ends the term of a name of which only beginnings of sentences are known; no text holds it. */
  private static final char OPENING = '\u0001';

  /** As a term of {@link Fields#NAMES}. */
  public BytesRef term() {
    return new BytesRef(opening ? text + OPENING : text);
  }

  /** Reads a term of {@link Fields#NAMES}. */
  public static WrittenName of(BytesRef term) {
    var text = term.utf8ToString();
    boolean opening = text.charAt(text.length() - 1) == OPENING;
    return new WrittenName(opening ? text.substring(0, text.length() - 1) : text, opening);
  }
}
