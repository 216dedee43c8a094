package clippings.feed;

import clippings.ingest.FeedEntry;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a feed that are still to be dealt with in this poll, in the feed's order. Those on
 * a host in trouble are dropped, so that they do not keep the others waiting.
 */
final class OpenEntries {

  /** So many pages in a row that cannot be had are taken for a host in trouble. */
  private static final int STRIKES = 3;

  private final WebAddress feed;
  private final ArrayDeque<FeedEntry> entries;
  private final Map<String, Integer> strikes = new HashMap<>();

  OpenEntries(WebAddress feed, Collection<FeedEntry> entries) {
    this.feed = feed;
    this.entries = new ArrayDeque<>(entries);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  @Nullable FeedEntry next() {
    return entries.poll();
  }

  /** The host that the next entry is on, as far as its link tells. */
  String host() {
    var entry = entries.peek();
    return entry == null ? feed.host() : host(entry);
  }

  /**
   * An entry was dealt with, or not.
   *
   * @return how many others are dropped
   */
  int dealtWith(FeedEntry entry, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Failed _ -> {
        boolean trouble = strikes.merge(host(entry), 1, Integer::sum) == STRIKES;
        yield trouble ? drop(host(entry)) : 0;
      }
      case Outcome.Postponed _ -> drop(host(entry));
      case Outcome.Stored _, Outcome.Known _, Outcome.Skipped _ -> {
        strikes.remove(host(entry));
        yield 0;
      }
    };
  }

  private int drop(String host) {
    int before = entries.size();
    entries.removeIf(entry -> host(entry).equals(host));
    return before - entries.size();
  }

  private String host(FeedEntry entry) {
    try {
      return entry.link() == null ? feed.host() : feed.resolve(entry.link()).host();
    } catch (IllegalArgumentException e) {
      return feed.host();
    }
  }
}
