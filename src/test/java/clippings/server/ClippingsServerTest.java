package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.server.ServerSettings.Limits;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.NetworkConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClippingsServerTest {

  @Test
  void picksAFreePortAndSaysWhich(@TempDir Path folder) throws IOException {
    try (var served = Served.start(TestArchive.open(folder))) {
      assertTrue(served.server().port() > 0);
      assertEquals(
          "http://127.0.0.1:%d/".formatted(served.server().port()),
          served.server().uri().toString());
    }
  }

  @Test
  void saysWhenThePortIsTaken(@TempDir Path folder) throws IOException {
    try (var clippings = TestArchive.open(folder);
        var first = ClippingsServer.start(clippings, ServerSettings.local(0))) {
      var settings = ServerSettings.local(first.port());
      var e = assertThrows(BindException.class, () -> ClippingsServer.start(clippings, settings));
      assertEquals("port %d of 127.0.0.1 is in use".formatted(first.port()), e.getMessage());
    }
  }

  @Test
  void freesThePortWhenItIsClosed(@TempDir Path folder) throws IOException {
    try (var clippings = TestArchive.open(folder)) {
      var first = ClippingsServer.start(clippings, ServerSettings.local(0));
      first.close();
      first.close();
      try (var second = ClippingsServer.start(clippings, ServerSettings.local(first.port()))) {
        assertEquals(first.port(), second.port());
      }
    }
  }

  @Test
  void closesSoonAlthoughABrowserKeepsAConnection(@TempDir Path folder) throws IOException {
    try (var clippings = TestArchive.open(folder)) {
      var server = ClippingsServer.start(clippings, ServerSettings.local(0));
      try (var idle = connect(server.port())) {
        request(idle, "/favicon.ico", server.port());
        assertTrue(idle.getInputStream().read() > 0);
        Instant begin = Instant.now();
        server.close();
        Duration taken = Duration.between(begin, Instant.now());
        assertTrue(taken.compareTo(Duration.ofSeconds(3)) < 0, "took " + taken);
      }
    }
  }

  @Test
  void letsRunningRequestsFinishAndTakesNoNewOnes() throws Exception {
    var running = new CountDownLatch(1);
    var finish = new CountDownLatch(1);
    var settings = new ServerSettings("127.0.0.1", 0, Set.of(), Limits.usual());
    NetworkConnector connector = Jetty.bind(settings);
    int port = connector.getLocalPort();
    var hosts = new KnownHosts(settings, port);
    connector
        .getServer()
        .setHandler(Jetty.handlers(hosts, new WriteAccess(settings), new Slow(running, finish)));
    connector.getServer().start();
    try (var threads = Executors.newFixedThreadPool(2);
        var socket = connect(port)) {
      request(socket, "/", port);
      running.await();
      var stopped = threads.submit(() -> stop(connector));
      awaitRefusal(port);
      finish.countDown();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 200 ") && answer.contains("done"), answer);
      stopped.get();
    }
  }

  private static final class Slow extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient CountDownLatch running;
    private final transient CountDownLatch finish;

    Slow(CountDownLatch running, CountDownLatch finish) {
      this.running = running;
      this.finish = finish;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      running.countDown();
      try {
        finish.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      response.getOutputStream().print("done");
    }
  }

  private static boolean stop(NetworkConnector connector) throws Exception {
    connector.getServer().stop();
    return true;
  }

  private static Socket connect(int port) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }

  private static void request(Socket socket, String target, int port) throws IOException {
    String request = "GET %s HTTP/1.1\r\nHost: localhost:%d\r\n\r\n".formatted(target, port);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
  }

  private static void awaitRefusal(int port) throws InterruptedException, IOException {
    for (int i = 0; i < 200; i++) {
      try {
        connect(port).close();
        Thread.sleep(10);
      } catch (ConnectException e) {
        return;
      }
    }
    throw new IOException("still accepts");
  }
}
