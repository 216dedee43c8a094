package clippings.archive;

import clippings.article.LedgerRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the ledger.
 *
 * @param total rows of that outcome in all
 * @param next what {@code after} takes for the rows that follow; {@code null} on the last page
 */
public record LedgerPage(int total, List<LedgerRow> rows, @Nullable String next) {

  public LedgerPage {
    rows = List.copyOf(rows);
  }
}
