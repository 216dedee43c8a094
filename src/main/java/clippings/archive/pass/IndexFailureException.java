package clippings.archive.pass;

import java.io.IOException;

/** The index could not take a change; none since the last commit will be kept. */
final class IndexFailureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;

  /**
   * @param file whose change it was
   */
  IndexFailureException(String file, Throwable cause) {
    super(cause);
    this.file = file;
  }

  String file() {
    return file;
  }

  /** Whether it lies in the file and not in the disk: Lucene refuses some values. */
  boolean isOfFile() {
    return !(getCause() instanceof IOException) && !(getCause() instanceof VirtualMachineError);
  }

  /** What kind of failure it was, for the ledger. */
  String reason() {
    var cause = getCause();
    return cause == null ? "" : cause.getClass().getSimpleName();
  }
}
