package clippings.archive.ledger;

import clippings.article.LedgerRow;
import clippings.article.LedgerRow.Outcome;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Asks for rows of the ledger, in path order.
 *
 * @param outcome only files with this outcome; {@code null} for all
 * @param text only files whose path or reason holds this, in capitals or not; empty for all
 * @param after the file after which to begin; {@code null} for the first
 * @param limit rows, 1 to 1,000
 */
public record LedgerRequest(
    @Nullable Outcome outcome, String text, @Nullable String after, int limit) {

  public static final int MAX_LIMIT = 1_000;

  public LedgerRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "limit must be 1 to %,d, got %d".formatted(MAX_LIMIT, limit));
    }
    text = text.strip().toLowerCase(Locale.ROOT);
  }

  /** The first rows of files with any text. */
  public static LedgerRequest of(@Nullable Outcome outcome, int limit) {
    return new LedgerRequest(outcome, "", null, limit);
  }

  /** The rows that follow a page of these. */
  public LedgerRequest from(@Nullable String next) {
    return new LedgerRequest(outcome, text, next, limit);
  }

  boolean asksFor(LedgerRow row) {
    return text.isEmpty()
        || row.file().toLowerCase(Locale.ROOT).contains(text)
        || (row.reason() != null && row.reason().toLowerCase(Locale.ROOT).contains(text));
  }
}
