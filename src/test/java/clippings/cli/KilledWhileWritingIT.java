package clippings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed again and again while clients store, replace and remove articles: what was answered holds
 * after the next start.
 */
class KilledWhileWritingIT {

  private static final int KILLS = 8;
  private static final int CLIENTS = 4;

  @TempDir Path home;

  /** What the last answer about each article said: the word in its text, empty once removed. */
  private final Map<String, String> answered = new ConcurrentHashMap<>();

  /** Articles with a request that nobody answered: it may have been carried out or not. */
  private final Map<String, String> open = new ConcurrentHashMap<>();

  @Test
  void everyAnswerHolds() throws Exception {
    long seed = Long.getLong("clippings.seed", System.nanoTime());
    var random = new Random(seed);
    Files.createDirectories(home.resolve("seeds"));
    for (int round = 0; round < KILLS; round++) {
      try (var program = Program.start(home, "serve", "--port", "0");
          var clients = Executors.newFixedThreadPool(CLIENTS)) {
        var server = URI.create(program.ready());
        verify(server, "round %d, seed %d".formatted(round, seed));
        for (int client = 0; client < CLIENTS; client++) {
          var own = new Random(random.nextLong());
          int number = client;
          clients.execute(() -> write(server, number, own));
        }
        Thread.sleep(500 + random.nextInt(1_500));
        program.process.destroyForcibly().waitFor();
      }
    }
    assertTrue(answered.size() > KILLS, "something was stored: " + answered.size());
    try (var program = Program.start(home, "serve", "--port", "0", "--no-watch")) {
      verify(URI.create(program.ready()), "at the end, seed " + seed);
    }
    assertEquals(Exit.DONE, Program.run(home, "check").exit(), "seed " + seed);
  }

  /** Each client has articles of its own, so that it knows what came last. */
  private void write(URI server, int client, Random random) {
    try (var http = HttpClient.newHttpClient()) {
      while (true) {
        var id = "client-%d/article-%d".formatted(client, random.nextInt(40));
        var word = random.nextInt(5) == 0 ? "" : "berth%d".formatted(random.nextInt(1 << 30));
        open.put(id, word);
        var request = HttpRequest.newBuilder(server.resolve("/api/articles/" + id));
        if (word.isEmpty()) request.DELETE();
        else
          request
              .header("Content-Type", "application/json")
              .PUT(BodyPublishers.ofString("{\"text\":\"The dockers of %s.\"}".formatted(word)));
        int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
        if (status == 200 || status == 201 || status == 204 || status == 404) {
          answered.put(id, word);
          open.remove(id);
        }
      }
    } catch (IOException | InterruptedException e) {
      return; // killed
    }
  }

  private void verify(URI server, String when) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      for (var entry : Map.copyOf(answered).entrySet()) {
        var id = entry.getKey();
        var request = HttpRequest.newBuilder(server.resolve("/api/articles/" + id)).build();
        var answer = http.send(request, BodyHandlers.ofString());
        var text = answer.statusCode() == 404 ? "" : answer.body();
        boolean asAnswered = holds(text, entry.getValue());
        var unanswered = open.remove(id);
        assertTrue(
            asAnswered || (unanswered != null && holds(text, unanswered)),
            () -> "%s, %s: %s".formatted(when, id, text));
        if (!asAnswered) answered.put(id, String.valueOf(unanswered));
      }
    }
  }

  private static boolean holds(String text, String word) {
    return word.isEmpty() ? text.isEmpty() : text.contains(word + ".");
  }
}
