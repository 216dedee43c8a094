package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.archive.pass.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsTest {

  @TempDir Path home;
  private Served served;

  @BeforeEach
  void start() throws IOException {
    served = Served.start(TestArchive.openEmpty(home));
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  /** Reads a stream of events as it comes. */
  private final class Listener implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;
    private final String status;

    Listener() throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), served.server().port());
      socket.setSoTimeout(10_000);
      var request = "GET /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      status = in.readLine().substring(9, 12);
    }

    /** The next event of that name. */
    JsonNode next(String name) throws IOException {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (line.equals("event: " + name))
          return new ObjectMapper().readTree(in.readLine().substring("data: ".length()));
      }
      throw new AssertionError("the stream ends without an event \"" + name + "\"");
    }

    /** Reads to the end of the stream. */
    void awaitEnd() throws IOException {
      in.lines().forEach(line -> {});
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private void put(String id) throws IOException {
    var body = "{\"text\":\"The dockers went back to work.\"}";
    var answer =
        served.sendBody("PUT", "/api/articles/" + id, body, "Content-Type: application/json");
    assertEquals(201, answer.status(), answer.body());
  }

  @Test
  void tellsTheStateAtOnceAndOfEveryChange() throws IOException {
    try (var listener = new Listener()) {
      assertEquals("200", listener.status);
      assertEquals(0, listener.next("changed").path("articles").asInt());
      put("a");
      var changed = listener.next("changed");
      assertEquals(1, changed.path("articles").asInt());
      assertEquals(1, changed.path("generation").asInt());
    }
  }

  @Test
  void tellsHowIndexingGoesOnToItsEnd() throws IOException {
    for (int i = 0; i < 30; i++)
      Files.writeString(home.resolve("articles/%d.txt".formatted(i)), "The dockers of berth " + i);
    try (var listener = new Listener()) {
      assertEquals(0, listener.next("changed").path("articles").asInt());
      served.clippings().sync(Progress.NONE);
      var step = listener.next("progress");
      assertEquals(30, step.path("total").asInt());
      while (step.path("done").asInt() < 30) step = listener.next("progress");
      assertEquals(0, step.path("secondsLeft").asInt());
      assertEquals(0, step.path("rejected").asInt());
      assertEquals("", step.path("file").asText());
    }
  }

  @Test
  void aListenerIsKeptWhileNothingHappens() throws Exception {
    try (var listener = new Listener()) {
      listener.next("changed");
      Thread.sleep(6_000); // three times as long as silence is borne here
      put("a");
      assertEquals(1, listener.next("changed").path("articles").asInt());
    }
  }

  @Test
  void thereAreOnlySoManyListeners() throws IOException {
    var listeners = new ArrayList<Listener>();
    try {
      for (int i = 0; i < Events.MOST_LISTENERS; i++) {
        listeners.add(new Listener());
        assertEquals("200", listeners.getLast().status);
      }
      var refused = served.get("/api/events");
      assertEquals(503, refused.status());
      assertEquals("busy", refused.code());
      assertEquals(200, served.get("/api/search").status());
    } finally {
      for (var listener : listeners) listener.close();
    }
  }

  @Test
  void endsWhenTheServerDoes() throws IOException {
    try (var listener = new Listener()) {
      listener.next("changed");
      var begun = Instant.now();
      served.server().close();
      listener.awaitEnd();
      assertTrue(Duration.between(begun, Instant.now()).compareTo(Duration.ofSeconds(3)) < 0);
    }
  }

  @Test
  void headersAloneAreSentForHead() throws IOException {
    var head = served.send("HEAD", "/api/events");
    assertEquals(200, head.status());
    assertEquals(List.of(), head.body().lines().toList());
    assertTrue(head.header("Content-Type").startsWith("text/event-stream"));
  }
}
