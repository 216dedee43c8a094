package clippings.server.page;

import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest;
import clippings.server.text.Wording;

/** The list of results: how the query was read, when, the hits, ways to narrow them, and pages. */
public final class ResultsPage {

  private final PageState state;
  private final Findings findings;
  private final SearchRequest request;
  private final SearchPage page;

  public ResultsPage(PageState state, Findings findings) {
    this.state = state;
    this.findings = findings;
    this.request = findings.request();
    this.page = findings.page();
  }

  public byte[] bytes() {
    String text = request.text().strip();
    String title = text.isEmpty() ? Wording.of("name") : Wording.of("title", text);
    return Layout.page(title, state, text.isEmpty(), "results", this::content);
  }

  private void content(Html html) {
    html.open("main", "id", "main", "class", "columns");
    html.open("div", "class", "summary");
    new Summary(state, findings).writeTo(html);
    new Timeline(state, findings).writeTo(html);
    if (page.total() > 0) new Switches(state, findings).writeTo(html);
    html.close().open("div", "class", "list");
    if (page.hits().isEmpty() && page.isUnfinished()) nothingYet(html);
    else if (page.hits().isEmpty()) nothing(html);
    else hits(html);
    html.close();
    new Narrowing(state, findings).writeTo(html);
    html.close();
  }

  private void hits(Html html) {
    var markup = new HitMarkup(state, findings);
    html.open("ol", "class", "hits", "start", Integer.toString(request.offset() + 1));
    for (int i = 0; i < page.hits().size(); i++) markup.write(html, i + 1, page.hits().get(i));
    html.close();
    new Pager(state, request, page).writeTo(html);
    new TakeAway(state, page).writeTo(html);
  }

  /** Whoever is told that nothing matches would change a query that may well find something. */
  private void nothingYet(Html html) {
    html.open("div", "class", "nothing").element("p", Wording.of("nothing.yet"));
    html.open("p").link(state.results(), Wording.of("indexing.again")).close().close();
  }

  private void nothing(Html html) {
    String text = request.text().strip();
    html.open("div", "class", "nothing").element("p", Wording.of("nothing.lead")).open("ul");
    if (request.isNarrowed()) {
      html.open("li").link(PageState.EMPTY.typing(text), Wording.of("nothing.filters")).close();
    }
    if (text.contains(" ")) html.element("li", Wording.of("nothing.words"));
    if (text.contains("\"")) html.element("li", Wording.of("nothing.phrase"));
    if (!text.isEmpty()) html.element("li", Wording.of("nothing.wild"));
    html.open("li").link("/", Wording.of("nothing.all")).close().close().close();
  }
}
