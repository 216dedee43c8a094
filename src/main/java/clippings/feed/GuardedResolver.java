package clippings.feed;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Looks names up and lets through public addresses alone. The addresses it answers are those that
 * are connected to, so a name cannot lead elsewhere between the check and the connection. A name
 * with one private address among public ones is refused.
 */
final class GuardedResolver implements DnsResolver {

  private final DnsResolver names;
  private final Predicate<InetAddress> allowed;

  /**
   * @param names looks names up
   * @param allowed whether an address may be connected to
   */
  GuardedResolver(DnsResolver names, Predicate<InetAddress> allowed) {
    this.names = names;
    this.allowed = allowed;
  }

  /** The system's names; of the addresses they lead to, those the settings allow. */
  static GuardedResolver of(FeedSettings settings) {
    return new GuardedResolver(
        SystemDefaultDnsResolver.INSTANCE,
        settings.allowPrivate() ? _ -> true : PublicAddresses::contain);
  }

  /**
   * @param host a name, or an address in any spelling that Java reads
   * @throws PrivateAddressException if it leads to an address that is not allowed
   */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var addresses = names.resolve(host);
    for (var address : addresses) {
      if (!allowed.test(address)) throw new PrivateAddressException(host, address);
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
