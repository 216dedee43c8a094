package clippings.server;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The names the server may be addressed by. A page of a foreign site can make its own name point to
 * this machine (DNS rebinding) and then read us as its own origin; but its name stays in {@code
 * Host}.
 */
final class KnownHosts {

  private static final Set<String> WILDCARDS = Set.of("0.0.0.0", "[::]");

  private final Set<String> exact = new HashSet<>();

  KnownHosts(ServerSettings settings, int port) {
    add("127.0.0.1", port);
    add("localhost", port);
    add("[::1]", port);
    String bound = bracketed(settings.host());
    if (!WILDCARDS.contains(bound)) add(bound, port);
    for (String host : settings.allowedHosts()) {
      if (hasPort(host)) exact.add(host.toLowerCase(Locale.ROOT));
      else add(bracketed(host), port);
    }
  }

  private void add(String host, int port) {
    String name = host.toLowerCase(Locale.ROOT);
    exact.add(name);
    exact.add(name + ":" + port);
  }

  /** Whether this is one of them; {@code authority} is a host, with or without a port. */
  boolean contains(String authority) {
    return exact.contains(authority) || exact.contains(authority.toLowerCase(Locale.ROOT));
  }

  /** The address as it is written in a URL: IPv6 in brackets. */
  static String bracketed(String host) {
    return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  /** Where a browser on this machine finds a server bound to {@code host}. */
  static URI uri(String host, int port) {
    String bound = bracketed(host);
    return URI.create(
        "http://%s:%d/".formatted(WILDCARDS.contains(bound) ? "127.0.0.1" : bound, port));
  }

  private static boolean hasPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') && host.indexOf(':') == colon;
  }
}
