package clippings.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.query.Notice;
import clippings.query.QuerySyntaxException;
import clippings.search.request.SearchTimedOutException;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailuresTest {

  @Test
  void passesTheReadersMistakeOn() {
    var notice = new Notice("unclosed-quote", 14, 1, "unclosed quote at 14", "a \"b\"");
    var problem = Failures.problem(new QuerySyntaxException(notice), "GET /");
    assertEquals(400, problem.status());
    assertEquals("unclosed-quote", problem.code());
    assertEquals("unclosed quote at 14", problem.detail());
    assertEquals(14, problem.position());
    assertEquals("a \"b\"", problem.suggestion());
  }

  @Test
  void knowsWhatIsNobodysFault() {
    var late = Failures.problem(new SearchTimedOutException(Duration.ofSeconds(2)), "GET /");
    assertEquals("search-timed-out", late.code());
    assertEquals(503, late.status());
    assertEquals("not-found", Failures.problem(new NotFoundResponse(), "GET /x").code());
  }

  @Test
  void withholdsTheTextOfOurOwnFaults() {
    for (var failure : new Throwable[] {new IOException("/home/x/secret"), new Error("/home/x")}) {
      var problem = Failures.problem(failure, "GET /");
      assertEquals("internal", problem.code());
      assertEquals(500, problem.status());
      assertTrue(problem.detail().matches(".* under [0-9a-f]{6}"), problem.detail());
    }
  }

  @Test
  void blamesDepthOnTheQuery() {
    var problem = Failures.problem(new StackOverflowError(), "GET /");
    assertEquals("query-too-complex", problem.code());
    assertEquals(400, problem.status());
  }

  @Test
  void keepsMessagesOnTheirLineInTheLog() {
    var failure = new IllegalStateException("a\nFAKE line", new IOException("b\u001b[2J"));
    String trace = Failures.trace(failure);
    assertTrue(
        trace.startsWith("java.lang.IllegalStateException: a\\u000aFAKE line\n  at "), trace);
    assertTrue(trace.contains("\ncaused by java.io.IOException: b\\u001b[2J\n"), trace);
    assertFalse(trace.contains("\nFAKE"), trace);
  }
}
