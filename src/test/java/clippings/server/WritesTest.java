package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.archive.pass.Progress;
import clippings.server.Served.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles taken in and out over HTTP one by one, and all that is refused. */
class WritesTest {

  private static final String JSON = "Content-Type: application/json";
  private static final String LINES = "Content-Type: application/x-ndjson";
  private static final String ARTICLE =
      """
      {"title": "Harbour strike ends", "text": "The dockers of Gwadar went back to work.",
       "authors": ["Mira Halden"], "source": "Coast Ledger", "published": "2024-05-20"}
      """;

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

  private Answer put(String id, String body, String... headers) throws IOException {
    String[] all = headers.length == 0 ? new String[] {JSON} : headers;
    return served.sendBody("PUT", "/api/articles/" + id, body, all);
  }

  private long found(String query) throws IOException {
    return served.get("/api/search?q=" + query).json().path("total").asLong();
  }

  private boolean isFile(String file) {
    return Files.isRegularFile(home.resolve("articles").resolve(file));
  }

  @Test
  void putsReplacesAndDeletes() throws IOException {
    var created = put("2024/strike", ARTICLE);
    assertEquals(201, created.status(), created.body());
    assertEquals("/api/articles/2024/strike", created.header("Location"));
    assertEquals("2024/strike", created.json().path("id").asText());
    assertTrue(isFile("2024/strike.json"));
    assertEquals(1, found("gwadar"));
    var article = served.get("/api/articles/2024/strike").json();
    assertEquals("2024-05-20", article.path("published").asText());
    assertEquals("Coast Ledger", article.path("source").asText());
    assertEquals("2024/strike.json", article.path("file").asText());

    assertEquals(200, put("2024/strike", ARTICLE.replace("Gwadar", "Basra")).status());
    assertEquals(0, found("gwadar"));
    assertEquals(1, found("basra"));

    var deleted = served.send("DELETE", "/api/articles/2024/strike");
    assertEquals(204, deleted.status());
    assertEquals("", deleted.body());
    assertEquals(0, found("basra"));
    assertTrue(isFile(".removed/2024/strike.json"));
    var again = served.send("DELETE", "/api/articles/2024/strike");
    assertEquals(404, again.status());
    assertEquals("no-such-article", again.code());
  }

  @Test
  void theSamePutSentAgainMakesNoSecondArticle() throws IOException {
    assertEquals(201, put("a", ARTICLE).status());
    assertEquals(200, put("a", ARTICLE).status());
    assertEquals(1, found("gwadar"));
  }

