package clippings.archive;

import clippings.archive.ledger.Ledger;
import clippings.archive.ledger.LedgerPage;
import clippings.archive.ledger.LedgerRequest;
import clippings.article.LedgerRow.Outcome;
import clippings.index.ArticleIndex;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What an index that is only read says of its archive. The ledger is read when it is first asked
 * for; safe for use by many threads.
 */
public final class ArchiveRecord {

  private final ArticleIndex index;
  private @Nullable Ledger ledger;

  /**
   * @param index open for reading alone
   */
  public ArchiveRecord(ArticleIndex index) {
    this.index = index;
  }

  /** Counts; an index that nobody updates was never in step with a folder. */
  public ArchiveStatus status() throws IOException {
    try (var snapshot = index.snapshot()) {
      int rejected = ledger().count(Outcome.REJECTED);
      return new ArchiveStatus(
          snapshot.articles(),
          snapshot.paragraphs(),
          rejected,
          snapshot.generation(),
          null,
          0,
          null);
    }
  }

  /** What became of each file. */
  public LedgerPage ledger(LedgerRequest request) throws IOException {
    return ledger().page(request);
  }

  private synchronized Ledger ledger() throws IOException {
    if (ledger == null) {
      var read = new Ledger();
      try (var snapshot = index.snapshot()) {
        snapshot.ledger(read::put);
      }
      ledger = read;
    }
    return ledger;
  }
}
