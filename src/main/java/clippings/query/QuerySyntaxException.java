package clippings.query;

/**
 * A query that is refused: over a limit, or not well formed where the caller asked for strict
 * reading.
 */
public final class QuerySyntaxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Notice notice;

  public QuerySyntaxException(Notice notice) {
    super(notice.message());
    this.notice = notice;
  }

  /** What is wrong, where, and what would be right. */
  public Notice notice() {
    return notice;
  }
}
