package clippings.server;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests that pages of other sites make a browser send, so that none of them can write.
 * Browsers say where such a request comes from; programs say nothing.
 */
final class Origins {

  private static final String SITE = "Sec-Fetch-Site";

  /** Another port of this machine is the "same site": another program. */
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private static final String OWN_FORM = "same-origin";

  private Origins() {}

  /** Whose page it is that sent the request, if it is not one of ours; else {@code null}. */
  static @Nullable String foreign(HttpFields headers) {
    for (String site : headers.getValuesList(SITE)) {
      if (!OWN_SITES.contains(site.strip().toLowerCase(Locale.ROOT))) return site;
    }
    // Our pages tell nobody where a request comes from, so browsers send forms of theirs with this.
    boolean ownForm = headers.getValuesList(SITE).contains(OWN_FORM);
    String host = headers.get(HttpHeader.HOST);
    for (String origin : headers.getValuesList(HttpHeader.ORIGIN)) {
      if (ownForm && origin.strip().equals("null")) continue;
      if (host == null || !isOf(origin, host)) return origin;
    }
    return null;
  }

  /** Whether the page was read from the host that is asked now, over TLS by a proxy or not. */
  private static boolean isOf(String origin, String host) {
    String lower = origin.strip().toLowerCase(Locale.ROOT);
    String wanted = host.toLowerCase(Locale.ROOT);
    if (lower.startsWith("http://"))
      return without(lower.substring(7), ":80").equals(without(wanted, ":80"));
    return lower.startsWith("https://")
        && without(lower.substring(8), ":443").equals(without(wanted, ":443"));
  }

  private static String without(String authority, String port) {
    return authority.endsWith(port)
        ? authority.substring(0, authority.length() - port.length())
        : authority;
  }
}
