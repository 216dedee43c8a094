package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.server.Served.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files sent to be kept: in the folder, in the index, and nowhere else. */
class UploadsTest {

  private static final String FERRY =
      "Ferry sails again\n\nThe ferry to Muscat sails on Sundays.\n";
  private static final String TYPE = "Content-Type: application/octet-stream";

  @TempDir private Path folder;
  private Served served;

  @BeforeEach
  void start() throws IOException {
    served = Served.start(TestArchive.open(folder));
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  private Answer send(String name, String content, String... headers) throws IOException {
    var all = Stream.concat(Stream.of(TYPE), Stream.of(headers)).toArray(String[]::new);
    return served.sendBody("POST", "/api/files/" + name, content, all);
  }

  private Path articles() {
    return folder.resolve("articles");
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(articles())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(f -> !f.startsWith("."))
          .sorted()
          .toList();
    }
  }

  @Test
  void aFileIsKeptAndFoundWhenTheAnswerComes() throws IOException {
    var answer = send("ferry.txt", FERRY);
    assertEquals(201, answer.status(), answer.body());
    assertEquals("indexed", answer.json().path("outcome").asText());
    assertEquals("ferry", answer.json().path("ids").path(0).asText());
    assertEquals(FERRY, Files.readString(articles().resolve("ferry.txt")));
    var hits = served.get("/api/search?q=muscat").json().path("hits");
    assertEquals("ferry", hits.path(0).path("id").asText());
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    send("ferry.txt", FERRY);
    var other = send("ferry.txt", FERRY.replace("Sundays", "Mondays"));
    assertEquals("ferry.2.txt", other.json().path("file").asText());
    assertEquals("ferry.2", other.json().path("ids").path(0).asText());
    assertEquals(FERRY, Files.readString(articles().resolve("ferry.txt")));
    // An id that is taken is as good as a name that is.
    assertEquals(
        "note.2.md",
        send("note.md", "# A note\n\nAbout a harbour.\n").json().path("file").asText());
  }

  @Test
  void whatIsThereAlreadyIsNotKeptTwice() throws IOException {
    send("ferry.txt", FERRY);
    var before = files();
    var again = send("ferry.txt", FERRY);
    assertEquals(200, again.status());
    assertFalse(again.json().path("new").asBoolean());
    assertEquals("ferry", again.json().path("ids").path(0).asText());
    assertEquals(before, files());
    var twin = send("sailing.txt", FERRY);
    assertEquals(201, twin.status());
    assertEquals("duplicate", twin.json().path("outcome").asText());
  }

  @Test
  void tellsWhyAFileCouldNotBeRead() throws IOException {
    var answer = send("notes.pdf", "this is no PDF");
    assertEquals(201, answer.status());
    assertEquals("rejected", answer.json().path("outcome").asText());
    assertFalse(answer.json().path("reason").asText().isEmpty());
    assertTrue(files().contains("notes.pdf"));
  }

  @Test
  void aFileOfManyArticlesTellsTheirIds() throws IOException {
    var answer =
        send(
            "wire.jsonl",
            "{\"id\":\"a\",\"text\":\"One ferry.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n");
    assertEquals(2, answer.json().path("articles").asInt());
    assertEquals(2, answer.json().path("ids").size());
  }

  @ParameterizedTest
  @CsvSource({
    "%2e%2e%2Fevil.txt, 400",
    "a%2Fb.txt, 400",
    "a%5Cb.txt, 400",
    ".hidden.txt, 400",
    "con.txt, 400",
    "lpt1.html, 400",
    "draft.txt~, 400",
    "%20.txt, 400",
    "movie.exe, 415",
    "noextension, 415"
  })
  void refusesNamesThatLeadElsewhereOrAreNotRead(String name, int status) throws IOException {
    var before = files();
    var answer = send(name, FERRY);
    assertEquals(status, answer.status(), answer.body());
    assertEquals(before, files());
    assertEquals(List.of(), staged());
  }

