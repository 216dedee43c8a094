package clippings.server;

import clippings.Clippings;
import clippings.server.ServerSettings.Limits;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A real server on a free port, and a client that sends exactly what it is told. */
final class Served implements AutoCloseable {

  private final Clippings clippings;
  private final ClippingsServer server;

  private Served(Clippings clippings, ClippingsServer server) {
    this.clippings = clippings;
    this.server = server;
  }

  static Served start(Clippings clippings) throws IOException {
    return start(clippings, "127.0.0.1", null);
  }

  static Served start(Clippings clippings, String host, @Nullable String token) throws IOException {
    var limits = Limits.usual();
    var quick =
        new Limits(
            limits.searches(),
            limits.waiting(),
            limits.patience(),
            limits.connections(),
            Duration.ofSeconds(2),
            limits.grace());
    var settings = new ServerSettings(host, 0, Set.of("news.example"), token, quick);
    return new Served(clippings, ClippingsServer.start(clippings, settings));
  }

  Clippings clippings() {
    return clippings;
  }

  ClippingsServer server() {
    return server;
  }

  String url(String target) {
    return server.uri().resolve("/") + target.substring(1);
  }

  /** An answer as it came over the wire. */
  record Answer(int status, String head, String body) {

    /** The value of a header, or an empty text. */
    String header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return head.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .findFirst()
          .orElse("");
    }

    JsonNode json() throws IOException {
      return new ObjectMapper().readTree(body);
    }

    String code() throws IOException {
      return json().path("code").asText();
    }
  }

  Answer get(String target, String... headers) throws IOException {
    return send("GET", target, headers);
  }

  Answer send(String method, String target, String... headers) throws IOException {
    return raw(head(method, target, headers));
  }

  private String head(String method, String target, String... headers) {
    var request = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    if (Arrays.stream(headers).noneMatch(header -> header.startsWith("Host:"))) {
      request.append("Host: 127.0.0.1:").append(server.port()).append("\r\n");
    }
    for (String header : headers) request.append(header).append("\r\n");
    return request + "Connection: close\r\n\r\n";
  }

  /** A request with a body in UTF-8. */
  Answer sendBody(String method, String target, String body, String... headers) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String[] all = Arrays.copyOf(headers, headers.length + 1);
    all[headers.length] = "Content-Length: " + bytes.length;
    return raw(head(method, target, all) + new String(bytes, StandardCharsets.ISO_8859_1));
  }

  /** Sends these bytes, one for each character, and reads until the server closes. */
  Answer raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(60_000); // no answer takes as long, on the busiest machine
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return answer(socket.getInputStream().readAllBytes());
    }
  }

  private static Answer answer(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) throw new IllegalStateException("no answer, got \"" + text + "\"");
    String head = text.substring(0, end);
    return new Answer(Integer.parseInt(head.substring(9, 12)), head, text.substring(end + 4));
  }

  @Override
  public void close() throws IOException {
    server.close();
    clippings.close();
  }
}
