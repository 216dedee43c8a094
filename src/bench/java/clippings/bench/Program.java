package clippings.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program as a user starts it: {@code ./clippings ...}. */
final class Program {

  private final Path articles;
  private final Path index;
  private final String javaOptions;

  Program(Path articles, Path index, String javaOptions) {
    this.articles = articles;
    this.index = index;
    this.javaOptions = javaOptions;
  }

  Process start(String command, String... more) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                "./clippings",
                command,
                "--articles",
                articles.toString(),
                "--index",
                index.toString()));
    line.addAll(List.of(more));
    var builder =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("JAVA_OPTS", javaOptions);
    return builder.start();
  }

  /** The body of a GET; {@code null} when nobody answers. */
  static @org.jspecify.annotations.Nullable String get(HttpClient client, URI uri)
      throws InterruptedException {
    try {
      var answer =
          client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 ? answer.body() : null;
    } catch (IOException e) {
      return null;
    }
  }
}
