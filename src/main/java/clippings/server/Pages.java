package clippings.server;

import clippings.archive.ledger.LedgerRequest;
import clippings.article.ArticleField;
import clippings.article.ArticleId;
import clippings.article.LedgerRow.Outcome;
import clippings.search.request.Hit;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchPage.FacetValue;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Choice;
import clippings.search.request.SearchRequest.Facet;
import clippings.search.request.Snippet;
import clippings.server.http.Arguments;
import clippings.server.http.Exchange;
import clippings.server.http.Parameter;
import clippings.server.http.Route;
import clippings.server.json.KeptFile;
import clippings.server.json.SearchJson;
import clippings.server.page.ArchivePage;
import clippings.server.page.Around;
import clippings.server.page.Citation;
import clippings.server.page.CitationPage;
import clippings.server.page.ComparisonPage;
import clippings.server.page.EmptyArchivePage;
import clippings.server.page.Facets;
import clippings.server.page.FilesPage;
import clippings.server.page.Findings;
import clippings.server.page.PageState;
import clippings.server.page.ReadingPage;
import clippings.server.page.ResultsPage;
import clippings.server.page.ValuesPage;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people read: the list of results and the articles, as HTML. */
final class Pages {

  /** Rejected files the page on the archive names; the ledger names all. */
  private static final int REJECTED = 8;

  /** Copies of a hit that the list of results shows. */
  private static final int COPIES = 10;

  private final BoundedClippings clippings;
  private final SearchArguments arguments;

  Pages(BoundedClippings clippings, SearchArguments arguments) {
    this.clippings = clippings;
    this.arguments = arguments;
  }

  void home(Exchange exchange) throws IOException {
    var given = exchange.arguments();
    var request = arguments.search(given);
    if (exchange.wantsJson()) {
      exchange.json(SearchJson.bytes(request, clippings.search(request)));
      return;
    }
    var state = new PageState(given.query());
    var unfinished = clippings.unfinished();
    var findings = findings(request, given);
    var values = given.filled(Parameter.VALUES).flatMap(Facets::field);
    boolean empty = findings.page().totalArticles() == 0 && clippings.status().articles() == 0;
    if (empty) {
      exchange.html(EmptyArchivePage.bytes(state, unfinished.orElse(null)));
    } else if (values.isPresent()) {
      String containing = given.filled(Parameter.CONTAINING).orElse("");
      exchange.html(new ValuesPage(state, findings, values.get(), containing).bytes());
    } else {
      exchange.html(new ResultsPage(state, findings).bytes());
    }
  }

  private Findings findings(SearchRequest request, Arguments given) throws IOException {
    var shown = forPage(request);
    var page = clippings.search(shown);
    return new Findings(shown, page, facets(shown, page), opened(given, page));
  }

  /**
   * Of a field that is narrowed to some values, its values without that: with the others already
   * out of sight nobody could choose a second one. Exact, at the price of another count.
   */
  private Map<Facet, List<FacetValue>> facets(SearchRequest request, SearchPage page)
      throws IOException {
    var facets = new EnumMap<Facet, List<FacetValue>>(Facet.class);
    facets.putAll(page.facets());
    for (ArticleField field : Facets.FIELDS) {
      var rest = request.choices().stream().filter(choice -> choice.field() != field).toList();
      if (rest.size() == request.choices().size()) continue;
      var facet = Facets.facet(field);
      var wider = clippings.search(counting(request, rest, EnumSet.of(facet)));
      facets.put(facet, wider.facets().getOrDefault(facet, List.of()));
    }
    return facets;
  }

  /** The matching paragraphs of hits that the address says are open. */
  private Map<ArticleId, List<Snippet>> opened(Arguments given, SearchPage page)
      throws IOException {
    var wanted = given.list(Parameter.OPEN);
    var marking = wanted.isEmpty() ? null : arguments.marking(given);
    if (marking == null) return Map.of();
    var opened = new HashMap<ArticleId, List<Snippet>>();
    for (Hit hit : page.hits()) {
      var id = hit.article().id();
      if (!wanted.contains(id.value())) continue;
      var paragraphs = clippings.article(id.value(), marking).paragraphs();
      opened.put(id, paragraphs.stream().filter(each -> !each.highlights().isEmpty()).toList());
    }
    return opened;
  }

  void article(Exchange exchange) throws IOException {
    var given = exchange.arguments();
    var view = clippings.article(exchange.rest(), arguments.marking(given));
    var state = new PageState(given.query());
    var around = Around.of(state, arguments.search(given), view.article().id(), clippings::search);
    exchange.html(new ReadingPage(state, view, around).bytes());
  }

  /** An article as others cite it: as a file, or as a page with all forms to copy from. */
  void citation(Exchange exchange) throws IOException {
    var given = exchange.arguments();
    var view = clippings.article(exchange.rest(), null);
    var citation = new Citation(view.article());
    if (given.filled(Parameter.FORMAT).isEmpty()) {
      var paragraph = given.number(Parameter.PARAGRAPH, 1, Math.max(1, view.paragraphs().size()));
      var here = exchange.origin() + PageState.EMPTY.article(view.article().id());
      exchange.html(new CitationPage(view, citation, paragraph, here).bytes());
      return;
    }
    var format = given.choice(Parameter.FORMAT, Citation.Format.class, Citation.Format.TEXT);
    exchange.file(format.file().contentType(), citation.name(format), citation.in(format));
  }

  /** What one article has that another has not. */
  void comparison(Exchange exchange) throws IOException {
    var given = exchange.arguments();
    var one = clippings.article(exchange.rest(), null);
    var with = given.filled(Parameter.WITH);
    if (with.isEmpty())
      throw Arguments.invalid(Parameter.WITH, "with must be the id of an article");
    exchange.html(ComparisonPage.of(one, clippings.article(with.get(), null)).bytes());
  }

  /** What is in the archive, and what became of what was just added to it. */
  void archive(Exchange exchange, List<KeptFile> added) throws IOException {
    var counting = Arguments.of(Route.SEARCH, "group=none&limit=1&paragraphs=0");
    var all = counting(arguments.search(counting), List.of(), EnumSet.allOf(Facet.class));
    var findings = Findings.of(all, clippings.search(all));
    var rejected = clippings.ledger(LedgerRequest.of(Outcome.REJECTED, REJECTED));
    exchange.html(new ArchivePage(findings, clippings.status(), rejected, added).bytes());
  }

  void ledger(Exchange exchange) throws IOException {
    var given = exchange.arguments();
    var request = LedgerArguments.of(given);
    exchange.html(new FilesPage(given.query(), request, clippings.ledger(request)).bytes());
  }

  /**
   * The page shows every facet, why each hit is one, and of articles that nothing was searched in
   * only the beginning.
   */
  private static SearchRequest forPage(SearchRequest request) {
    int paragraphs =
        request.text().isBlank() ? Math.min(1, request.paragraphs()) : request.paragraphs();
    return request.toBuilder()
        .paragraphs(paragraphs)
        .copies(COPIES)
        .facets(EnumSet.allOf(Facet.class))
        .scoring(request.scoring().covering())
        .build();
  }

  private static SearchRequest counting(
      SearchRequest request, List<Choice> choices, Set<Facet> facets) {
    return request.toBuilder().choices(choices).paragraphs(0).facets(facets).build();
  }
}
