package clippings.archive.folder;

import clippings.article.LedgerRow.Fingerprint;
import clippings.article.LedgerRow.Outcome;
import java.io.IOException;
import java.nio.file.Path;

/** An entry of the articles folder that gets a row in the ledger. */
public sealed interface Found {

  /**
   * Path below the articles folder, with {@code /} between folders and, for a folder, at the end.
   */
  String file();

  /**
   * A file to read.
   *
   * @param owned whether it belongs to our own user, so that the system shows us who writes it
   */
  record ToRead(String file, Path path, Fingerprint stamp, boolean owned) implements Found {}

  /** Something that is not opened. */
  record PassedOver(String file, Outcome outcome, String reason) implements Found {}

  /** Something that the system does not let us look at: what was known of it stays. */
  record Unreadable(String file, String reason) implements Found {

    static Unreadable because(String file, IOException cause) {
      return new Unreadable(file, "cannot be read: " + Reason.of(cause));
    }
  }
}
