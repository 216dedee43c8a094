package clippings.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Exports more than 100,000 hits from a server with a heap of 256 MB. */
final class ExportBenchmark {

  private static final int PORT = 17_072;
  private static final int TIMES = 5;

  private final Path articles;
  private final Program program;

  ExportBenchmark(Path work, Path articles) throws IOException {
    this.articles = Files.createDirectories(work.resolve("many-articles"));
    for (int i = 1; i <= TIMES; i++) {
      Files.copy(
          articles.resolve("reuters.ndjson"),
          this.articles.resolve("reuters-" + i + ".ndjson"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    this.program = new Program(this.articles, work.resolve("many"), "-Xmx256m");
  }

  void run() throws Exception {
    program.start("index").waitFor();
    var process = program.start("serve", "--no-watch", "--port", Integer.toString(PORT));
    try (var client = HttpClient.newHttpClient()) {
      export(client, "q=zebra&format=jsonl", process);
      for (var format : List.of("csv", "jsonl", "ris", "bibtex")) {
        export(client, "q=&group=none&format=" + format, process);
        export(client, "q=said&group=none&format=" + format, process);
      }
      export(client, "q=said&format=jsonl", process);
      export(client, "q=said&group=none&unit=paragraph&format=jsonl", process);
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static void export(HttpClient client, String query, Process process) throws Exception {
    var uri = URI.create("http://127.0.0.1:" + PORT + "/api/export?" + query);
    while (true) {
      long begun = System.nanoTime();
      try {
        var answer = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream());
        long bytes = count(answer.body());
        System.out.printf(
            "export %s: %s hits, %,d bytes, %.1f s, most memory so far %s%n",
            query,
            answer.headers().firstValue("Clippings-Total").orElse("no"),
            bytes,
            (System.nanoTime() - begun) / 1e9,
            mostMemory(process.pid()));
        return;
      } catch (IOException e) {
        if (!process.isAlive()) throw e;
        Thread.sleep(100); // not ready yet
      }
    }
  }

  private static long count(InputStream body) throws IOException {
    long bytes = 0;
    var buffer = new byte[64 * 1024];
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) bytes += read;
    return bytes;
  }

  /** Of the process, with the files of the index that are mapped. */
  private static String mostMemory(long pid) throws IOException {
    var status = Path.of("/proc/" + pid + "/status");
    if (!Files.exists(status)) return "not told by this system";
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.substring(6).strip())
        .findFirst()
        .orElse("not told");
  }
}
