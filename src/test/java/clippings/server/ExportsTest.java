package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.Clippings;
import clippings.ClippingsSettings;
import clippings.archive.pass.Progress;
import clippings.server.http.Arguments;
import clippings.server.http.Exchange;
import clippings.server.http.Route;
import clippings.server.json.ExportFormat;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All hits over HTTP, as files. */
class ExportsTest {

  private static final int ARTICLES = 230;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Every third article is a copy of one and the same. */
  private static Clippings archive(Path folder) throws IOException {
    var articles = Files.createDirectories(folder.resolve("articles"));
    try (var out = Files.newBufferedWriter(articles.resolve("wire.jsonl"))) {
      for (int i = 0; i < ARTICLES; i++) {
        boolean copy = i % 3 == 0;
        var text =
            copy
                ? "The dockers of the northern harbour ended their strike after eleven days, and"
                    + " ferries, cranes and customs men went back to work before noon."
                : "Strike number %d began at mill %d when shift %d stayed at home."
                    .formatted(i, i * 7, i * 13);
        var article =
            Map.of(
                "id",
                "w" + i,
                "title",
                copy ? "Harbour strike ends" : "=1+" + i,
                "source",
                "Wire " + i,
                "text",
                text);
        out.write(JSON.writeValueAsString(article) + "\n");
      }
    }
    var clippings = Clippings.open(ClippingsSettings.of(articles, folder.resolve("index")));
    clippings.sync(Progress.NONE);
    return clippings;
  }

  private static HttpResponse<String> get(Served served, String target, String... headers)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(served.url(target)));
      if (headers.length > 0) request.headers(headers);
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static long total(Served served, String query) throws IOException, InterruptedException {
    return JSON.readTree(get(served, "/api/search?" + query).body()).path("total").asLong();
  }

  @Test
  void everyFormatHoldsAsManyHitsAsTheSearchCounts(@TempDir Path folder) throws Exception {
    try (var served = Served.start(archive(folder))) {
      for (var query :
          List.of(
              "q=strike",
              "q=strike&group=none",
              "q=strike&unit=paragraph&sort=oldest",
              "",
              "q=harbour+zebra",
              "q=nowheretobefound",
              "q=strike&source=Wire+1&source=Wire+4")) {
        long total = total(served, query);
        for (var format : ExportFormat.values()) {
          var target = "/api/export?format=" + Arguments.label(format) + "&" + query;
          var answer = get(served, target);
          assertEquals(200, answer.statusCode(), target);
          assertEquals(total, hits(format, answer.body()), target);
          assertEquals(
              Long.toString(total), answer.headers().firstValue("Clippings-Total").orElse(""));
        }
      }
      assertTrue(total(served, "q=strike") < total(served, "q=strike&group=none"));
    }
  }

  private static long hits(ExportFormat format, String body) {
    return switch (format) {
      case CSV -> body.lines().count() - 1; // these articles have one paragraph each
      case JSONL -> body.lines().count();
      case RIS -> body.lines().filter(line -> line.equals("ER  - ")).count();
      case BIBTEX -> body.lines().filter(line -> line.startsWith("@")).count();
    };
  }

  @Test
  void linesAreTheHitsOfTheSearch(@TempDir Path folder) throws Exception {
    try (var served = Served.start(archive(folder))) {
      var search = JSON.readTree(get(served, "/api/search?q=strike&limit=100").body());
      var lines = get(served, "/api/export?q=strike&format=jsonl").body().lines().toList();
      for (int i = 0; i < 100; i++)
        assertEquals(search.path("hits").get(i), JSON.readTree(lines.get(i)));
    }
  }

  @Test
  void isAFileWithANameOfItsOwn(@TempDir Path folder) throws Exception {
    try (var served = Served.start(TestArchive.open(folder))) {
      var csv = get(served, "/api/export?q=Jaish+al-Adl%22%0D%0A&bom=true");
      assertEquals(
          "attachment; filename=\"clippings-jaish-al-adl.csv\";"
              + " filename*=UTF-8''clippings-jaish-al-adl.csv",
          csv.headers().firstValue("Content-Disposition").orElse(""));
      assertTrue(csv.body().startsWith("\uFEFFid,title,"), csv.body());
      assertEquals("text/csv; charset=utf-8", csv.headers().firstValue("Content-Type").orElse(""));
      var packed = get(served, "/api/export?q=border&paragraphs=20", "Accept-Encoding", "gzip");
      assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
      var head = served.send("HEAD", "/api/export?q=x&format=ris");
      assertEquals(200, head.status());
      assertEquals("", head.body());
      assertTrue(head.header("Content-Disposition").contains("clippings-x.ris"), head.head());
    }
  }

  @Test
  void whatIsWrongWithTheRequestIsToldInsteadOfAFile(@TempDir Path folder) throws Exception {
    try (var served = Served.start(TestArchive.open(folder))) {
      for (var wrong :
          List.of("format=pdf", "limit=3", "offset=1", "q=%22open&strict=true", "bom=maybe")) {
        var answer = served.get("/api/export?" + wrong);
        assertEquals(400, answer.status(), wrong);
        assertEquals("application/problem+json", answer.header("Content-Type"), wrong);
        assertEquals("", answer.header("Content-Disposition"), wrong);
      }
    }
  }

  /**
   * A body that was cut does not end as a whole one does: by a chunk of no length. The second
   * request is told nothing went wrong, to see that this test can tell the two apart.
   */
  @Test
  void whatBreaksOffCannotBeTakenForTheWhole() throws Exception {
    var app =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.get("/{cut}", ExportsTest::halfAnAnswer);
                })
            .start("127.0.0.1", 0);
    try {
      assertFalse(answer(app.port(), "true").endsWith("0\r\n\r\n"));
      assertTrue(answer(app.port(), "false").endsWith("0\r\n\r\n"));
    } finally {
      app.stop();
    }
  }

  private static void halfAnAnswer(Context context) throws IOException {
    var exchange = new Exchange(Route.EXPORT, context);
    exchange.file("text/csv", "half.csv");
    exchange.body().write("id,title\r\n".repeat(20_000).getBytes(StandardCharsets.UTF_8));
    exchange.body().flush();
    if (context.pathParam("cut").equals("true")) exchange.cut(new IOException("half"));
  }

  private static String answer(int port, String cut) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var request = "GET /" + cut + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var all = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(all);
      } catch (SocketException e) {
        return all.toString(StandardCharsets.UTF_8); // reset, which says it as well
      }
      return all.toString(StandardCharsets.UTF_8);
    }
  }
}
