package clippings.feed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers as they should not be, and the limits that hold against them. */
class FetcherTest {

  private static final int MAX_BYTES = 100_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final InetAddress PUBLIC = InetAddress.ofLiteral("127.0.0.1");

  private final InstantSource clock = InstantSource.system();
  private final Pace pace = new Pace(Duration.ofMillis(1), clock);

  /** 127.0.0.1 stands for the open internet, all else of this machine is private. */
  private final GuardedResolver names =
      new GuardedResolver(
          new FakeNames(
              host ->
                  host.endsWith(".example")
                      ? new InetAddress[] {PUBLIC}
                      : new InetAddress[] {InetAddress.ofLiteral(host)}),
          PUBLIC::equals);

  private final WebClient client = new WebClient(names, PATIENCE);
  private final Fetcher fetcher = new Fetcher(client, pace, clock);
  private Site site;

  @BeforeEach
  void open() throws IOException {
    site = Site.open();
  }

  @AfterEach
  void close() {
    site.close();
    client.close();
  }

  @Test
  void findsAPage() {
    site.html("/a?b=c", "<p>x");
    var found = found(get(site.address("/a?b=c")));
    assertEquals("text/html", found.type());
    assertEquals("<p>x", new String(found.reply().body(), StandardCharsets.UTF_8));
  }

