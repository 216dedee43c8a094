package clippings.feed;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends single GET requests, straight to the host, and reads the whole answer. It follows no
 * redirect, keeps no cookie, knows no password, tries nothing twice and opens a new connection each
 * time. A request that is not done in its time is cut off, wherever it stands. Used by one thread;
 * may be closed by another, which cuts off the request under way.
 */
final class WebClient implements AutoCloseable {

  private static final int MAX_HEADER_BYTES = 16 << 10;
  private static final int MAX_HEADERS = 200;

  private final CloseableHttpClient client;
  private final ScheduledExecutorService timer;
  private final Duration requestTime;

  /**
   * @param names tells which addresses a host is connected to at
   * @param requestTime how long a request may take
   */
  WebClient(DnsResolver names, Duration requestTime) {
    this.requestTime = requestTime;
    var time = Timeout.of(requestTime);
    var headers =
        Http1Config.custom()
            .setMaxLineLength(MAX_HEADER_BYTES)
            .setMaxHeaderCount(MAX_HEADERS)
            .build();
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(names)
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder().http1Config(headers).build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(time).setSocketTimeout(time).build())
            .build();
    this.client =
        HttpClientBuilder.create()
            .setConnectionManager(connections)
            .setConnectionReuseStrategy((_, _, _) -> false)
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(time).build())
            .setUserAgent(userAgent())
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableAutomaticRetries()
            .disableContentCompression() // Body unpacks; see there
            .build();
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("clippings-feed-timer").daemon().factory());
  }

  /** The name servers know us by, as robots.txt spells it. */
  static final String PRODUCT = "Clippings";

  private static String userAgent() {
    var version = WebClient.class.getPackage().getImplementationVersion();
    return version == null ? PRODUCT : PRODUCT + "/" + version;
  }

  /**
   * Sends a request.
   *
   * @param headers to be sent besides the usual ones
   * @param maxBytes the most the body may have, unpacked
   * @throws PrivateAddressException if the host is not one of the open internet
   * @throws TooLargeException if the body is larger
   * @throws InterruptedIOException if it took too long
   * @throws IOException if the host cannot be reached or does not speak HTTP
   */
  Reply get(WebAddress address, Map<String, String> headers, int maxBytes) throws IOException {
    var request = new HttpGet(URI.create(address.toString()));
    request.setHeader("Accept-Encoding", "gzip, deflate");
    headers.forEach(request::setHeader);
    var late = new AtomicBoolean();
    Runnable cutOff =
        () -> {
          late.set(true);
          request.cancel();
        };
    var end = timer.schedule(cutOff, requestTime.toMillis(), TimeUnit.MILLISECONDS);
    try {
      var target = new HttpHost(address.scheme(), address.host(), address.port());
      var reply = read(client.executeOpen(target, request, null), request, maxBytes);
      if (late.get()) throw new IOException("cut off");
      return reply;
    } catch (IOException e) {
      if (late.get()) throw tooLong(e);
      throw e;
    } finally {
      end.cancel(false);
    }
  }

  private static Reply read(ClassicHttpResponse response, HttpGet request, int maxBytes)
      throws IOException {
    try (response) {
      var headers = new HashMap<String, String>();
      for (var header : response.getHeaders())
        headers.putIfAbsent(
            header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
      return new Reply(response.getCode(), headers, body(response, headers, request, maxBytes));
    }
  }

  private static byte[] body(
      ClassicHttpResponse response, Map<String, String> headers, HttpGet request, int maxBytes)
      throws IOException {
    var entity = response.getEntity();
    if (entity == null) return new byte[0];
    try {
      return Body.read(entity.getContent(), headers.getOrDefault("content-encoding", ""), maxBytes);
    } catch (IOException | RuntimeException e) {
      request.cancel(); // closing alone would read the rest first, which may have no end
      throw e;
    }
  }

  private IOException tooLong(IOException cause) {
    var late =
        new InterruptedIOException("no answer within " + requestTime.toMillis() / 1000.0 + " s");
    late.initCause(cause);
    return late;
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
    timer.shutdownNow();
  }
}
