package clippings.ingest;

/**
 * Carries what went wrong where articles are taken to past the guards against readers that fail:
 * that is no fault of the file.
 */
final class SinkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final RuntimeException fault;

  SinkException(RuntimeException fault) {
    super(null, fault, false, false);
    this.fault = fault;
  }

  RuntimeException fault() {
    return fault;
  }
}
