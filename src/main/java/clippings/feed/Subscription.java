package clippings.feed;

import clippings.ingest.FeedEntry;
import clippings.ingest.FeedReader;
import clippings.ingest.html.PageOutline;
import clippings.ingest.text.UnreadableException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands at an address that was given as that of a feed. */
sealed interface Subscription {

  /** A feed, with its entries in its order. */
  record Entries(List<FeedEntry> entries) implements Subscription {}

  /**
   * A web page.
   *
   * @param article whether it says that it is an article itself
   * @param feed the feed that it names
   */
  record Page(boolean article, @Nullable WebAddress feed) implements Subscription {}

  /** Neither. */
  record Nothing(String reason) implements Subscription {}

  /** Pictures and the like; servers are not careful enough about feeds to ask for more. */
  Pattern NEVER = Pattern.compile("(?:image|audio|video|font|model|multipart)/.*|application/pdf");

  static Subscription read(Answer.Found found, FeedReader reader) {
    if (NEVER.matcher(found.type()).matches())
      return new Nothing("not a feed or page but " + found.type());
    try {
      var type = found.reply().header("content-type").orElse("");
      return new Entries(reader.entries(found.reply().body(), type));
    } catch (UnreadableException e) {
      if (!isPage(found)) return new Nothing("not a feed that can be read: " + e.reason());
    }
    var outline = PageOutline.of(found.reply().body(), found.address().toString());
    return new Page(outline.article(), address(outline.feed()));
  }

  /** Whether an answer is a web page; without a type, whether it begins like one. */
  static boolean isPage(Answer.Found found) {
    if (!found.type().isEmpty())
      return found.type().equals("text/html") || found.type().equals("application/xhtml+xml");
    for (byte b : found.reply().body()) if (b > ' ') return b == '<';
    return false;
  }

  private static @Nullable WebAddress address(@Nullable String link) {
    if (link == null) return null;
    try {
      return WebAddress.parse(link);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
