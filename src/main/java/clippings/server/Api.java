package clippings.server;

import clippings.server.http.Exchange;
import clippings.server.http.Problem;
import clippings.server.http.ProblemException;
import clippings.server.json.ArchiveJson;
import clippings.server.json.Json;
import clippings.server.json.SearchJson;
import java.io.IOException;
import java.util.Optional;

/** What programs ask for, in JSON. */
final class Api {

  private static final String VERSION =
      Optional.ofNullable(Api.class.getPackage().getImplementationVersion()).orElse("development");

  private final BoundedClippings clippings;
  private final SearchArguments arguments;
  private final Readiness readiness;

  Api(BoundedClippings clippings, SearchArguments arguments, Readiness readiness) {
    this.clippings = clippings;
    this.arguments = arguments;
    this.readiness = readiness;
  }

  void search(Exchange exchange) throws IOException {
    var request = arguments.search(exchange.arguments());
    exchange.json(SearchJson.bytes(request, clippings.search(request)));
  }

  void article(Exchange exchange) throws IOException {
    var marking = arguments.marking(exchange.arguments());
    var view = clippings.article(exchange.rest(), marking);
    exchange.json(ArchiveJson.article(view, marking != null));
  }

  void status(Exchange exchange) throws IOException {
    exchange.arguments();
    exchange.json(ArchiveJson.status(clippings.status(), VERSION));
  }

  void ledger(Exchange exchange) throws IOException {
    var given = exchange.arguments();
    exchange.json(ArchiveJson.ledger(clippings.ledger(LedgerArguments.of(given))));
  }

  /** Whether we can serve, for whoever watches over the process. */
  void health(Exchange exchange) throws IOException {
    String reason = readiness.whyNot();
    if (reason != null) {
      throw new ProblemException(Problem.of(Problem.Code.NOT_READY, reason));
    }
    exchange.json(Json.object(json -> json.text("status", "ready")));
  }
}
