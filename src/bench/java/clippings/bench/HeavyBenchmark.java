package clippings.bench;

import clippings.Clippings;
import clippings.ClippingsSettings;
import clippings.archive.pass.Progress;
import clippings.server.ClippingsServer;
import clippings.server.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What searches that take long do to others, over an archive of more than a million different
 * words: two clients send small queries, alone and then beside eight that send heavy ones.
 */
final class HeavyBenchmark {

  private static final int ARTICLES = 50_000;
  private static final int WORDS = 24;
  private static final int SECONDS = 15;
  private static final List<String> LIGHT =
      List.of("harbour", "council said", "\"the harbour\"", "article harbour -council");

  private final Path work;

  HeavyBenchmark(Path work) {
    this.work = work;
  }

  /** How long an answer took, and its status. */
  private record Answer(long nanos, int status) {}

  void run() throws Exception {
    var articles = Files.createDirectories(work.resolve("words"));
    write(articles.resolve("words.ndjson"));
    var settings = ClippingsSettings.of(articles, work.resolve("words-index"));
    try (var clippings = Clippings.open(settings)) {
      clippings.sync(Progress.NONE);
      try (var server = ClippingsServer.start(clippings, ServerSettings.local(0))) {
        for (var query : heavy()) {
          var answers = send(server.uri(), List.of(query), 3);
          print("heavy: %.40s".formatted(query), answers);
        }
        print("light alone", beside(server.uri(), 0).getFirst());
        var both = beside(server.uri(), 8);
        print("light beside 8 heavy clients", both.getFirst());
        print("the heavy ones", both.getLast());
      }
    }
  }

  private static List<String> heavy() {
    return List.of(
        "*abc*",
        "*a*",
        "*x*y*z*",
        "abcdefg~2",
        IntStream.range(0, 64).mapToObj(i -> "wor" + i + "d~2").collect(Collectors.joining(" OR ")),
        "\"" + "article ".repeat(1_000) + "\"");
  }

  /** The answers to small queries and to heavy ones that are sent at the same time. */
  private static List<List<Answer>> beside(URI server, int heavyClients) throws Exception {
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    List<Callable<List<Answer>>> clients = new ArrayList<>();
    for (int i = 0; i < 2; i++) clients.add(() -> until(server, LIGHT, end));
    for (int i = 0; i < heavyClients; i++) clients.add(() -> until(server, heavy(), end));
    try (var threads = Executors.newCachedThreadPool()) {
      var running = threads.invokeAll(clients);
      return List.of(all(running.subList(0, 2)), all(running.subList(2, running.size())));
    }
  }

  private static List<Answer> all(List<Future<List<Answer>>> clients) throws Exception {
    List<Answer> all = new ArrayList<>();
    for (var client : clients) all.addAll(client.get());
    return all;
  }

  private static List<Answer> until(URI server, List<String> queries, long end) throws Exception {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; System.nanoTime() < end; i++)
      answers.addAll(send(server, List.of(queries.get(i % queries.size())), 1));
    return answers;
  }

  private static List<Answer> send(URI server, List<String> queries, int times)
      throws IOException, InterruptedException {
    List<Answer> answers = new ArrayList<>();
    try (var client = HttpClient.newHttpClient()) {
      for (int i = 0; i < times; i++) {
        for (var query : queries) {
          var target = "/api/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
          long start = System.nanoTime();
          var answer =
              client.send(
                  HttpRequest.newBuilder(server.resolve(target)).build(),
                  BodyHandlers.discarding());
          answers.add(new Answer(System.nanoTime() - start, answer.statusCode()));
        }
      }
    }
    return answers;
  }

  private static void print(String what, List<Answer> answers) {
    if (answers.isEmpty()) return;
    var times = answers.stream().mapToLong(Answer::nanos).sorted().toArray();
    long refused = answers.stream().filter(answer -> answer.status() != 200).count();
    System.out.printf(
        "%s: %d answers, median %.0f ms, 99th percentile %.0f ms, longest %.0f ms, %d refused%n",
        what,
        times.length,
        times[times.length / 2] / 1e6,
        times[(int) (times.length * 0.99)] / 1e6,
        times[times.length - 1] / 1e6,
        refused);
  }

  private static void write(Path file) throws IOException {
    var random = new Random(7);
    try (var out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < ARTICLES; i++) {
        out.write("{\"id\":\"w" + i + "\",\"title\":\"Article " + i + " of the harbour\",");
        out.write("\"text\":\"The council said");
        for (int word = 0; word < WORDS; word++) out.write(" " + word(random));
        out.write(".\"}\n");
      }
    }
  }

  private static String word(Random random) {
    var word = new StringBuilder();
    for (int letters = 5 + random.nextInt(8); letters > 0; letters--)
      word.append((char) ('a' + random.nextInt(26)));
    return word.toString();
  }
}
