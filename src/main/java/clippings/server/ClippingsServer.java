package clippings.server;

import clippings.Clippings;
import clippings.server.http.Failures;
import clippings.server.http.Route;
import clippings.server.http.Slots;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JsonMapper;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.time.ZoneId;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;

/** Serves an archive over HTTP until it is closed. Safe for use by several threads. */
public final class ClippingsServer implements AutoCloseable {

  private static final int GZIP_LEVEL = 6;

  private final Server server;
  private final Readiness readiness;
  private final Exports exports;
  private final Events events;
  private final int port;
  private final URI uri;

  private ClippingsServer(
      Server server, Readiness readiness, Exports exports, Events events, int port, URI uri) {
    this.server = server;
    this.readiness = readiness;
    this.exports = exports;
    this.events = events;
    this.port = port;
    this.uri = uri;
  }

  /**
   * Starts to listen. The archive stays the caller's: it must be open until the server is closed,
   * and is not closed with it. Signals are the caller's as well.
   *
   * @throws BindException if the port is in use or not ours to take
   * @throws IOException if the server cannot start for another reason
   */
  public static ClippingsServer start(Clippings clippings, ServerSettings settings)
      throws IOException {
    NetworkConnector connector = Jetty.bind(settings);
    Server server = connector.getServer();
    int port = connector.getLocalPort();
    var readiness = new Readiness(clippings);
    var hosts = new KnownHosts(settings, port);
    var events = new Events(clippings);
    var arguments = new SearchArguments(ZoneId.systemDefault());
    var exports = new Exports(clippings, arguments, settings.limits().grace().dividedBy(2));
    var servlet = servlet(clippings, settings, arguments, readiness, exports, events);
    server.setHandler(Jetty.handlers(hosts, new WriteAccess(settings), servlet));
    try {
      server.start();
    } catch (Exception e) {
      events.close();
      connector.close();
      throw new IOException("the server does not start", e);
    }
    readiness.started();
    return new ClippingsServer(
        server, readiness, exports, events, port, KnownHosts.uri(settings.host(), port));
  }

  /** The port it listens on, the one that was picked if 0 was asked for. */
  public int port() {
    return port;
  }

  /** Where a browser on this machine finds it. */
  public URI uri() {
    return uri;
  }

  /** Stops to accept requests, lets those that run finish within the settings' grace, then ends. */
  @Override
  public void close() throws IOException {
    readiness.stopping();
    events.close();
    exports.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IOException("the server does not stop", e);
    }
  }

  private static Servlet servlet(
      Clippings clippings,
      ServerSettings settings,
      SearchArguments arguments,
      Readiness readiness,
      Exports exports,
      Events events) {
    var limits = settings.limits();
    var slots = new Slots("searches", limits.searches(), limits.waiting(), limits.patience());
    var heavy = new Slots("heavy searches", limits.searches(), limits.waiting(), limits.patience());
    var bounded = new BoundedClippings(clippings, slots, heavy);
    var api = new Api(bounded, arguments, readiness);
    var pages = new Pages(bounded, arguments);
    var suggesting = new Suggesting(bounded);
    var writes = new Writes(clippings);
    var uploads = new Uploads(clippings);
    var routes = new Routes(api, pages, writes, uploads, exports, events, suggesting);
    return Javalin.create(config -> configure(config, routes)).javalinServlet();
  }

  private static void configure(JavalinConfig config, Routes routes) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(GZIP_LEVEL));
    config.router.ignoreTrailingSlashes = false;
    config.router.javaLangErrorHandler(ClippingsServer::lastResort);
    // We write JSON ourselves; the default mapper would only be loaded.
    config.jsonMapper(new JsonMapper() {});
    routes.addTo(config.routes);
  }

  /** For errors of the machine itself, where Javalin gives nothing but the response. */
  private static void lastResort(HttpServletResponse response, Error error) {
    var answer =
        ProblemAnswer.to(Route.SEARCH.path(), null, null, Failures.problem(error, "a request"));
    try {
      response.setStatus(500);
      response.setContentType(answer.contentType());
      response.getOutputStream().write(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
