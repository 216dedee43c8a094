package clippings.feed;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The address of a feed, page or robots.txt: http or https, without a user name and without a
 * fragment. Addresses are read as browsers read them: white space around them is dropped,
 * characters that may not stand in one are escaped, names in other scripts are written in ASCII.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name or an address in figures, lower case; IPv6 stands in brackets
 * @param port 1 to 65,535
 * @param path what follows the host, from {@code /} on, the query included
 */
public record WebAddress(String scheme, String host, int port, String path) {

  /** As long as the one in a saved page's comment may be. */
  private static final int MAX_LENGTH = 2_048;

  private static final Pattern ABSOLUTE =
      Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]*):(?://([^/?#\\\\]*))?([^#]*).*");
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9_](?:[a-z0-9._-]{0,251}[a-z0-9_.])?|\\[[0-9a-f:.]{2,45}]");
  private static final Pattern PORT = Pattern.compile("(.*?)(?::([0-9]{0,5}))?");
  private static final String LEGAL = "-._~!$&'()*+,;=:@/?%";

  /**
   * Reads an address as a person or a feed writes it.
   *
   * @throws IllegalArgumentException if it is none that may be fetched; the message quotes it
   */
  public static WebAddress parse(String text) {
    var parts = ABSOLUTE.matcher(clean(text));
    if (!parts.matches()) throw refused(text, "it is not a complete address");
    var scheme = parts.group(1).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https"))
      throw refused(text, "only http and https are fetched");
    if (text.length() > MAX_LENGTH)
      throw refused(text, "addresses may have %,d characters".formatted(MAX_LENGTH));
    var authority = parts.group(2) == null ? "" : parts.group(2);
    if (authority.indexOf('@') >= 0) throw refused(text, "it holds a user name");
    var hostAndPort = PORT.matcher(authority);
    if (!hostAndPort.matches()) throw refused(text, "its port is no number");
    var host = host(hostAndPort.group(1), text);
    var digits = hostAndPort.group(2);
    int usual = scheme.equals("http") ? 80 : 443;
    int port = digits == null || digits.isEmpty() ? usual : Integer.parseInt(digits);
    if (port < 1 || port > 65_535) throw refused(text, "ports go from 1 to 65,535");
    return new WebAddress(scheme, host, port, normal(escape(parts.group(3))));
  }

  /**
   * The address that a link found here leads to.
   *
   * @throws IllegalArgumentException if it is none that may be fetched
   */
  WebAddress resolve(String link) {
    var clean = clean(link);
    if (clean.startsWith("//")) return parse(scheme + ":" + clean);
    if (ABSOLUTE.matcher(clean).matches()) return parse(clean);
    var reference = escape(clean.replaceFirst("#.*", ""));
    var folders = path.replaceFirst("\\?.*", "");
    // Java resolves a query alone, and nothing at all, as an older standard had it.
    if (reference.isEmpty()) return this;
    if (reference.startsWith("?")) return parse(origin() + folders + reference);
    int query = reference.indexOf('?');
    var way = query < 0 ? reference : reference.substring(0, query);
    var resolved = URI.create("http://host" + folders).resolve(way).getRawPath();
    return parse(origin() + resolved + (query < 0 ? "" : reference.substring(query)));
  }

  /** The same host's robots.txt. */
  WebAddress robots() {
    return new WebAddress(scheme, host, port, "/robots.txt");
  }

  /** Scheme, host and, unless it is the usual one, port. */
  String origin() {
    boolean usual = port == (scheme.equals("http") ? 80 : 443);
    return scheme + "://" + host + (usual ? "" : ":" + port);
  }

  @Override
  public String toString() {
    return origin() + path;
  }

  private static String host(String name, String text) {
    if (name.isEmpty()) throw refused(text, "it names no host");
    String host;
    try {
      host = name.startsWith("[") ? name : IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      throw refused(text, "its host is not a name");
    }
    host = host.toLowerCase(Locale.ROOT);
    if (!HOST.matcher(host).matches() || host.contains(".."))
      throw refused(text, "its host is not a name");
    return host;
  }

  private static String clean(String text) {
    return text.strip().replaceAll("[\\t\\n\\r]", "");
  }

  private static String normal(String path) {
    var rooted = path.startsWith("/") ? path : "/" + path;
    int query = rooted.indexOf('?');
    var folders = query < 0 ? rooted : rooted.substring(0, query);
    var normal = URI.create("http://host" + folders).normalize().getRawPath();
    return normal.replaceFirst("^(?:/\\.\\.)+(?=/|$)", "").replaceFirst("^(?!/)", "/")
        + (query < 0 ? "" : rooted.substring(query));
  }

  /** Percent signs of escapes stay; whatever may not stand in an address becomes one. */
  private static String escape(String text) {
    var bytes = text.replace('\\', '/').getBytes(StandardCharsets.UTF_8);
    var escaped = new StringBuilder();
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xff;
      boolean legal = b < 0x80 && (Character.isLetterOrDigit(b) || LEGAL.indexOf(b) >= 0);
      if (b == '%') legal = isHexadecimal(bytes, i + 1) && isHexadecimal(bytes, i + 2);
      escaped.append(legal ? String.valueOf((char) b) : "%%%02X".formatted(b));
    }
    return escaped.toString();
  }

  private static boolean isHexadecimal(byte[] bytes, int at) {
    return at < bytes.length && Character.digit((char) bytes[at], 16) >= 0;
  }

  private static IllegalArgumentException refused(String text, String why) {
    var shown = text.length() <= 200 ? text : text.substring(0, 200) + "...";
    return new IllegalArgumentException("\"%s\" cannot be fetched: %s".formatted(shown, why));
  }
}
