package clippings.feed;

import clippings.ingest.FeedEntry;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings single articles into the folder: follows an entry's link and stores the page; where there
 * is none to be had, stores what the entry itself holds. First the file, then the note that it is
 * there. Used by one thread.
 */
final class Collector {

  private static final Map<String, String> ASKED =
      Map.of("Accept", "text/html, application/xhtml+xml;q=0.9, */*;q=0.1");

  /** What is known of a page before it is read. */
  private static final FeedEntry ASKED_FOR =
      new FeedEntry(null, null, null, List.of(), null, null, null, "", false);

  private final Fetcher fetcher;
  private final Fetcher.Permission robots;
  private final SeenEntries seen;
  private final ArticleStore store;
  private final int maxPageBytes;
  private final InstantSource clock;

  Collector(
      Fetcher fetcher,
      Fetcher.Permission robots,
      SeenEntries seen,
      ArticleStore store,
      int maxPageBytes,
      InstantSource clock) {
    this.fetcher = fetcher;
    this.robots = robots;
    this.seen = seen;
    this.store = store;
    this.maxPageBytes = maxPageBytes;
    this.clock = clock;
  }

  /** An entry while it is dealt with. The first of its keys is that of its file. */
  private record Item(WebAddress feed, FeedEntry entry, @Nullable WebAddress link, List<Key> keys) {
    String what() {
      if (link != null) return link.toString();
      return entry.title() == null ? "an entry of " + feed : entry.title();
    }
  }

  /** Whether an entry was dealt with before. */
  boolean knows(WebAddress feed, FeedEntry entry) {
    return seen.knows(item(feed, entry).keys());
  }

  /**
   * Deals with an entry.
   *
   * @throws IOException if the disk fails
   */
  Outcome collect(WebAddress feed, FeedEntry entry) throws IOException {
    var item = item(feed, entry);
    if (seen.knows(item.keys())) return new Outcome.Known(item.what());
    var file = store.find(feed, item.keys().getFirst());
    if (file.isPresent()) return known(item.keys(), item.what());
    if (item.link() == null) return own(item, "it has no link that can be followed");
    var answer = fetcher.get(item.link(), ASKED, maxPageBytes, robots);
    return switch (answer) {
      case Answer.Found found when Subscription.isPage(found) -> page(item, found);
      case Answer.Found found -> own(item, "not a web page: \"%s\"".formatted(found.type()));
      case Answer.Unchanged _ -> own(item, "its server says it is unchanged");
      case Answer.Refused(var reason, _) -> own(item, reason);
      case Answer.Failed(var reason) when seen.isLastTry(item.keys()) ->
          own(item, "%s, %d times".formatted(reason, SeenEntries.TRIES));
      case Answer.Failed(var reason) -> failed(item, reason);
      case Answer.Later(var reason, var until) -> new Outcome.Postponed(item.what(), reason, until);
    };
  }

  /**
   * Stores a page that was asked for by itself.
   *
   * @throws IOException if the disk fails
   */
  Outcome collect(WebAddress asked, Answer.Found page) throws IOException {
    if (page.reply().body().length > maxPageBytes) {
      var reason = new TooLargeException(maxPageBytes).getMessage();
      return new Outcome.Skipped(asked.toString(), String.valueOf(reason));
    }
    var item = new Item(asked, ASKED_FOR, asked, List.of(Key.of(asked)));
    if (seen.knows(item.keys()) || store.find(asked, item.keys().getFirst()).isPresent())
      return known(item.keys(), item.what());
    return page(item, page);
  }

  private Outcome page(Item item, Answer.Found found) throws IOException {
    var end = Key.of(found.address());
    var keys = new ArrayList<>(item.keys());
    if (!keys.contains(end)) {
      keys.add(end);
      if (seen.knows(List.of(end))) return known(keys, item.what()); // another link led here
    }
    return stored(item, keys, ".html", SavedPage.bytes(found), "");
  }

  /** What the entry itself holds of the article, if it holds anything. */
  private Outcome own(Item item, String reason) throws IOException {
    if (!item.entry().content().isBlank()) {
      var bytes = EntryFile.bytes(item.feed(), item.entry(), item.link());
      var held = item.entry().summaryOnly() ? "its summary in the feed" : "its text in the feed";
      return stored(item, item.keys(), ".json", bytes, "%s, since %s".formatted(held, reason));
    }
    seen.skipped(clock.instant(), item.keys(), item.what());
    return new Outcome.Skipped(item.what(), reason);
  }

  private Outcome stored(Item item, List<Key> keys, String extension, byte[] bytes, String remark)
      throws IOException {
    var entry = item.entry();
    var name = FileName.of(entry.published(), entry.title(), item.link(), item.keys().getFirst());
    var file = store.store(item.feed(), name, extension, bytes);
    seen.stored(clock.instant(), keys, item.what());
    return new Outcome.Stored(item.what(), file, remark);
  }

  private Outcome known(List<Key> keys, String what) throws IOException {
    if (!keys.stream().allMatch(key -> seen.knows(List.of(key))))
      seen.stored(clock.instant(), keys, what);
    return new Outcome.Known(what);
  }

  private Outcome failed(Item item, String reason) throws IOException {
    seen.failed(clock.instant(), item.keys(), item.what());
    return new Outcome.Failed(item.what(), reason);
  }

  private static Item item(WebAddress feed, FeedEntry entry) {
    var link = link(feed, entry);
    var keys = new ArrayList<Key>();
    if (link != null) keys.add(Key.of(link));
    if (entry.id() != null) keys.add(Key.of(feed, entry.id()));
    if (keys.isEmpty()) keys.add(Key.of(feed, entry.title() + "\n" + entry.content()));
    return new Item(feed, entry, link, keys);
  }

  private static @Nullable WebAddress link(WebAddress feed, FeedEntry entry) {
    try {
      return entry.link() == null ? null : feed.resolve(entry.link());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
