package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may write to a server that other machines can reach. */
class WriteAccessTest {

  private static final String TOKEN = "correct-horse-battery";
  private static final String ARTICLE = "{\"text\":\"The dockers went back to work.\"}";
  private static final String JSON = "Content-Type: application/json";

  @TempDir Path home;

  @Test
  void takesNothingInWithoutAToken() throws IOException {
    try (var served = Served.start(TestArchive.openEmpty(home), "0.0.0.0", null)) {
      var answer = served.sendBody("PUT", "/api/articles/a", ARTICLE, JSON);
      assertEquals(403, answer.status());
      assertEquals("writing-disabled", answer.code());
      assertEquals(200, served.get("/api/search").status());
    }
  }

  @Test
  void wantsTheToken() throws IOException {
    try (var served = Served.start(TestArchive.openEmpty(home), "0.0.0.0", TOKEN)) {
      for (String wrong :
          new String[] {
            "X: 1",
            "Authorization: Bearer",
            "Authorization: Bearer wrong",
            "Authorization: Basic " + TOKEN,
            "Authorization: Bearer " + TOKEN + "x"
          }) {
        for (String method : new String[] {"PUT", "DELETE"}) {
          var answer = served.sendBody(method, "/api/articles/a", ARTICLE, JSON, wrong);
          assertEquals(401, answer.status(), wrong);
          assertEquals("unauthorized", answer.code());
          assertEquals("Bearer realm=\"Clippings\"", answer.header("WWW-Authenticate"));
        }
        assertEquals(401, served.sendBody("POST", "/api/articles", ARTICLE, JSON, wrong).status());
      }
      var right = "Authorization: bearer " + TOKEN;
      assertEquals(201, served.sendBody("PUT", "/api/articles/a", ARTICLE, JSON, right).status());
      var foreign = "Origin: https://evil.example";
      var refused = served.sendBody("PUT", "/api/articles/a", ARTICLE, JSON, right, foreign);
      assertEquals(403, refused.status());
      assertEquals(200, served.get("/api/articles/a").status());
    }
  }

  @Test
  void wantsATokenThatCannotBeGuessed() {
    var limits = ServerSettings.Limits.usual();
    assertThrows(
        IllegalArgumentException.class,
        () -> new ServerSettings("127.0.0.1", 0, Set.of(), "short", limits));
  }
}
