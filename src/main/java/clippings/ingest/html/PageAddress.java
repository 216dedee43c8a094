package clippings.ingest.html;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds the address of a page: its canonical link, then OpenGraph, JSON-LD, and what the browser
 * that saved it wrote down. Relative addresses are resolved against the others; nothing is fetched.
 */
final class PageAddress {
  /** As Internet Explorer and Chromium, and SingleFile, write it. */
  private static final Pattern SAVED =
      Pattern.compile(
          "(?i)(?:saved from url=\\(\\d+\\)|^\\s*url:\\s*)(https?://\\S{1,2000})",
          Pattern.MULTILINE);

  private static final int NODES = 50;

  private final PageMeta meta;
  private final JsonLd ld;
  private final Optional<String> saved;

  PageAddress(Document page, PageMeta meta, JsonLd ld) {
    this.meta = meta;
    this.ld = ld;
    this.saved = saved(page);
  }

  /** An http or https address. */
  Optional<String> read() {
    var base =
        Stream.of(meta.attribute("base[href]", "href"), meta.first("og:url"), saved)
            .flatMap(Optional::stream)
            .filter(PageAddress::isWeb)
            .findFirst();
    return Stream.of(
            meta.attribute("link[rel~=(?i)^canonical$]", "href"),
            meta.first("og:url"),
            ld.text("url"),
            ld.id("mainEntityOfPage"),
            saved)
        .flatMap(Optional::stream)
        .map(address -> resolved(base, address.strip()))
        .filter(PageAddress::isWeb)
        .findFirst();
  }

  private static String resolved(Optional<String> base, String address) {
    if (isWeb(address) || base.isEmpty()) return address;
    try {
      return URI.create(base.get()).resolve(address).toString();
    } catch (IllegalArgumentException broken) {
      return address;
    }
  }

  private static boolean isWeb(String address) {
    return address.regionMatches(true, 0, "http://", 0, 7)
        || address.regionMatches(true, 0, "https://", 0, 8);
  }

  private static Optional<String> saved(Document page) {
    var comments = Stream.concat(page.childNodes().stream(), head(page));
    return comments
        .limit(NODES)
        .filter(Comment.class::isInstance)
        .map(node -> SAVED.matcher(((Comment) node).getData()))
        .filter(matcher -> matcher.find())
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  private static Stream<org.jsoup.nodes.Node> head(Document page) {
    var html = page.firstElementChild();
    return html == null
        ? Stream.of()
        : Stream.concat(html.childNodes().stream(), page.head().childNodes().stream());
  }

  /** The host of an address, without {@code www.}; {@code null} if it has none. */
  static @Nullable String host(String url) {
    try {
      var host = URI.create(url).getHost();
      return host == null ? null : host.replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
