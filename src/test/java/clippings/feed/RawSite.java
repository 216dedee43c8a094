package clippings.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server that answers whatever a test wants, also what is not HTTP, for as long as it wants. */
final class RawSite implements AutoCloseable {

  /** What is answered to every request; the connection is closed when it returns or fails. */
  interface Answer {
    void write(OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;

  RawSite(Answer answer) throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(() -> serve(answer));
  }

  WebAddress address() {
    return WebAddress.parse("http://127.0.0.1:%d/".formatted(socket.getLocalPort()));
  }

  /** Writes text, for ever. */
  static void drip(OutputStream out, String text, int milliseconds)
      throws IOException, InterruptedException {
    while (true) {
      write(out, text);
      Thread.sleep(milliseconds);
    }
  }

  static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private void serve(Answer answer) {
    while (!socket.isClosed()) {
      try {
        var client = socket.accept();
        Thread.ofPlatform().daemon().start(() -> serve(client, answer));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private static void serve(Socket client, Answer answer) {
    try (client) {
      readHead(client.getInputStream());
      answer.write(client.getOutputStream());
    } catch (IOException e) {
      return; // the other side has had enough
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void readHead(InputStream in) throws IOException {
    int last = 0;
    for (int c = in.read(); c >= 0; c = in.read()) {
      last = last << 8 | c;
      if (last == 0x0d0a0d0a) return;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
