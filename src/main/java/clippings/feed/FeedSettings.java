package clippings.feed;

import java.net.UnknownHostException;
import java.time.Duration;

/**
 * How feeds are followed.
 *
 * @param interval how long after a poll a feed is polled again, at the earliest
 * @param pause how long a host is left alone between two requests
 * @param requestTime how long a request may take, from the look-up of the name to the last byte
 * @param maxFeedBytes the most a feed may have, uncompressed
 * @param maxPageBytes the most a page may have, uncompressed
 * @param allowPrivate whether addresses of this machine and its network may be fetched from
 */
public record FeedSettings(
    Duration interval,
    Duration pause,
    Duration requestTime,
    int maxFeedBytes,
    int maxPageBytes,
    boolean allowPrivate) {

  public FeedSettings {
    if (!interval.isPositive())
      throw new IllegalArgumentException("interval must be positive, got " + interval);
    if (pause.isNegative())
      throw new IllegalArgumentException("pause must be 0 or more, got " + pause);
    if (!requestTime.isPositive())
      throw new IllegalArgumentException("requestTime must be positive, got " + requestTime);
    if (maxFeedBytes < 1 || maxPageBytes < 1) {
      throw new IllegalArgumentException(
          "limits must be 1 byte or more, got %d and %d".formatted(maxFeedBytes, maxPageBytes));
    }
  }

  /** What suits the servers of others. */
  public static FeedSettings polite() {
    return new FeedSettings(
        Duration.ofMinutes(15),
        Duration.ofSeconds(2),
        Duration.ofSeconds(30),
        10 << 20,
        10 << 20,
        false);
  }

  /**
   * Says so if a host leads to this machine or its network and that is not allowed. One that cannot
   * be looked up now is let pass: whatever is fetched is checked again.
   *
   * @throws IllegalArgumentException if it does
   */
  public void requireAllowed(WebAddress address) {
    try {
      GuardedResolver.of(this).resolve(address.host());
    } catch (PrivateAddressException e) {
      throw new IllegalArgumentException(
          "%s; --allow-private lets it be fetched from".formatted(e.getMessage()), e);
    } catch (UnknownHostException e) {
      return; // told when it is fetched
    }
  }

  /** The same, but for how often feeds are polled. */
  public FeedSettings every(Duration interval) {
    return new FeedSettings(interval, pause, requestTime, maxFeedBytes, maxPageBytes, allowPrivate);
  }

  /** The same, but for whether private addresses may be fetched from. */
  public FeedSettings allowPrivate(boolean allowPrivate) {
    return new FeedSettings(interval, pause, requestTime, maxFeedBytes, maxPageBytes, allowPrivate);
  }
}
