package clippings.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://Outlet.example | http://outlet.example/",
        "HTTPS://outlet.example:443/a | https://outlet.example/a",
        "http://outlet.example:8080/a?b=c&d=#e | http://outlet.example:8080/a?b=c&d=",
        "http://outlet.example/a b?c d | http://outlet.example/a%20b?c%20d",
        "http://outlet.example/50%/%41 | http://outlet.example/50%25/%41",
        "http://outlet.example/a/../../b/./c | http://outlet.example/b/c",
        "http://outlet.example?q=[1] | http://outlet.example/?q=%5B1%5D",
        "http://outlet.example\\a | http://outlet.example/a",
        "http://z\u00fcrich.example/stra\u00dfe | http://xn--zrich-kva.example/stra%C3%9Fe",
        "http://with_line.example/ | http://with_line.example/",
        "http://[2001:DB8::1]:81/ | http://[2001:db8::1]:81/",
        "http://\uff11\uff12\uff17.0.0.1/ | http://127.0.0.1/",
      })
  void readsAddressesAsBrowsersDo(String text, String expected) {
    assertEquals(expected, WebAddress.parse(text).toString());
    assertEquals(expected, WebAddress.parse(expected).toString(), "read again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "outlet.example",
        "/feed",
        "file:///etc/passwd",
        "ftp://outlet.example/",
        "javascript:alert(1)",
        "data:text/html,x",
        "http:outlet.example",
        "http://",
        "http:///feed",
        "http://user@outlet.example/",
        "http://user:word@outlet.example/",
        "http://outlet.example:0/",
        "http://outlet.example:65536/",
        "http://outlet.example:x/",
        "http://outlet.example:80:80/",
        "http://out let.example/",
        "http://outlet..example/",
        "http://%31%32%37.0.0.1/",
        "http://[fe80::1%25lo]/",
        "http://[::1/",
        "http://::1/",
      })
  void refusesOthers(String text) {
    var refused = assertThrows(IllegalArgumentException.class, () -> WebAddress.parse(text));
    var message = String.valueOf(refused.getMessage());
    assertTrue(message.startsWith("\"" + text + "\" cannot"), message);
  }

  @Test
  void refusesAddressesThatAreTooLong() {
    var address = "http://outlet.example/" + "a".repeat(3_000);
    assertThrows(IllegalArgumentException.class, () -> WebAddress.parse(address));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c | http://outlet.example/a/c",
        "/c?d | http://outlet.example/c?d",
        "../c | http://outlet.example/c",
        "../../c | http://outlet.example/c",
        "?c=d | http://outlet.example/a/b?c=d",
        "#c | http://outlet.example/a/b?q",
        "//other.example/c | http://other.example/c",
        "https://other.example | https://other.example/",
        "c d?/../e | http://outlet.example/a/c%20d?/../e",
      })
  void resolvesLinks(String link, String expected) {
    var page = WebAddress.parse("http://outlet.example/a/b?q");
    assertEquals(expected, page.resolve(link).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "javascript:x", "//u@other.example/", "//"})
  void refusesLinksThatLeadElsewhere(String link) {
    var page = WebAddress.parse("http://outlet.example/a");
    assertThrows(IllegalArgumentException.class, () -> page.resolve(link));
  }
}
