package clippings.feed;

import java.time.Duration;
import java.time.Instant;

/** What came of asking for an address. */
sealed interface Answer {

  /**
   * The thing itself.
   *
   * @param address where it was found in the end
   */
  record Found(WebAddress address, Reply reply) implements Answer {

    /** The media type without parameters, lower case; empty if it is not told. */
    String type() {
      return ContentType.type(reply);
    }

    Validators validators() {
      return Validators.of(reply);
    }

    /** For how long the server, or the feed, says that it stays as it is; zero if neither does. */
    Duration freshFor() {
      var server = Freshness.of(reply);
      var feed = Freshness.ofFeed(reply);
      return server.compareTo(feed) > 0 ? server : feed;
    }
  }

  /** The same as when the validators were told. */
  record Unchanged(Duration freshFor) implements Answer {}

  /**
   * It cannot be had, and asking again would not change that.
   *
   * @param gone whether the server says that it will never be there again
   */
  record Refused(String reason, boolean gone) implements Answer {}

  /** It could not be had this time. */
  record Failed(String reason) implements Answer {}

  /**
   * The server wants to be left alone.
   *
   * @param until when it may be asked again
   */
  record Later(String reason, Instant until) implements Answer {}
}
