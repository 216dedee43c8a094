package clippings.archive.ledger;

import clippings.archive.folder.Found;
import clippings.article.LedgerRow;
import org.jspecify.annotations.Nullable;

/** One thing to do so that the index equals the folder. */
public sealed interface Change {

  /** The file it is about. */
  String file();

  /**
   * A file to read.
   *
   * @param before what the ledger says of it
   * @param movedFrom the row of the file it was before, which goes in the same commit
   * @param surely whether to read it even if its bytes are the same
   */
  record Read(
      Found.ToRead found,
      ArticleIds.Assigned id,
      @Nullable LedgerRow before,
      @Nullable LedgerRow movedFrom,
      boolean surely)
      implements Change {

    @Override
    public String file() {
      return found.file();
    }

    /** The same file, taken for a new one. */
    public Read notMoved() {
      return new Read(found, id, before, null, surely);
    }

    public Read movedFrom(LedgerRow row) {
      return new Read(found, id, before, row, surely);
    }
  }

  /** A row to write down; {@code dropsArticles} when the file had articles and has none now. */
  record Note(LedgerRow row, boolean dropsArticles) implements Change {
    @Override
    public String file() {
      return row.file();
    }
  }

  /** A file that is gone. */
  record Remove(LedgerRow row) implements Change {
    @Override
    public String file() {
      return row.file();
    }
  }
}