  private List<Path> staged() throws IOException {
    var incoming = articles().resolve(".clippings/incoming");
    if (!Files.exists(incoming)) return List.of();
    try (var files = Files.list(incoming)) {
      return files.toList();
    }
  }

  @Test
  void replacesWhatSomeSystemsCannotHaveInAName() throws IOException {
    var answer = send("Cafe%CC%81%3A%20%22ferry%22%3F.txt", FERRY);
    assertEquals("Caf\u00e9_ _ferry__.txt", answer.json().path("file").asText());
  }

  @Test
  void neverWritesThroughALink() throws IOException {
    var outside = Files.writeString(folder.resolve("outside.txt"), "mine");
    Files.createSymbolicLink(articles().resolve("link.txt"), outside);
    assertEquals("link.2.txt", send("link.txt", FERRY).json().path("file").asText());
    assertEquals("mine", Files.readString(outside));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://evil.example",
        "Origin: null",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void pagesOfOtherSitesCannotSend(String header) throws IOException {
    assertEquals(403, send("ferry.txt", FERRY, header).status());
    assertEquals(403, form("ferry.txt", FERRY, header).status());
    assertFalse(files().contains("ferry.txt"));
  }

  /** What browsers send with a form of a page that has no referrer. */
  @Test
  void ourOwnFormCanSend() throws IOException {
    assertEquals(200, form("a.txt", FERRY, "Origin: null", "Sec-Fetch-Site: same-origin").status());
    assertTrue(files().contains("a.txt"));
  }

  @Test
  void takesOnlyWhatIsSentAsAFile() throws IOException {
    for (var type :
        List.of(
            "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
      var answer = served.sendBody("POST", "/api/files/f.txt", FERRY, "Content-Type: " + type);
      assertEquals(415, answer.status(), type);
    }
    assertEquals(415, served.sendBody("POST", "/archive", FERRY, TYPE).status());
    assertEquals(421, send("f.txt", FERRY, "Host: evil.example").status());
    assertEquals(
        413,
        served
            .send(
                "POST",
                "/api/files/f.txt",
                TYPE,
                "Expect: 100-continue",
                "Content-Length: 1073741825")
            .status());
    assertEquals(405, served.send("PUT", "/api/files/f.txt").status());
  }

  private Answer form(String name, String content, String... headers) throws IOException {
    var body =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\n"
            + "Content-Type: text/plain\r\n\r\n"
            + content
            + "\r\n--x--\r\n";
    var all =
        Stream.concat(
                Stream.of("Content-Type: multipart/form-data; boundary=x", "Accept: text/html"),
                Stream.of(headers))
            .toArray(String[]::new);
    return served.sendBody("POST", "/archive", body, all);
  }

  @Test
  void aFormTellsWhatBecameOfItsFiles() throws IOException {
    var added = Jsoup.parse(form("C:\\papers\\ferry.txt", FERRY).body()).select("#added li");
    assertEquals("ferry.txt Added. ferry", added.text());
    assertEquals("/articles/ferry", added.select("a").attr("href"));
    var refused = form("movie.exe", "x");
    assertEquals(200, refused.status());
    assertTrue(
        Jsoup.parse(refused.body())
            .select("#added .refused")
            .text()
            .startsWith("movie.exe Not taken."));
    assertTrue(form("<b>.txt", FERRY).body().contains("&lt;b&gt;.txt"));
    assertEquals(
        400,
        served
            .sendBody(
                "POST",
                "/archive",
                "--x\r\nbroken",
                "Content-Type: multipart/form-data; boundary=x")
            .status());
  }

  @Test
  void theArchivePageTellsWhatIsInIt() throws IOException {
    var page = Jsoup.parse(served.get("/archive").body());
    assertTrue(page.select(".held").text().startsWith("4 articles, "), page.select(".held").text());
    assertTrue(
        page.select(".shares a").eachAttr("href").contains("/?source=Border%20Gazette"),
        page.select(".shares a").eachAttr("href").toString());
    assertEquals("broken.json", page.select("dl.rejected dt").text());
    assertEquals(1, page.select("header .to-archive").size());
  }
}
