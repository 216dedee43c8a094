package clippings.search;

import java.time.Duration;
import java.time.InstantSource;

/**
 * What searching is given.
 *
 * @param timeout how long one search may take before it is stopped
 * @param clock what "today" is
 */
public record SearchSettings(Duration timeout, InstantSource clock) {

  /** The same with another timeout. */
  public SearchSettings within(Duration timeout) {
    return new SearchSettings(timeout, clock);
  }

  /** Two seconds, the system's clock. */
  public static SearchSettings standard() {
    return new SearchSettings(Duration.ofSeconds(2), InstantSource.system());
  }
}
