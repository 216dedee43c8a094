package clippings.ingest.html;

import clippings.ingest.text.TextDecoder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a web page says of itself to those who look for articles.
 *
 * @param article whether it says that it is an article, not a page of links to them
 * @param feed the address of the feed it names, complete as far as its own address was; {@code
 *     null} if it names none
 */
public record PageOutline(boolean article, @Nullable String feed) {

  private static final String FEEDS =
      "link[rel~=(?i)\\balternate\\b][type~=(?i)^application/(?:rss\\+xml|atom\\+xml|feed\\+json)][href]";

  /**
   * Looks at a page. One that cannot be read as text says nothing.
   *
   * @param address where it was found
   */
  public static PageOutline of(byte[] bytes, String address) {
    if (!(HtmlDecoder.decode(bytes) instanceof TextDecoder.Text text))
      return new PageOutline(false, null);
    var page = Jsoup.parse(text.text(), address);
    var feed = page.selectFirst(FEEDS);
    return new PageOutline(isArticle(page), feed == null ? null : feed.absUrl("href"));
  }

  private static boolean isArticle(Document page) {
    var type = page.selectFirst("meta[property=og:type][content]");
    if (type != null) return type.attr("content").strip().equalsIgnoreCase("article");
    return page.selectFirst("meta[property=article:published_time]") != null
        || JsonLd.of(page).isPresent();
  }
}
