package clippings.feed;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of one poll of a feed.
 *
 * @param stored articles that are in the folder now
 * @param known entries that were dealt with before
 * @param skipped entries that cannot be had
 * @param left entries that wait for the next poll
 * @param problem why the feed itself could not be read; {@code null} if it could
 */
public record Polled(
    WebAddress feed, int stored, int known, int skipped, int left, @Nullable String problem) {

  /** Whether all there was to get was got. */
  public boolean isDone() {
    return problem == null && left == 0;
  }

  /** Counts while a poll is under way. */
  static final class Count {
    private enum Kind {
      STORED,
      KNOWN,
      SKIPPED,
      LEFT
    }

    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    void add(Outcome outcome) {
      var kind =
          switch (outcome) {
            case Outcome.Stored _ -> Kind.STORED;
            case Outcome.Known _ -> Kind.KNOWN;
            case Outcome.Skipped _ -> Kind.SKIPPED;
            case Outcome.Failed _, Outcome.Postponed _ -> Kind.LEFT;
          };
      counts.merge(kind, 1, Integer::sum);
    }

    void left(int entries) {
      counts.merge(Kind.LEFT, entries, Integer::sum);
    }

    int left() {
      return of(Kind.LEFT);
    }

    Polled polled(WebAddress feed, @Nullable String problem) {
      return new Polled(feed, of(Kind.STORED), of(Kind.KNOWN), of(Kind.SKIPPED), left(), problem);
    }

    private int of(Kind kind) {
      return counts.getOrDefault(kind, 0);
    }
  }
}
