package clippings.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options about feeds to follow. No code that fetches is loaded unless there is one. */
final class FeedOptions {

  private static final int MIN_MINUTES = 5;
  private static final int MAX_MINUTES = 24 * 60;

  @Option(
      names = "--feed",
      paramLabel = "URL",
      description =
          "A feed to follow: its new articles are stored in the articles folder. May be repeated.")
  private List<String> feeds = new ArrayList<>();

  @Option(
      names = "--feed-interval",
      paramLabel = "MINUTES",
      description = "How often feeds are polled, 5 to 1440. Default: ${DEFAULT-VALUE}.")
  private int minutes = 15;

  @Option(
      names = "--allow-private",
      description = "Feeds and their articles may be on this machine or in its network.")
  private boolean allowPrivate;

  /** Whether there is a feed to follow. */
  boolean isAsked() {
    return !feeds.isEmpty();
  }

  /**
   * Gets ready to follow the feeds; nothing is fetched yet.
   *
   * @throws UsageException if an option cannot be meant
   */
  Following following(Path articles, Console console) {
    if (minutes < MIN_MINUTES || minutes > MAX_MINUTES) {
      throw new UsageException(
          "--feed-interval must be %d to %,d, got %d".formatted(MIN_MINUTES, MAX_MINUTES, minutes));
    }
    return Following.always(feeds, Duration.ofMinutes(minutes), allowPrivate, articles, console);
  }
}
