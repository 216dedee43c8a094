package clippings.search.request;

import java.time.Duration;

/** A search that was stopped because it took longer than it may. */
public final class SearchTimedOutException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SearchTimedOutException(Duration limit) {
    super("the search was stopped after %d ms".formatted(limit.toMillis()));
  }
}
