package clippings.server;

import clippings.archive.LedgerRequest;
import clippings.article.LedgerRow.Outcome;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What programs ask for, in JSON. */
final class Api {

  private static final int LEDGER_ROWS = 100;
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
    @Nullable String word = given.filled(Parameter.OUTCOME).orElse(null);
    @Nullable Outcome outcome =
        word == null ? null : given.constant(Parameter.OUTCOME, Outcome.class, word);
    int limit = given.number(Parameter.LIMIT, 1, LedgerRequest.MAX_LIMIT).orElse(LEDGER_ROWS);
    String after = given.filled(Parameter.AFTER).orElse(null);
    exchange.json(ArchiveJson.ledger(clippings.ledger(new LedgerRequest(outcome, after, limit))));
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
