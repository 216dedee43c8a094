package clippings.archive.ledger;

import clippings.article.LedgerRow;
import clippings.article.LedgerRow.Outcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the ledger.
 *
 * @param counts of all rows with the text that was asked for, how many have each outcome
 * @param total rows that were asked for in all
 * @param next what {@code after} takes for the rows that follow; {@code null} on the last page
 */
public record LedgerPage(
    Map<Outcome, Integer> counts, int total, List<LedgerRow> rows, @Nullable String next) {

  public LedgerPage {
    counts = Map.copyOf(counts);
    rows = List.copyOf(rows);
  }
}
