package clippings.cli;

import clippings.archive.Archive;
import clippings.feed.FeedListener;
import clippings.feed.FeedSettings;
import clippings.feed.Feeds;
import clippings.feed.Outcome;
import clippings.feed.Polled;
import clippings.feed.WebAddress;
import clippings.ingest.IngestSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * The feeds that {@code serve} follows or {@code fetch} polls. The commands name no other class
 * that fetches, so that none is loaded unless it is asked for.
 */
final class Following implements AutoCloseable {

  private final Feeds feeds;
  private final List<WebAddress> addresses;

  private Following(Feeds feeds, List<WebAddress> addresses) {
    this.feeds = feeds;
    this.addresses = addresses;
  }

  /**
   * Gets ready to follow feeds; what happens is told in messages. Nothing is fetched yet.
   *
   * @throws UsageException if an address cannot be meant
   */
  static Following always(
      List<String> feeds, Duration interval, boolean allowPrivate, Path articles, Console console) {
    var settings = FeedSettings.polite().every(interval).allowPrivate(allowPrivate);
    return of(feeds, settings, articles, new Messages(console));
  }

  /**
   * Gets ready to poll feeds once; what happens is printed. Nothing is fetched yet.
   *
   * @throws UsageException if an address cannot be meant
   */
  static Following once(List<String> urls, boolean allowPrivate, Path articles, Console console) {
    var settings = FeedSettings.polite().allowPrivate(allowPrivate);
    return of(urls, settings, articles, new FetchResults(console));
  }

  private static Following of(
      List<String> urls, FeedSettings settings, Path articles, FeedListener listener) {
    var addresses = addresses(urls, settings);
    var memory = Archive.ownFolder(articles).resolve("feeds");
    var feeds =
        Feeds.of(
            articles,
            memory,
            settings,
            IngestSettings.defaults(),
            InstantSource.system(),
            listener);
    return new Following(feeds, addresses);
  }

  /**
   * Reads addresses as they were typed.
   *
   * @throws UsageException if one cannot be fetched, or leads to this machine or its network and
   *     that is not allowed
   */
  private static List<WebAddress> addresses(List<String> texts, FeedSettings settings) {
    try {
      var addresses = texts.stream().map(WebAddress::parse).distinct().toList();
      addresses.forEach(settings::requireAllowed);
      return addresses;
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** What came of a poll, in words. */
  static String text(Polled polled) {
    var text = new StringBuilder(polled.feed() + ": ");
    if (polled.problem() != null) return text.append(polled.problem()).toString();
    text.append("%,d stored, %,d known".formatted(polled.stored(), polled.known()));
    if (polled.skipped() > 0) text.append(", %,d left out".formatted(polled.skipped()));
    if (polled.left() > 0) text.append(", %,d wait for the next poll".formatted(polled.left()));
    return text.toString();
  }

  /** Begins to follow; returns at once. */
  void start() throws IOException {
    feeds.follow(addresses);
  }

  /**
   * Polls each feed once.
   *
   * @return whether all there was to get was got
   * @throws IOException if the disk fails
   */
  boolean fetch() throws IOException {
    boolean done = true;
    for (var address : addresses) done &= feeds.fetch(address).isDone();
    return done;
  }

  @Override
  public void close() {
    feeds.close();
  }

  /** One line a poll, and one for each article that could not be had. */
  private record Messages(Console console) implements FeedListener {
    @Override
    public void dealtWith(Outcome outcome) {
      switch (outcome) {
        case Outcome.Skipped(var what, var reason) ->
            console.say("%s is left out: %s".formatted(what, reason));
        case Outcome.Failed(var what, var reason) ->
            console.say("%s waits for the next poll: %s".formatted(what, reason));
        case Outcome.Stored _, Outcome.Known _, Outcome.Postponed _ -> {}
      }
    }

    @Override
    public void polled(Polled polled) {
      console.say(text(polled));
    }
  }
}
