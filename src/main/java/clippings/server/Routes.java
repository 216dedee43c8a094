package clippings.server;

import clippings.server.http.Exchange;
import clippings.server.http.Failures;
import clippings.server.http.Problem;
import clippings.server.http.ProblemException;
import clippings.server.http.Route;
import clippings.server.page.Asset;
import clippings.server.page.HelpPage;
import clippings.server.page.OpenSearch;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.List;

/** Leads each {@link Route} to what answers it, and every failure to {@link Failures}. */
final class Routes {

  private final Api api;
  private final Pages pages;
  private final Writes writes;
  private final Uploads uploads;
  private final Exports exports;
  private final Events events;
  private final Suggesting suggesting;

  Routes(
      Api api,
      Pages pages,
      Writes writes,
      Uploads uploads,
      Exports exports,
      Events events,
      Suggesting suggesting) {
    this.api = api;
    this.pages = pages;
    this.writes = writes;
    this.uploads = uploads;
    this.exports = exports;
    this.events = events;
    this.suggesting = suggesting;
  }

  void addTo(RoutesConfig routes) {
    for (Route route : Route.values()) {
      String path = route.prefix().equals(route.path()) ? route.path() : route.prefix() + "*";
      for (Route.Method method : route.methods()) {
        routes.addHttpHandler(handlerType(method), path, context -> answer(route, method, context));
      }
      if (route.methods().contains(Route.Method.GET)) {
        routes.addHttpHandler(
            HandlerType.HEAD, path, context -> answer(route, Route.Method.GET, context));
      }
      routes.addHttpHandler(HandlerType.OPTIONS, path, context -> options(route, context));
    }
    routes.exception(Exception.class, Routes::fail);
    // Javalin brings an answer of its own for these.
    routes.exception(HttpResponseException.class, Routes::fail);
  }

  private static HandlerType handlerType(Route.Method method) {
    return switch (method) {
      case GET -> HandlerType.GET;
      case PUT -> HandlerType.PUT;
      case POST -> HandlerType.POST;
      case DELETE -> HandlerType.DELETE;
    };
  }

  private void answer(Route route, Route.Method method, Context context) throws IOException {
    var exchange = new Exchange(route, context);
    try {
      switch (method) {
        case GET -> answer(route, exchange);
        case PUT -> writes.put(exchange);
        case POST -> post(route, exchange);
        case DELETE -> writes.delete(exchange);
      }
    } catch (StackOverflowError e) {
      throw new ProblemException(Failures.problem(e, describe(context)));
    }
  }

  private void post(Route route, Exchange exchange) throws IOException {
    switch (route) {
      case ARTICLES -> writes.post(exchange);
      case NEW_FILE -> uploads.one(exchange);
      case ARCHIVE -> pages.archive(exchange, uploads.form(exchange));
      default -> throw new AssertionError("takes no POST: " + route);
    }
  }

  private void answer(Route route, Exchange exchange) throws IOException {
    switch (route) {
      case HOME -> pages.home(exchange);
      case READING -> pages.article(exchange);
      case CITATION -> pages.citation(exchange);
      case COMPARISON -> pages.comparison(exchange);
      case SEARCH -> api.search(exchange);
      case EXPORT -> exports.send(exchange);
      case ARTICLE -> api.article(exchange);
      case STATUS -> api.status(exchange);
      case ARCHIVE -> pages.archive(exchange, List.of());
      case ARTICLES, NEW_FILE -> throw new AssertionError("is not read");
      case LEDGER -> api.ledger(exchange);
      case LEDGER_PAGE -> pages.ledger(exchange);
      case HELP -> exchange.html(HelpPage.bytes());
      case EVENTS -> events.send(exchange);
      case SUGGEST -> suggesting.json(exchange);
      case BROWSER_SUGGEST -> suggesting.forBrowsers(exchange);
      case OPEN_SEARCH -> OpenSearch.send(exchange);
      case HEALTH -> api.health(exchange);
      case ASSET -> Asset.send(exchange);
      case FAVICON -> Asset.sendIcon(exchange);
    }
  }

  private static void options(Route route, Context context) {
    context.status(204).header("Allow", route.allowed());
  }

  private static void fail(Exception failure, Context context) {
    Problem problem = Failures.problem(failure, describe(context));
    if (failure instanceof HttpResponseException && problem.status() == 405) {
      Route.of(context.path()).ifPresent(route -> context.header("Allow", route.allowed()));
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
