package clippings.server;

import clippings.server.http.Problem;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what Jetty refuses by itself, before any of our code sees it, in the shape of all
 * problems.
 */
final class JettyErrors extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus() < 400 ? 500 : response.getStatus();
    var problem = Problem.ofStatus(status, HttpStatus.getMessage(status));
    ProblemAnswer.send(request, response, callback, problem);
    return true;
  }
}
