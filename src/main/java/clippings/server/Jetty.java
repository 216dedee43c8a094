package clippings.server;

import clippings.server.ServerSettings.Limits;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.BindException;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Sets Jetty up. Not through Javalin, whose own set-up brings sessions, statistics and a long idle
 * time.
 */
final class Jetty {

  /** Threads for what waits for nothing: accepting, selecting, requests that are turned away. */
  private static final int OTHER_THREADS = 16;

  private static final int FEWEST_THREADS = 4;
  private static final int THREAD_IDLE_MILLIS = 60_000;
  private static final int BACKLOG = 1_024;
  private static final long SHUTDOWN_IDLE_MILLIS = 100;
  private static final int OUTPUT_BUFFER = 64 * 1024;

  private Jetty() {}

  /**
   * Binds to the port, without answering anything yet.
   *
   * @return the one connector of a server that is to be given its handlers and started
   * @throws BindException if the port is in use or not ours to take
   */
  static NetworkConnector bind(ServerSettings settings) throws IOException {
    var server = new Server(threads(settings.limits()));
    server.setErrorHandler(new JettyErrors());
    server.setStopTimeout(settings.limits().grace().toMillis());
    var connector =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(httpConfiguration()));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.limits().idle().toMillis());
    connector.setShutdownIdleTimeout(SHUTDOWN_IDLE_MILLIS);
    connector.setAcceptQueueSize(BACKLOG);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(settings.limits().connections(), connector));
    try {
      connector.open();
    } catch (IOException e) {
      if (!(e.getCause() instanceof BindException)) throw e;
      var taken =
          new BindException("port %d of %s is in use".formatted(settings.port(), settings.host()));
      taken.initCause(e);
      throw taken;
    }
    return connector;
  }

  private static QueuedThreadPool threads(Limits limits) {
    int most =
        limits.searches()
            + limits.waiting()
            + Writes.AT_ONCE
            + Writes.WAITING
            + Uploads.AT_ONCE
            + Uploads.WAITING
            + Exports.AT_ONCE
            + Exports.WAITING
            + Events.MOST_LISTENERS
            + OTHER_THREADS;
    var threads = new QueuedThreadPool(most, FEWEST_THREADS, THREAD_IDLE_MILLIS);
    threads.setName("http");
    return threads;
  }

  /** What a request passes on its way to the servlet. */
  static Handler handlers(KnownHosts hosts, WriteAccess access, Servlet servlet) {
    var gate = new Gate(hosts, access);
    gate.setHandler(context(servlet));
    return new GracefulHandler(gate);
  }

  private static ServletContextHandler context(Servlet servlet) {
    var context =
        new ServletContextHandler(
            "/", ServletContextHandler.NO_SESSIONS | ServletContextHandler.NO_SECURITY);
    context.addServlet(new ServletHolder(servlet), "/*");
    context.getServletHandler().setDecodeAmbiguousURIs(true);
    context.setErrorHandler(new JettyErrors());
    return context;
  }

  private static HttpConfiguration httpConfiguration() {
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    // More than the gate's limits, so that the gate can say which of the two was too long.
    http.setRequestHeaderSize(Gate.MAX_TARGET + 2 * Gate.MAX_BYTES);
    http.setOutputBufferSize(OUTPUT_BUFFER);
    // Ids hold slashes, percent signs and any letter, encoded or, from the command line, not. They
    // are
    // only ever looked up, never joined to a path.
    http.setUriCompliance(
        UriCompliance.DEFAULT.with(
            "ids",
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
            UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
            UriCompliance.Violation.ILLEGAL_PATH_CHARACTERS));
    return http;
  }
}
