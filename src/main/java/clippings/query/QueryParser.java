package clippings.query;

import java.time.LocalDate;

/** Reads query text. */
@SuppressWarnings("DoNotCallSuggester")
public final class QueryParser {

  /**
   * Reads {@code text} leniently: whatever cannot be read as written is taken as plain words, with
   * a notice.
   */
  public static ParsedQuery parse(String text, LocalDate today) {
    throw new UnsupportedOperationException(text + today);
  }
}
