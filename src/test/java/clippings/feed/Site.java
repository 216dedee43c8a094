package clippings.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web site on this machine, each of whose pages a test can change. */
public final class Site implements AutoCloseable {

  /** What a path answers. */
  public interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private Site(InetAddress address) throws IOException {
    server = HttpServer.create(new InetSocketAddress(address, 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  public static Site open() throws IOException {
    return open("127.0.0.1");
  }

  /** A site at another address of this machine. */
  static Site open(String address) throws IOException {
    return new Site(InetAddress.ofLiteral(address));
  }

  public WebAddress address(String path) {
    var at = server.getAddress();
    var host = at.getAddress().getHostAddress();
    return address(host.indexOf(':') < 0 ? host : "[" + host + "]", path);
  }

  /** The same under another name. */
  WebAddress address(String host, String path) {
    return WebAddress.parse("http://%s:%d%s".formatted(host, server.getAddress().getPort(), path));
  }

  public Site page(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  public Site html(String path, String html) {
    return page(path, exchange -> send(exchange, 200, "text/html; charset=utf-8", html));
  }

  public Site xml(String path, String xml) {
    return page(path, exchange -> send(exchange, 200, "application/xml", xml));
  }

  public Site status(String path, int status) {
    return page(path, exchange -> send(exchange, status, "text/plain", ""));
  }

  Site redirect(String path, String location) {
    return page(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", location);
          send(exchange, 302, "text/plain", "");
        });
  }

  /** The paths that were asked for, in that order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  public long asked(String path) {
    return asked.stream().filter(path::equals).count();
  }

  public static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().toString();
      asked.add(path);
      var page = pages.get(path);
      if (page == null) send(exchange, 404, "text/plain", "");
      else page.answer(exchange);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
