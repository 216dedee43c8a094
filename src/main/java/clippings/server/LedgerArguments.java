package clippings.server;

import clippings.archive.ledger.LedgerRequest;
import clippings.article.LedgerRow.Outcome;
import clippings.server.http.Arguments;
import clippings.server.http.Parameter;

/** What {@code /api/ledger} and {@code /ledger} take. */
final class LedgerArguments {

  private static final int ROWS = 100;

  private LedgerArguments() {}

  /**
   * @throws ProblemException if a value is not one the parameter takes
   */
  static LedgerRequest of(Arguments given) {
    var outcome =
        given
            .filled(Parameter.OUTCOME)
            .map(word -> given.constant(Parameter.OUTCOME, Outcome.class, word))
            .orElse(null);
    int limit = given.number(Parameter.LIMIT, 1, LedgerRequest.MAX_LIMIT).orElse(ROWS);
    var text = given.filled(Parameter.Q).orElse("");
    return new LedgerRequest(outcome, text, given.filled(Parameter.AFTER).orElse(null), limit);
  }
}
