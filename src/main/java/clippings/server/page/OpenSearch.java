package clippings.server.page;

import clippings.server.http.Exchange;
import clippings.server.http.Route;
import clippings.server.text.Marked;
import clippings.server.text.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Describes the search to browsers, so that they can add it to their own search box, suggestions
 * included. Addresses in it have to be whole: they are made of the host and the scheme of the
 * request, which {@code Gate} has let through.
 *
 * @see <a
 *     href="https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md">OpenSearch
 *     1.1</a>
 */
public final class OpenSearch {

  static final String CONTENT_TYPE = "application/opensearchdescription+xml";

  /**
   * What browsers expect of the address of suggestions.
   *
   * @see <a
   *     href="https://github.com/dewitt/opensearch/blob/master/mediawiki/Specifications/OpenSearch/Extensions/Suggestions/1.1/Draft%201.wiki">OpenSearch
   *     Suggestions 1.1</a>
   */
  public static final String SUGGESTIONS_TYPE = "application/x-suggestions+json";

  private static final String TYPED = "?q={searchTerms}";

  private OpenSearch() {}

  public static void send(Exchange exchange) throws IOException {
    exchange.arguments();
    var request = exchange.request();
    exchange.answer(CONTENT_TYPE, description(scheme(request) + "://" + request.getHeader("Host")));
  }

  /** A proxy that speaks TLS with the browser says so. */
  private static String scheme(HttpServletRequest request) {
    var forwarded = request.getHeader("X-Forwarded-Proto");
    return "https".equalsIgnoreCase(forwarded) ? "https" : request.getScheme();
  }

  static byte[] description(String site) {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n");
    element(xml, "ShortName", Wording.of("name"));
    element(xml, "Description", Wording.of("search.description"));
    url(xml, null, "text/html", site + Route.HOME.path() + TYPED);
    url(xml, null, Exchange.JSON, site + Route.SEARCH.path() + TYPED);
    url(xml, "suggestions", SUGGESTIONS_TYPE, site + Route.BROWSER_SUGGEST.path() + TYPED);
    url(xml, "self", CONTENT_TYPE, site + Route.OPEN_SEARCH.path());
    xml.append("  <Image width=\"16\" height=\"16\" type=\"image/svg+xml\">");
    Marked.escape(site + Route.FAVICON.path(), xml);
    xml.append("</Image>\n");
    element(xml, "InputEncoding", "UTF-8");
    element(xml, "OutputEncoding", "UTF-8");
    xml.append("</OpenSearchDescription>\n");
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void element(StringBuilder xml, String name, String text) {
    xml.append("  <").append(name).append('>');
    Marked.escape(text, xml);
    xml.append("</").append(name).append(">\n");
  }

  private static void url(StringBuilder xml, @Nullable String rel, String type, String template) {
    xml.append("  <Url");
    if (rel != null) attribute(xml, "rel", rel);
    attribute(xml, "type", type);
    attribute(xml, "template", template);
    xml.append("/>\n");
  }

  private static void attribute(StringBuilder xml, String name, String value) {
    xml.append(' ').append(name).append("=\"");
    Marked.escape(value, xml);
    xml.append('"');
  }
}
