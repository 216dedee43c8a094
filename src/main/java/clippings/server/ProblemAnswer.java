package clippings.server;

import clippings.server.http.Accepted;
import clippings.server.http.Exchange;
import clippings.server.http.Problem;
import clippings.server.json.Json;
import clippings.server.page.ErrorPage;
import clippings.server.page.PageState;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Problem} as the body of an answer: a small page for browsers, JSON for everyone else.
 */
final class ProblemAnswer {

  private static final String PROBLEM_JSON = "application/problem+json";
  private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, "Accept");

  private static final HttpField CHALLENGE =
      new PreEncodedHttpField(HttpHeader.WWW_AUTHENTICATE, "Bearer realm=\"Clippings\"");

  private final String contentType;
  private final byte[] body;

  private ProblemAnswer(String contentType, byte[] body) {
    this.contentType = contentType;
    this.body = body;
  }

  String contentType() {
    return contentType;
  }

  byte[] body() {
    return body;
  }

  /**
   * The body that suits the request.
   *
   * @param path of the request; programs ask below {@code /api/}
   * @param query of the request, as it was sent: the page keeps what was typed
   * @param accept the header of that name
   */
  static ProblemAnswer to(
      @Nullable String path, @Nullable String query, @Nullable String accept, Problem problem) {
    boolean page = (path == null || !path.startsWith("/api/")) && Accepted.html(accept);
    return page
        ? new ProblemAnswer(Exchange.HTML, ErrorPage.bytes(PageState.of(query), problem))
        : new ProblemAnswer(PROBLEM_JSON, json(problem));
  }

  /** Answers a request that never reached Javalin. */
  static void send(Request request, Response response, Callback callback, Problem problem) {
    HttpURI uri = request.getHttpURI();
    String accept = request.getHeaders().get(HttpHeader.ACCEPT);
    var answer = to(uri.getPath(), uri.getQuery(), accept, problem);
    response.setStatus(problem.status());
    SecurityHeaders.set(response.getHeaders());
    response.getHeaders().put(VARY);
    if (problem.status() == 401) response.getHeaders().put(CHALLENGE);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body.length);
    response.write(true, ByteBuffer.wrap(answer.body), callback);
  }

  private static byte[] json(Problem problem) {
    return Json.object(
        json -> {
          json.text("type", "/problems/" + problem.code())
              .text("title", problem.title())
              .number("status", problem.status())
              .text("detail", problem.detail())
              .text("code", problem.code());
          if (problem.parameter() != null) json.text("parameter", problem.parameter());
          if (problem.position() >= 0) {
            json.number("position", problem.position()).number("length", problem.length());
          }
          if (problem.suggestion() != null) json.text("suggestion", problem.suggestion());
        });
  }
}
