package clippings.search.request;

import clippings.names.NamesList;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What searching is given.
 *
 * @param timeout how long one search may take before it is stopped
 * @param clock what "today" is
 * @param names the reader's own list of names, as it is when it is asked for
 */
public record SearchSettings(Duration timeout, InstantSource clock, Supplier<NamesList> names) {

  /** Without a list of names. */
  public SearchSettings(Duration timeout, InstantSource clock) {
    this(timeout, clock, () -> NamesList.EMPTY);
  }

  /** The same with a list of names. */
  public SearchSettings with(Supplier<NamesList> names) {
    return new SearchSettings(timeout, clock, names);
  }

  /** The same with another timeout. */
  public SearchSettings within(Duration timeout) {
    return new SearchSettings(timeout, clock, names);
  }

  /** Two seconds, the system's clock. */
  public static SearchSettings standard() {
    return new SearchSettings(Duration.ofSeconds(2), InstantSource.system());
  }
}
