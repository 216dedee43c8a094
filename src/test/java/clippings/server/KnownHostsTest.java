package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.server.ServerSettings.Limits;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownHostsTest {

  private static KnownHosts hosts(String bound, String... allowed) {
    return new KnownHosts(new ServerSettings(bound, 7070, Set.of(allowed), Limits.usual()), 7070);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.0.0.1:7070",
        "localhost",
        "LocalHost:7070",
        "[::1]",
        "[::1]:7070"
      })
  void knowsThisMachine(String host) {
    assertTrue(hosts("127.0.0.1").contains(host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost:7071",
        "127.0.0.1.nip.io",
        "localhost.evil.example",
        "0.0.0.0",
        "127.1",
        "2130706433",
        "::1",
        "localhost.",
        "user@localhost",
        "localhost:7070:7070",
        "",
        "localhost:",
        "127.0.0.1:07070",
        "192.168.0.7:7070",
        "[::]:7070"
      })
  void knowsNobodyElse(String host) {
    assertFalse(hosts("0.0.0.0").contains(host));
    assertFalse(hosts("::").contains(host));
  }

  @Test
  void knowsWhereItIsBound() {
    assertTrue(hosts("192.168.0.7").contains("192.168.0.7:7070"));
    assertTrue(hosts("fd00::7").contains("[fd00::7]:7070"));
  }

  @Test
  void knowsWhatIsAllowed() {
    var hosts = hosts("0.0.0.0", "News.example", "tunnel.example:8443");
    assertTrue(hosts.contains("news.example"));
    assertTrue(hosts.contains("news.EXAMPLE:7070"));
    assertTrue(hosts.contains("tunnel.example:8443"));
    assertFalse(hosts.contains("tunnel.example"));
    assertFalse(hosts.contains("news.example:8443"));
  }

  @Test
  void pointsBrowsersToAnAddressTheyCanOpen() {
    assertEquals("http://127.0.0.1:7070/", KnownHosts.uri("0.0.0.0", 7070).toString());
    assertEquals("http://[::1]:7070/", KnownHosts.uri("::1", 7070).toString());
  }
}
