package clippings.feed;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A host is, or its name leads to, an address that is not one of the open internet. */
final class PrivateAddressException extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  PrivateAddressException(String host, InetAddress address) {
    super("%s is a private address (%s)".formatted(host, address.getHostAddress()));
  }
}
