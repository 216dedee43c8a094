package clippings.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.IOException;

/** Leads each {@link Route} to what answers it, and every failure to {@link Failures}. */
final class Routes {

  static final String ALLOWED = "GET, HEAD, OPTIONS";

  private final Api api;
  private final Pages pages;

  Routes(Api api, Pages pages) {
    this.api = api;
    this.pages = pages;
  }

  void addTo(RoutesConfig routes) {
    for (Route route : Route.values()) {
      String path = route.prefix().equals(route.path()) ? route.path() : route.prefix() + "*";
      routes.addHttpHandler(HandlerType.GET, path, context -> answer(route, context));
      routes.addHttpHandler(HandlerType.HEAD, path, context -> answer(route, context));
      routes.addHttpHandler(HandlerType.OPTIONS, path, Routes::options);
    }
    routes.exception(Exception.class, Routes::fail);
    // Javalin brings an answer of its own for these.
    routes.exception(HttpResponseException.class, Routes::fail);
  }

  private void answer(Route route, Context context) throws IOException {
    try {
      answer(route, new Exchange(route, context));
    } catch (StackOverflowError e) {
      throw new ProblemException(Failures.problem(e, describe(context)));
    }
  }

  private void answer(Route route, Exchange exchange) throws IOException {
    switch (route) {
      case HOME -> pages.home(exchange);
      case READING -> pages.article(exchange);
      case SEARCH -> api.search(exchange);
      case ARTICLE -> api.article(exchange);
      case STATUS -> api.status(exchange);
      case LEDGER -> api.ledger(exchange);
      case HEALTH -> api.health(exchange);
      case ASSET -> Asset.send(exchange);
      case FAVICON -> Asset.sendIcon(exchange);
    }
  }

  private static void options(Context context) {
    context.status(204).header("Allow", ALLOWED);
  }

  private static void fail(Exception failure, Context context) {
    Problem problem = Failures.problem(failure, describe(context));
    if (failure instanceof HttpResponseException && problem.status() == 405) {
      context.header("Allow", ALLOWED);
    }
    if (problem.status() == 503) context.header("Retry-After", "1");
    var answer =
        ProblemAnswer.to(context.path(), context.queryString(), context.header("Accept"), problem);
    context.header("Cache-Control", "no-store");
    try {
      Exchange.send(context, problem.status(), answer.contentType(), answer.body());
    } catch (IOException e) {
      // The client has gone; there is nobody left to tell.
      context.res().setStatus(problem.status());
    }
  }

  private static String describe(Context context) {
    return context.req().getMethod() + " " + context.path();
  }
}