  @Test
  void saysWhoIsAskingAndForWhat() {
    site.page(
        "/",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          Site.send(
              exchange,
              200,
              "text/plain",
              String.join(
                  "|",
                  exchange.getRequestMethod(),
                  headers.getFirst("User-Agent"),
                  headers.getFirst("Accept-Encoding"),
                  headers.getFirst("Host")));
        });
    var body =
        new String(
            found(get(site.address("a_b.example", "/"))).reply().body(), StandardCharsets.UTF_8);
    assertEquals("GET|Clippings|gzip, deflate|a_b.example:" + site.address("/").port(), body);
  }

  @Test
  void findsPagesAtAddressesOfTheNewKind() throws IOException {
    try (var client =
            new WebClient(
                GuardedResolver.of(FeedSettings.polite().allowPrivate(true)),
                Duration.ofSeconds(10));
        var site = Site.open("::1")) {
      site.page(
          "/",
          exchange ->
              Site.send(
                  exchange, 200, "text/plain", exchange.getRequestHeaders().getFirst("Host")));
      var reply = client.get(site.address("/"), Map.of(), MAX_BYTES);
      assertEquals(
          "[0:0:0:0:0:0:0:1]:" + site.address("/").port(),
          new String(reply.body(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void followsFiveRedirectsButNotSix() {
    for (int i = 0; i < 6; i++) site.redirect("/" + i, "/" + (i + 1));
    site.html("/6", "<p>x");
    assertEquals(site.address("/6"), found(get(site.address("/1"))).address());
    assertEquals("redirected more than 5 times", refused(get(site.address("/0"))));
  }

  @Test
  void leavesARedirectLoop() {
    site.redirect("/a", "/b").redirect("/b", "/a");
    assertEquals("redirected more than 5 times", refused(get(site.address("/a"))));
  }

  @Test
  void isNotRedirectedOutOfTheWeb() {
    for (var location : List.of("file:///etc/passwd", "ftp://x.example/", "http://a@b.example/")) {
      site.redirect("/a", location);
      var reason = refused(get(site.address("/a")));
      assertTrue(reason.startsWith("redirected: \"" + location + "\" cannot be fetched"), reason);
    }
  }

  @Test
  void isNotRedirectedToAPrivateAddress() throws IOException {
    try (var inside = Site.open("127.0.0.2")) {
      inside.html("/secret", "x");
      for (var location :
          List.of(
              inside.address("/secret").toString(),
              inside.address("[::ffff:127.0.0.2]", "/secret").toString(),
              "//127.0.0.2:%d/secret".formatted(inside.address("/").port()))) {
        site.redirect("/a", location);
        var reason = refused(get(site.address("/a")));
        assertTrue(reason.endsWith("is a private address (127.0.0.2)"), reason);
      }
      assertEquals(List.of(), inside.asked());
    }
  }

  @Test
  void asksForPermissionAtEveryHop() {
    site.redirect("/a", "/b").html("/b", "x");
    Fetcher.Permission no =
        address ->
            address.path().equals("/b")
                ? java.util.Optional.of(new Answer.Refused("not there", false))
                : java.util.Optional.empty();
    assertEquals("not there", refused(fetcher.get(site.address("/a"), Map.of(), MAX_BYTES, no)));
    assertEquals(0, site.asked("/b"));
  }

  @Test
  void unpacksWhatIsPacked() throws IOException {
    var text = "a".repeat(50_000).getBytes(StandardCharsets.UTF_8);
    packed("/gzip", "gzip", gzip(text));
    packed("/zlib", "deflate", deflate(text, false));
    packed("/bare", "deflate", deflate(text, true));
    packed("/none", "identity", text);
    for (var path : List.of("/gzip", "/zlib", "/bare", "/none"))
      assertArrayEquals(text, found(get(site.address(path))).reply().body(), path);
    packed("/br", "br", text);
    assertTrue(failed(get(site.address("/br"))).contains("packed in a way nobody asked for"));
    packed("/not", "gzip", text);
    assertTrue(failed(get(site.address("/not"))).contains("cannot be read"));
  }

  @Test
  void stopsAtTheLimitOfWhatIsUnpacked() throws IOException {
    packed("/fits", "gzip", gzip(new byte[MAX_BYTES]));
    assertEquals(MAX_BYTES, found(get(site.address("/fits"))).reply().body().length);
    packed("/bomb", "gzip", gzip(new byte[200 << 20]));
    assertEquals(
        "larger than 100,000 bytes, the most it may have", refused(get(site.address("/bomb"))));
  }

  @Test
  void stopsReadingABodyWithoutEnd() throws IOException {
    try (var endless =
        new RawSite(
            out -> {
              RawSite.write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
              RawSite.drip(out, "x".repeat(10_000), 0);
            })) {
      long begun = System.nanoTime();
      assertTrue(refused(get(endless.address())).startsWith("larger than"));
      assertTrue(Duration.ofNanos(System.nanoTime() - begun).compareTo(PATIENCE) < 0);
    }
  }

  @Test
  void cutsOffWhoeverDripsHeadersOrBodies() throws IOException {
    isLate(out -> RawSite.drip(out, " ", 20));
    isLate(
        out -> {
          RawSite.write(out, "HTTP/1.1 200 OK\r\n");
          RawSite.drip(out, "A: b\r\n", 20);
        });
    isLate(
        out -> {
          RawSite.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
          RawSite.drip(out, "x", 20);
        });
    isLate(
        out -> {
          RawSite.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
          RawSite.drip(out, "1\r\nx\r\n", 20);
        });
    isLate(out -> RawSite.drip(out, "HTTP/1.1 103 Early Hints\r\n\r\n", 5));
    isLate(_ -> Thread.sleep(60_000));
  }

  private void isLate(RawSite.Answer answer) throws IOException {
    try (var slow = new RawSite(answer);
        var hasty = new WebClient(names, Duration.ofMillis(500))) {
      long begun = System.nanoTime();
      var late =
          assertThrows(
              InterruptedIOException.class, () -> hasty.get(slow.address(), Map.of(), MAX_BYTES));
      assertEquals("no answer within 0.5 s", late.getMessage());
      assertTrue(Duration.ofNanos(System.nanoTime() - begun).compareTo(PATIENCE) < 0);
    }
  }

  @Test
  void isNotDisturbedByWhatIsNotHttp() throws IOException {
    for (var text :
        List.of(
            "",
            "\r\n\r\n",
            "garbage\r\n\r\n",
            "HTTP/1.1 abc OK\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx",
            "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ncut off",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            "HTTP/1.1 200 OK\r\nA: " + "x".repeat(100_000) + "\r\n\r\n",
            "HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(1_000) + "\r\n")) {
      try (var odd = new RawSite(out -> RawSite.write(out, text))) {
        var shown = text.length() < 60 ? text : text.substring(0, 60);
        assertTrue(failed(get(odd.address())).contains("cannot be read"), shown);
      }
    }
  }

  @Test
  void saysWhenNobodyIsThere() {
    var address = site.address("/");
    site.close();
    assertTrue(failed(get(address)).startsWith("127.0.0.1 cannot be read: "));
  }

  @Test
  void sortsStatusesByWhetherTheyMayPass() {
    for (int status : new int[] {400, 401, 402, 403, 404, 410, 451, 204}) {
      site.status("/" + status, status);
      var refused = assertInstanceOf(Answer.Refused.class, get(site.address("/" + status)));
      assertEquals(status == 410, refused.gone());
      assertEquals("127.0.0.1 answered " + status, refused.reason());
    }
    for (int status : new int[] {408, 425, 500, 502, 504}) {
      site.status("/" + status, status);
      assertEquals("127.0.0.1 answered " + status, failed(get(site.address("/" + status))));
    }
  }

  @Test
  void leavesAHostAloneThatAsksForIt() {
    var date = Instant.now().plusSeconds(3_600);
    rests("/seconds", 429, "120", Duration.ofMinutes(2));
    rests("/date", 503, http(date), Duration.ofHours(1));
    rests("/none", 503, "", Duration.ofMinutes(5));
    rests("/nonsense", 429, "soon", Duration.ofMinutes(5));
    rests("/long", 429, "999999999", Duration.ofDays(1));
  }

  private void rests(String path, int status, String retryAfter, Duration rest) {
    site.page(
        path,
        exchange -> {
          if (!retryAfter.isEmpty()) exchange.getResponseHeaders().set("Retry-After", retryAfter);
          Site.send(exchange, status, "text/plain", "");
        });
    var pace = new Pace(Duration.ofMillis(1), clock);
    var fetcher = new Fetcher(client, pace, clock);
    var later =
        assertInstanceOf(
            Answer.Later.class,
            fetcher.get(site.address(path), Map.of(), MAX_BYTES, Fetcher.Permission.ANY));
    var off = Duration.between(Instant.now().plus(rest), later.until()).abs();
    assertTrue(off.compareTo(Duration.ofSeconds(5)) < 0, path + " until " + later.until());
    int before = site.asked().size();
    var again = fetcher.get(site.address("/"), Map.of(), MAX_BYTES, Fetcher.Permission.ANY);
    assertInstanceOf(Answer.Later.class, again);
    assertEquals(before, site.asked().size(), "not asked again");
  }

  @Test
  void pausesBetweenRequestsToOneHost() {
    var pace = new Pace(Duration.ofMillis(150), clock);
    var fetcher = new Fetcher(client, pace, clock);
    site.html("/", "x");
    long begun = System.nanoTime();
    for (int i = 0; i < 3; i++)
      found(fetcher.get(site.address("/"), Map.of(), MAX_BYTES, Fetcher.Permission.ANY));
    var took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
    assertTrue(took >= 300, "took " + took + " ms");
  }

  private Answer get(WebAddress address) {
    return fetcher.get(address, Map.of(), MAX_BYTES, Fetcher.Permission.ANY);
  }

  private static Answer.Found found(Answer answer) {
    return assertInstanceOf(Answer.Found.class, answer);
  }

  private static String refused(Answer answer) {
    return assertInstanceOf(Answer.Refused.class, answer).reason();
  }

  private static String failed(Answer answer) {
    return assertInstanceOf(Answer.Failed.class, answer).reason();
  }

  private void packed(String path, String coding, byte[] bytes) {
    site.page(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", coding);
          Site.send(exchange, 200, "text/html", bytes);
        });
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    return packed(packed, new GZIPOutputStream(packed), bytes);
  }

  private static byte[] deflate(byte[] bytes, boolean bare) throws IOException {
    var packed = new ByteArrayOutputStream();
    return packed(packed, new DeflaterOutputStream(packed, new Deflater(9, bare)), bytes);
  }

  private static byte[] packed(ByteArrayOutputStream packed, OutputStream packer, byte[] bytes)
      throws IOException {
    try (packer) {
      packer.write(bytes);
    }
    return packed.toByteArray();
  }

  private static String http(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }
}