  @Test
  void takesParagraphsAndAllFields() throws IOException {
    var body =
        """
        {"id": "full", "title": "T", "paragraphs": ["First one here.", "Second one here."],
         "section": "World", "url": "https://a.example/x", "language": "en", "authors": null}
        """;
    assertEquals(201, put("full", body, "Content-Type: application/json; charset=utf-8").status());
    var article = served.get("/api/articles/full").json();
    assertEquals(2, article.path("paragraphs").size());
    assertEquals("https://a.example/x", article.path("url").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {                                              | invalid-json
          nothing                                        | invalid-json
          []                                             | invalid-json
          "text"                                         | invalid-json
          {"text":"a"} {"text":"b"}                      | invalid-json
          {"text":"a","text":"b"}                        | invalid-json
          {"text":NaN}                                   | invalid-json
          {"text":"a",}                                  | invalid-json
          {'text':'a'}                                   | invalid-json
          {"text":"a","foo":1}                           | unknown-field
          {"text":"a","publishedPrecision":"day"}        | unknown-field
          {"text":1}                                     | invalid-field
          {"text":["a"]}                                 | invalid-field
          {"text":{"a":1}}                               | invalid-field
          {"text":"a","title":7}                         | invalid-field
          {"text":"a","authors":"Mira Halden"}           | invalid-field
          {"text":"a","authors":[1]}                     | invalid-field
          {"text":"a","authors":[["x"]]}                 | invalid-field
          {"text":"a","title":""}                        | invalid-field
          {"text":"a\\ud800"}                            | invalid-field
          {"paragraphs":["a",""]}                        | invalid-field
          {"paragraphs":"a"}                             | invalid-field
          {"text":"a","paragraphs":["b"]}                | invalid-field
          {"text":"a","published":"some day"}            | invalid-field
          {"text":"a","published":"2024-13-45"}          | invalid-field
          {"text":"a","published":"2024-02-30"}          | invalid-field
          {"text":"a","published":2024}                  | invalid-field
          {"text":"a","url":"javascript:alert(1)"}       | invalid-field
          {"text":"a","language":"no language at all"}   | invalid-field
          {"text":"a","id":"another"}                    | invalid-field
          {"title":"a"}                                  | no-text
          {"title":"a","text":null}                      | no-text
          {"title":"a","paragraphs":[]}                  | no-text
          {}                                             | no-text
          """)
  void refusesWhatIsNoArticle(String body, String code) throws IOException {
    var answer = put("a", body);
    assertEquals(400, answer.status(), answer.body());
    assertEquals(code, answer.code(), answer.body());
    assertFalse(answer.json().path("detail").asText().isEmpty());
    if (code.equals("invalid-field"))
      assertTrue(body.contains(answer.json().path("parameter").asText()), answer.body());
    assertEquals(404, served.get("/api/articles/a").status());
    assertFalse(isFile("a.json"));
  }

  @Test
  void refusesJsonThatIsNestedWithoutEnd() throws IOException {
    for (String bomb : new String[] {"[".repeat(200_000), "{\"text\":" + "[".repeat(200_000)})
      assertEquals(400, put("a", bomb).status());
  }

  @Test
  void refusesWhatIsNotUtf8() throws IOException {
    var body = "{\"text\":\"caf\u00e9\"}"; // raw() sends one byte for each letter
    var answer =
        served.raw(
            "PUT /api/articles/a HTTP/1.1\r\nHost: localhost\r\n%s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                .formatted(JSON, body.length(), body));
    assertEquals("invalid-json", answer.code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/plain",
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Type: multipart/form-data",
        "Content-Type: application/json; charset=iso-8859-1",
        "Content-Type: application/jsonx",
        "X-Nothing: 1"
      })
  void refusesOtherMediaTypes(String header) throws IOException {
    var answer = put("a", ARTICLE, header);
    assertEquals(415, answer.status());
    assertEquals("unsupported-media-type", answer.code());
    var posted = served.sendBody("POST", "/api/articles", ARTICLE, header);
    assertEquals(415, posted.status());
  }

  @Test
  void refusesPackedBodies() throws IOException {
    assertEquals(415, put("a", ARTICLE, JSON, "Content-Encoding: gzip").status());
    assertEquals(201, put("a", ARTICLE, JSON, "Content-Encoding: identity").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: http://localhost:1",
        "Origin: http://127.0.0.1",
        "Origin: ",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: anything"
      })
  void refusesPagesOfOtherSites(String header) throws IOException {
    for (String method : new String[] {"PUT", "DELETE"}) {
      var answer = served.sendBody(method, "/api/articles/a", ARTICLE, JSON, header);
      assertEquals(403, answer.status(), answer.body());
      assertEquals("cross-site", answer.code());
    }
    var posted = served.sendBody("POST", "/api/articles", ARTICLE, LINES, header);
    assertEquals(403, posted.status());
    assertEquals(200, served.get("/api/search?q=a", header).status());
    assertFalse(isFile("a.json"));
  }

  @Test
  void takesWhatItsOwnPagesSend() throws IOException {
    int port = served.server().port();
    assertEquals(201, put("a", ARTICLE, JSON, "Origin: http://127.0.0.1:" + port).status());
    assertEquals(201, put("b", ARTICLE, JSON, "Sec-Fetch-Site: same-origin").status());
    assertEquals(201, put("c", ARTICLE, JSON, "Sec-Fetch-Site: none").status());
    var proxied = put("d", ARTICLE, JSON, "Host: news.example", "Origin: https://news.example");
    assertEquals(201, proxied.status());
  }

  @Test
  void refusesForeignHostsBeforeAllElse() throws IOException {
    assertEquals(421, put("a", ARTICLE, JSON, "Host: evil.example").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..%2fa",
        "a%2f..%2f..%2fb",
        ".clippings%2ffirst-seen",
        ".hidden",
        "a/",
        "a%20b",
        "a%5cb",
        "a%0ab",
        ""
      })
  void refusesIdsThatAreNone(String id) throws IOException {
    var answer = put(id, ARTICLE);
    assertEquals(400, answer.status(), answer.body());
    try (var files = Files.list(home)) {
      assertEquals(2, files.count(), "articles and index");
    }
  }

  @Test
  void namesTheFileThatHasTheId() throws IOException {
    Files.writeString(home.resolve("articles/wire.jsonl"), "{\"id\":\"7\",\"text\":\"Seven.\"}\n");
    served.clippings().sync(Progress.NONE);
    for (String method : new String[] {"PUT", "DELETE"}) {
      var answer = served.sendBody(method, "/api/articles/wire.jsonl%237", ARTICLE, JSON);
      assertEquals(409, answer.status(), answer.body());
      assertEquals("part-of-a-file", answer.code());
      assertTrue(answer.json().path("detail").asText().contains("\"wire.jsonl\""));
    }
    assertEquals(1, found("seven"));
  }

  @Test
  void takesNoParameters() throws IOException {
    assertEquals("unknown-parameter", put("a?q=x", ARTICLE).code());
  }

  @Test
  void limitsTheSizeOfAnArticle() throws IOException {
    var text = "word ".repeat(2_000_000);
    var fits = "{\"text\":\"" + text + "\"}";
    assertEquals(201, put("fits", fits).status());
    var large = "{\"text\":\"" + text + text + "\"}";
    var answer = put("large", large);
    assertEquals(413, answer.status());
    assertEquals("too-large", answer.code());
    var chunked = putInChunks(large, JSON, "Transfer-Encoding: chunked");
    assertEquals(413, chunked);
    assertFalse(isFile("large.json"));
  }

  /** The status of a request in chunks. */
  private int putInChunks(String body, String... headers) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), served.server().port())) {
      socket.setSoTimeout(60_000);
      var out = socket.getOutputStream();
      var head = "PUT /api/articles/chunked HTTP/1.1\r\nHost: localhost\r\n";
      head += String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < body.length(); i += 500_000) {
        var chunk = body.substring(i, Math.min(body.length(), i + 500_000));
        out.write(
            (Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
      }
      out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(answer.substring(9, 12));
    }
  }

  @Test
  void aBodyThatNeverComesTakesNoPlaceForEver() throws IOException {
    var answer = served.send("PUT", "/api/articles/a", JSON, "Content-Length: 100");
    assertEquals(408, answer.status());
    assertEquals("request-timeout", answer.code());
  }
}
