package clippings.feed;

import java.net.InetAddress;
import java.util.function.Function;
import org.apache.hc.client5.http.DnsResolver;

/** Names that lead where a test wants them to. */
record FakeNames(Function<String, InetAddress[]> addresses) implements DnsResolver {
  @Override
  public InetAddress[] resolve(String host) {
    return addresses.apply(host);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
