package clippings.server;

import clippings.server.http.Problem;
import clippings.server.http.Route;
import clippings.server.text.Text;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything else: sets the headers every answer has, and turns away requests for
 * hosts we are not, those that are too long, and those that want to write and may not.
 */
final class Gate extends Handler.Wrapper {

  /**
   * Longest target of a request, in bytes: room for the longest query (4,000 letters, of which each
   * may take nine) and other parameters.
   */
  static final int MAX_TARGET = 40 * 1024;

  /** Longest path, and longest headers together, in bytes. */
  static final int MAX_BYTES = 8 * 1024;

  private final KnownHosts hosts;
  private final WriteAccess access;

  Gate(KnownHosts hosts, WriteAccess access) {
    this.hosts = hosts;
    this.access = access;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    SecurityHeaders.set(response.getHeaders());
    Problem problem = problem(request);
    if (problem == null && "*".equals(request.getHttpURI().getPath()))
      return pong(response, callback);
    if (problem == null) return super.handle(request, response, callback);
    ProblemAnswer.send(request, response, callback, problem);
    return true;
  }

  /** {@code OPTIONS *} asks nothing of any address; it is used to see whether a server is there. */
  private static boolean pong(Response response, Callback callback) {
    response.setStatus(204);
    response.getHeaders().put(HttpHeader.ALLOW, Route.ALL_METHODS);
    callback.succeeded();
    return true;
  }

  private @Nullable Problem problem(Request request) {
    String host = request.getHeaders().get(HttpHeader.HOST);
    HttpURI uri = request.getHttpURI();
    if (host == null || host.isEmpty()) {
      return Problem.of(Problem.Code.BAD_REQUEST, "the request names no host");
    }
    if (!hosts.contains(host) || !isOurs(uri)) {
      return Problem.of(
          Problem.Code.UNKNOWN_HOST,
          "this server is not \"%s\"; whoever runs it can allow the name"
              .formatted(Text.shortened(host)));
    }
    if (length(uri.getPathQuery()) > MAX_TARGET || length(uri.getPath()) > MAX_BYTES)
      return Problem.ofStatus(414, null);
    if (headersLength(request) > MAX_BYTES) return Problem.ofStatus(431, null);
    return access.problem(request.getMethod(), request.getHeaders());
  }

  /** A target may be written with its host in front; then that one counts as well. */
  private boolean isOurs(HttpURI uri) {
    return uri.getAuthority() == null || hosts.contains(uri.getAuthority());
  }

  private static int length(@Nullable String target) {
    return target == null ? 0 : target.length();
  }

  private static int headersLength(Request request) {
    int length = 0;
    for (HttpField field : request.getHeaders()) {
      String value = field.getValue();
      length += field.getName().length() + (value == null ? 0 : value.length()) + 4;
    }
    return length;
  }
}
