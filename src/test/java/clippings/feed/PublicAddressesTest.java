package clippings.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.0.9",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "::127.0.0.1",
        "::ffff:0:10.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:c0a8:101::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
      })
  void leavesOutWhatIsNotOfTheOpenInternet(String address) {
    assertFalse(PublicAddresses.contain(InetAddress.ofLiteral(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.255.255",
        "169.255.0.1",
        "172.15.255.255",
        "172.32.0.1",
        "192.0.1.1",
        "192.167.255.255",
        "192.169.0.1",
        "198.17.255.255",
        "198.20.0.1",
        "223.255.255.255",
        "::ffff:1.1.1.1",
        "64:ff9b::101:101",
        "2002:101:101::1",
        "2001:4860:4860::8888",
        "2606:4700::1111",
      })
  void containsTheRest(String address) {
    assertTrue(PublicAddresses.contain(InetAddress.ofLiteral(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1", "127.1", "2130706433", "localhost", "[::1]", "[::ffff:7f00:1]", "0"})
  void refusesEverySpellingOfThisMachine(String host) {
    var names = GuardedResolver.of(FeedSettings.polite());
    assertThrows(PrivateAddressException.class, () -> names.resolve(host));
  }

  @Test
  void refusesANameThatLeadsToAPrivateAddressAmongOthers() throws UnknownHostException {
    var open = InetAddress.ofLiteral("1.1.1.1");
    var ours = InetAddress.ofLiteral("192.168.0.7");
    var names =
        new GuardedResolver(
            new FakeNames(
                host -> host.equals("mixed") ? new InetAddress[] {open, ours} : one(open)),
            PublicAddresses::contain);
    assertEquals(1, names.resolve("open").length);
    var refused = assertThrows(PrivateAddressException.class, () -> names.resolve("mixed"));
    assertEquals("mixed is a private address (192.168.0.7)", refused.getMessage());
  }

  private static InetAddress[] one(InetAddress address) {
    return new InetAddress[] {address};
  }
}
