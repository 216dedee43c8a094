package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many articles in one body, a line each. */
class BulkWritesTest {

  private static final String LINES = "Content-Type: application/x-ndjson";

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

  private List<JsonNode> post(String body) throws IOException {
    var answer = served.sendBody("POST", "/api/articles", body, LINES);
    assertEquals(200, answer.status(), answer.body());
    assertEquals("application/x-ndjson", answer.header("Content-Type"));
    var outcomes = new ArrayList<JsonNode>();
    for (String line : answer.body().lines().toList())
      outcomes.add(new ObjectMapper().readTree(line));
    return outcomes;
  }

  private long found(String query) throws IOException {
    return served.get("/api/search?q=" + query).json().path("total").asLong();
  }

  @Test
  void refusesABodyThatIsTooLargeBeforeReadingIt() throws IOException {
    var answer =
        served.send(
            "POST", "/api/articles", LINES, "Expect: 100-continue", "Content-Length: 1073741825");
    assertEquals(413, answer.status());
  }

  @Test
  void everyLineHasItsOutcome() throws IOException {
    var outcomes =
        post(
            """
            {"id":"a/1","text":"The first of them."}

            {"id":"a/2","txt":"typo"}
            no json at all
            {"id":"../a","text":"Outside."}
            {"id":"a/1","text":"The first of them again."}
            {"title":"Ferry late, again!","text":"No id.","published":"2024-05-20"}
            {"text":"Neither id nor title."}\
            """);
    assertEquals(
        "1:201 3:400 4:400 5:400 6:200 7:201 8:201",
        String.join(
            " ",
            outcomes.stream()
                .map(each -> each.path("line").asInt() + ":" + each.path("status").asInt())
                .toList()));
    assertEquals("unknown-field", outcomes.get(1).path("code").asText());
    assertEquals("invalid-id", outcomes.get(3).path("code").asText());
    var given = outcomes.get(5).path("id").asText();
    assertTrue(given.matches("2024/ferry-late-again-[0-9a-f]{12}"), given);
    assertTrue(Files.isRegularFile(home.resolve("articles").resolve(given + ".json")));
    assertEquals(200, served.get("/api/articles/" + given).status());
    assertTrue(outcomes.get(6).path("id").asText().startsWith("undated/article-"));
    assertEquals(1, found("again%20first"));
  }

  @Test
  void anArticleWithoutAnIdGetsTheSameOneEachTime() throws IOException {
    var line = "{\"title\":\"گوادر: بندر\",\"text\":\"No id.\"}";
    var first = post(line).getFirst();
    var second = post(line).getFirst();
    assertEquals(201, first.path("status").asInt());
    assertEquals(200, second.path("status").asInt());
    assertEquals(first.path("id"), second.path("id"));
  }

  @Test
  void takesOneArticleAsJson() throws IOException {
    var json = "Content-Type: application/json";
    var answer = served.sendBody("POST", "/api/articles", "{\"text\":\"The only one.\"}", json);
    assertEquals(201, answer.json().path("status").asInt());
  }

  @Test
  void manyLinesAreAllStored() throws IOException {
    var body = new StringBuilder();
    for (int i = 0; i < 150; i++)
      body.append("{\"id\":\"bulk/%d\",\"text\":\"Berth number%d.\"}%n".formatted(i, i));
    var outcomes = post(body.toString());
    assertEquals(150, outcomes.size());
    assertTrue(outcomes.stream().allMatch(each -> each.path("status").asInt() == 201));
    assertEquals(150, found("berth&group=none"));
  }

  @Test
  void refusesALineThatIsTooLargeAlone() throws IOException {
    var large = "{\"text\":\"" + "word ".repeat(4_000_000) + "\"}";
    var outcomes = post(large + "\n{\"text\":\"A small one.\"}\n");
    assertEquals(413, outcomes.get(0).path("status").asInt());
    assertEquals(201, outcomes.get(1).path("status").asInt());
  }
}
