package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.server.Served.Answer;
import clippings.server.page.Asset;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests no browser sends, byte by byte. */
@TestInstance(Lifecycle.PER_CLASS)
class HttpHardeningTest {

  private static final Pattern LEAK =
      Pattern.compile(
          "\\bjava\\.|\\bclippings\\.[a-z]|jetty|javalin|\\tat |/root|/tmp|/home",
          Pattern.CASE_INSENSITIVE);

  private Served served;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    served = Served.start(TestArchive.open(folder));
  }

  @AfterAll
  void stop() throws IOException {
    served.close();
  }

  /** Every answer has the headers, and every error is a problem that tells nothing of us. */
  private static Answer checked(Answer answer) throws IOException {
    assertEquals("nosniff", answer.header("X-Content-Type-Options"), answer.head());
    assertEquals("no-referrer", answer.header("Referrer-Policy"), answer.head());
    assertEquals("same-origin", answer.header("Cross-Origin-Opener-Policy"), answer.head());
    assertEquals("same-origin", answer.header("Cross-Origin-Resource-Policy"), answer.head());
    assertTrue(answer.header("Content-Security-Policy").startsWith("default-src 'none'; "));
    assertFalse(answer.header("Cache-Control").isEmpty(), answer.head());
    assertEquals("", answer.header("Server"));
    assertEquals("", answer.header("X-Powered-By"));
    assertFalse(answer.head().toLowerCase(Locale.ROOT).contains("access-control-"));
    if (answer.status() >= 400) {
      assertEquals("no-store", answer.header("Cache-Control"));
      assertEquals("application/problem+json", answer.header("Content-Type"));
      assertEquals(answer.status(), answer.json().path("status").asInt());
      assertEquals("/problems/" + answer.code(), answer.json().path("type").asText());
      assertFalse(answer.json().path("title").asText().isEmpty());
      assertFalse(answer.json().path("detail").asText().isEmpty());
      assertFalse(LEAK.matcher(answer.body()).find(), answer.body());
    }
    return answer;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /nope                                | 404 | not-found
          GET    | /api                                 | 404 | not-found
          GET    | //api//search                        | 404 | not-found
          GET    | /static/clippings.css                | 404 | not-found
          TRACE  | /nope                                | 404 | not-found
          POST   | /api/search                          | 405 | method-not-allowed
          PUT    | /api/articles                        | 405 | method-not-allowed
          GET    | /api/articles                        | 405 | method-not-allowed
          POST   | /api/articles/x                      | 405 | method-not-allowed
          DELETE | /ledger                              | 405 | method-not-allowed
          TRACE  | /health                              | 405 | method-not-allowed
          BREW   | /                                    | 405 | method-not-allowed
          GET    | /api/articles/                       | 404 | no-such-article
          GET    | /api/articles/..%2f..%2fetc%2fpasswd | 404 | no-such-article
          GET    | /api/articles/../../etc/passwd       | 404 | no-such-article
          GET    | /api/articles/a;x                    | 404 | no-such-article
          GET    | /api/articles/a//b                   | 404 | no-such-article
          GET    | /api/articles/%252e%252e             | 404 | no-such-article
          GET    | /api/articles/é                      | 404 | no-such-article
          GET    | /articles/nothing                    | 404 | no-such-article
          GET    | /api/articles/%2e%2e/%2e%2e/x        | 400 | bad-request
          GET    | /api/articles/..;/x                  | 400 | bad-request
          GET    | /api/articles/%zz                    | 400 | bad-request
          GET    | /api/articles/%c0%ae%c0%ae           | 400 | bad-request
          GET    | /api/articles/a%00b                  | 400 | bad-request
          GET    | /static/../../etc/passwd             | 400 | bad-request
          GET    | /api/search?q=a#frag                 | 400 | bad-request
          GET    | /api/search?q=%zz                    | 400 | bad-encoding
          GET    | /api/search?q=%                      | 400 | bad-encoding
          GET    | /api/search?q=%ff%fe                 | 400 | bad-encoding
          GET    | /?q=%c0%ae                           | 400 | bad-encoding
          GET    | /api/search?q[]=a                    | 400 | unknown-parameter
          GET    | /api/search?&&&&==&=                 | 400 | unknown-parameter
          GET    | /api/status?q=a                      | 400 | unknown-parameter
          GET    | /api/ledger?sort=a                   | 400 | unknown-parameter
          GET    | /api/events?q=a                      | 400 | unknown-parameter
          GET    | /api/search?q=a&q=b                  | 400 | repeated-parameter
          GET    | /?q=a&q=b                            | 400 | repeated-parameter
          GET    | /api/search?limit=500                | 400 | invalid-parameter
          GET    | /api/ledger?limit=1001               | 400 | invalid-parameter
          GET    | /api/ledger?outcome=lost             | 400 | invalid-parameter
          GET    | /api/search?offset=10001             | 400 | page-too-deep
          GET    | /api/search?explain=maybe            | 400 | invalid-parameter
          """)
  void refuses(String method, String target, int status, String code) throws IOException {
    var answer =
        checked(
            served.send(
                method,
                new String(target.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
    assertEquals(status, answer.status(), answer.body());
    assertEquals(code, answer.code());
    if (status == 405) assertEquals(allowed(target), answer.header("Allow"));
  }

  private static String allowed(String target) {
    if (target.equals("/api/articles")) return "POST, OPTIONS";
    return target.startsWith("/api/articles/")
        ? "GET, HEAD, PUT, DELETE, OPTIONS"
        : "GET, HEAD, OPTIONS";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "127.0.0.1.nip.io",
        "localhost:1",
        "localhost.",
        "0.0.0.0",
        "evil.example:80",
        "127.0.0.1.",
        "2130706433"
      })
  void answersNobodyWhoCallsItByAnotherName(String host) throws IOException {
    for (String target : new String[] {"/", "/health", "/api/search", "/nope"}) {
      var answer = checked(served.get(target, "Host: " + host));
      assertEquals(421, answer.status());
      assertEquals("unknown-host", answer.code());
    }
  }

  @Test
  void answersToTheNamesItKnows() throws IOException {
    int port = served.server().port();
    for (String host :
        new String[] {"localhost", "LOCALHOST:" + port, "[::1]:" + port, "news.example"}) {
      assertEquals(200, checked(served.get("/health", "Host: " + host)).status());
    }
    String ours = "http://127.0.0.1:" + port + "/health";
    assertEquals(200, checked(served.get(ours)).status());
  }

  @Test
  void refusesATargetOnAnotherHost() throws IOException {
    assertEquals(400, checked(served.get("http://evil.example/health")).status());
    var consistent = served.get("http://evil.example/health", "Host: evil.example");
    assertEquals(421, checked(consistent).status());
  }

  @SuppressWarnings("StringConcatToTextBlock") // line ends are carriage returns here
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /health HTTP/1.1\r\n\r\n",
        "GET /health HTTP/1.0\r\n\r\n",
        "GET /health HTTP/1.1\r\nHost: \r\n\r\n",
        "GET /health HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
        "GARBAGE\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n",
        "GET /health HTTP/1.1\r\nHost: localhost\r\nX : y\r\n\r\n",
        "GET /health HTTP/1.1\r\nHost: localhost\r\n folded\r\n\r\n",
        "GET /he\u0000alth HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "POST / HTTP/1.1\r\n"
            + "Host: localhost\r\n"
            + "Content-Length: 3\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + "0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
        "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: nonsense\r\n\r\n"
      })
  void refusesWhatIsNotHttp(String request) throws IOException {
    var answer = checked(served.raw(request));
    assertEquals(400, answer.status(), answer.body());
    assertEquals("bad-request", answer.code());
  }

  @Test
  void limitsTheSizeOfARequest() throws IOException {
    for (int length : new int[] {41_000, 70_000}) {
      assertEquals(414, checked(served.get("/api/search?q=" + "a".repeat(length))).status());
    }
    for (int length : new int[] {8_500, 15_000, 70_000}) {
      assertEquals(414, checked(served.get("/" + "a".repeat(length))).status());
      assertEquals(431, checked(served.get("/health", "X: " + "a".repeat(length))).status());
    }
    String[] many = new String[100];
    for (int i = 0; i < many.length; i++) many[i] = "X%d: %s".formatted(i, "a".repeat(90));
    assertEquals(431, checked(served.get("/health", many)).status());
    assertEquals(400, checked(served.get("/?" + "a&".repeat(1_500))).status());
  }

  @Test
  void takesTheLongestQueryInAnyScript() throws IOException {
    for (String letter : new String[] {"a", "%D8%A7", "%E6%9D%B1"}) {
      assertEquals(200, served.get("/api/search?q=" + letter.repeat(4_000)).status(), letter);
      var refused = checked(served.get("/api/search?q=" + letter.repeat(4_001)));
      assertEquals("query-too-long", refused.code());
    }
  }

  @Test
  void knowsOnlyHttpOne() throws IOException {
    var answer = checked(served.raw("GET /health HTTP/3.0\r\nHost: localhost\r\n\r\n"));
    assertEquals(505, answer.status());
  }

  @Test
  void answersHeadLikeGetWithoutABody() throws IOException {
    for (String target : new String[] {"/health", "/api/articles/nothing", "/nope"}) {
      var get = served.get(target);
      var head = served.send("HEAD", target);
      assertEquals(get.status(), head.status(), target);
      assertEquals(get.header("Content-Type"), head.header("Content-Type"));
      assertEquals(get.header("Content-Length"), head.header("Content-Length"));
      assertEquals("", head.body());
    }
  }

  @Test
  void tellsItsOptions() throws IOException {
    for (String target : new String[] {"/", "/api/search", "/api/articles/a/b", "/api/articles"}) {
      var answer = checked(served.send("OPTIONS", target));
      assertEquals(204, answer.status(), target);
      assertEquals(allowed(target), answer.header("Allow"));
    }
    var any = checked(served.send("OPTIONS", "*"));
    assertEquals("GET, HEAD, PUT, POST, DELETE, OPTIONS", any.header("Allow"));
    assertEquals(404, checked(served.send("OPTIONS", "/nope")).status());
  }

  @Test
  void letsNoHeaderChangeTheMethod() throws IOException {
    var answer = served.get("/health", "X-HTTP-Method-Override: DELETE");
    assertTrue(answer.status() == 405 || answer.status() == 200);
  }

  @Test
  void showsBrowsersAPageInsteadOfAProblem() throws IOException {
    for (String target : new String[] {"/nope", "/articles/nothing", "/?limit=0&q=kept"}) {
      var answer = served.get(target, "Accept: text/html,*/*;q=0.8");
      assertTrue(answer.header("Content-Type").startsWith("text/html"), answer.head());
      assertTrue(answer.body().contains("<main"), answer.body());
      assertFalse(LEAK.matcher(answer.body().replace("clippings.", "")).find(), answer.body());
    }
    var kept = served.get("/?limit=0&q=kept", "Accept: text/html");
    assertTrue(kept.body().contains("value=\"kept\""), kept.body());
    assertEquals(400, checked(served.get("/api/search?limit=0", "Accept: text/html")).status());
  }

  @Test
  void closesASilentConnection() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), served.server().port())) {
      socket.setSoTimeout(8_000);
      assertEquals(-1, socket.getInputStream().read());
    }
  }

  @Test
  void keepsAssetsForEver() throws IOException {
    for (Asset asset : Asset.values()) {
      var answer = checked(served.get(asset.url()));
      assertEquals(200, answer.status());
      assertEquals("public, max-age=31536000, immutable", answer.header("Cache-Control"));
    }
    assertEquals("image/svg+xml", checked(served.get("/favicon.ico")).header("Content-Type"));
  }

  @Test
  void compressesForWhoeverAcceptsIt() throws IOException {
    var plain = checked(served.get(Asset.STYLE.url()));
    assertEquals("", plain.header("Content-Encoding"));
    assertTrue(plain.header("Vary").contains("Accept-Encoding"));
    var gzip = checked(served.get(Asset.STYLE.url(), "Accept-Encoding: gzip, br"));
    assertEquals("gzip", gzip.header("Content-Encoding"));
    assertTrue(gzip.header("Vary").contains("Accept-Encoding"));
  }
}
