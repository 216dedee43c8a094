package clippings.archive;

import clippings.article.LedgerRow.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Asks for rows of the ledger, in path order.
 *
 * @param outcome only files with this outcome; {@code null} for all
 * @param after the file after which to begin; {@code null} for the first
 * @param limit rows, 1 to 1,000
 */
public record LedgerRequest(@Nullable Outcome outcome, @Nullable String after, int limit) {

  public static final int MAX_LIMIT = 1_000;

  public LedgerRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "limit must be 1 to %,d, got %d".formatted(MAX_LIMIT, limit));
    }
  }
}
