package clippings.feed;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses belong to the open internet. All others lead to this machine, to the network it
 * is in, or nowhere.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA's special-purpose
 *     addresses</a>, and those of <a
 *     href="https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6</a>
 */
final class PublicAddresses {

  private static final List<Network> SPECIAL =
      List.of(
          network("0.0.0.0", 8), // this network
          network("10.0.0.0", 8), // private
          network("100.64.0.0", 10), // shared by a provider's customers
          network("127.0.0.0", 8), // loopback
          network("169.254.0.0", 16), // link-local, where clouds keep their metadata
          network("172.16.0.0", 12), // private
          network("192.0.0.0", 24), // protocols
          network("192.0.2.0", 24), // documentation
          network("192.88.99.0", 24), // relays of 6to4
          network("192.168.0.0", 16), // private
          network("198.18.0.0", 15), // benchmarks
          network("198.51.100.0", 24), // documentation
          network("203.0.113.0", 24), // documentation
          network("224.0.0.0", 4), // multicast
          network("240.0.0.0", 4), // reserved, broadcast
          network("2001::", 23), // protocols, Teredo
          network("2001:db8::", 32), // documentation
          network("3fff::", 20)); // documentation

  /** What has been given out of IPv6 so far; loopback, link-local, site-local and so on are not. */
  private static final Network GLOBAL = network("2000::", 3);

  /** These carry an IPv4 address, at the given byte. */
  private static final List<Carrier> CARRIERS =
      List.of(
          new Carrier(network("64:ff9b::", 96), 12), // NAT64
          new Carrier(network("2002::", 16), 2)); // 6to4

  private PublicAddresses() {}

  /** Whether an address is one of the open internet. */
  static boolean contain(InetAddress address) {
    if (address instanceof Inet6Address) {
      for (var carrier : CARRIERS) {
        if (carrier.network().holds(address)) return contain(carrier.carried(address));
      }
      if (!GLOBAL.holds(address)) return false;
    }
    return SPECIAL.stream().noneMatch(network -> network.holds(address));
  }

  private static Network network(String first, int bits) {
    return new Network(InetAddress.ofLiteral(first), bits);
  }

  private record Network(InetAddress first, int bits) {
    boolean holds(InetAddress address) {
      var ours = first.getAddress();
      var theirs = address.getAddress();
      if (ours.length != theirs.length) return false;
      int whole = bits / 8;
      if (!Arrays.equals(ours, 0, whole, theirs, 0, whole)) return false;
      int mask = 0xff00 >> bits % 8 & 0xff;
      return mask == 0 || (ours[whole] & mask) == (theirs[whole] & mask);
    }
  }

  private record Carrier(Network network, int at) {
    InetAddress carried(InetAddress address) {
      try {
        return Inet4Address.getByAddress(Arrays.copyOfRange(address.getAddress(), at, at + 4));
      } catch (UnknownHostException e) {
        throw new AssertionError(e); // four bytes are always an address
      }
    }
  }
}
