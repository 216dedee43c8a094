package clippings.server;

import clippings.search.SearchRequest;
import java.io.IOException;
import java.util.EnumSet;

/** What people read: the list of results and the articles, as HTML. */
final class Pages {

  private final BoundedClippings clippings;
  private final SearchArguments arguments;
  private final Events events;

  Pages(BoundedClippings clippings, SearchArguments arguments, Events events) {
    this.clippings = clippings;
    this.arguments = arguments;
    this.events = events;
  }

  void home(Exchange exchange) throws IOException {
    var given = exchange.arguments();
    var request = arguments.search(given);
    if (exchange.wantsJson()) {
      exchange.json(SearchJson.bytes(request, clippings.search(request)));
      return;
    }
    var shown = forPage(request);
    var state = new PageState(given.query());
    var page = clippings.search(shown);
    boolean empty = page.totalArticles() == 0 && clippings.status().articles() == 0;
    exchange.html(
        empty
            ? EmptyArchivePage.bytes(state, events.underway())
            : new ResultsPage(state, shown, page).bytes());
  }

  void article(Exchange exchange) throws IOException {
    var given = exchange.arguments();
    var view = clippings.article(exchange.rest(), arguments.marking(given));
    exchange.html(new ReadingPage(new PageState(given.query()), view).bytes());
  }

  void ledger(Exchange exchange) throws IOException {
    var given = exchange.arguments();
    var request = LedgerArguments.of(given);
    exchange.html(new FilesPage(given.query(), request, clippings.ledger(request)).bytes());
  }

  /**
   * The page shows every facet, and of articles that nothing was searched in only the beginning.
   */
  private static SearchRequest forPage(SearchRequest request) {
    return new SearchRequest(
        request.text(),
        request.unit(),
        request.match(),
        request.sort(),
        request.limit(),
        request.offset(),
        request.after(),
        request.choices(),
        request.from(),
        request.to(),
        request.grouped(),
        request.variants(),
        request.text().isBlank() ? Math.min(1, request.paragraphs()) : request.paragraphs(),
        EnumSet.allOf(SearchRequest.Facet.class),
        request.strict(),
        request.zone());
  }
}
