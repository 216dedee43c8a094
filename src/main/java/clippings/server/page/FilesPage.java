package clippings.server.page;

import clippings.archive.ledger.LedgerPage;
import clippings.archive.ledger.LedgerRequest;
import clippings.article.ArticleId;
import clippings.article.LedgerRow;
import clippings.article.LedgerRow.Outcome;
import clippings.server.http.Arguments;
import clippings.server.http.Parameter;
import clippings.server.http.QueryString;
import clippings.server.http.Route;
import clippings.server.text.Text;
import clippings.server.text.Wording;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ledger for people: what became of each file, by outcome and by words of path or reason. */
public final class FilesPage {

  private final QueryString query;
  private final LedgerRequest request;
  private final LedgerPage page;

  /**
   * @param query the state of the page
   */
  public FilesPage(QueryString query, LedgerRequest request, LedgerPage page) {
    this.query = query;
    this.request = request;
    this.page = page;
  }

  public byte[] bytes() {
    String title = Wording.of("title", Wording.of("ledger"));
    return Layout.page(title, PageState.EMPTY, false, "ledger", this::content);
  }

  private void content(Html html) {
    html.open("main", "id", "main").element("h1", Wording.of("ledger"));
    outcomes(html);
    filter(html);
    if (page.rows().isEmpty()) html.element("p", Wording.of("ledger.none"), "class", "none");
    else table(html);
    pager(html);
    html.close();
  }

  private void outcomes(Html html) {
    int all = page.counts().values().stream().mapToInt(Integer::intValue).sum();
    html.open("nav", "class", "outcomes", "aria-label", Wording.of("ledger.outcome")).open("ul");
    outcome(html, null, all);
    for (Outcome outcome : Outcome.values())
      outcome(html, outcome, page.counts().getOrDefault(outcome, 0));
    html.close().close();
  }

  private void outcome(Html html, @Nullable Outcome outcome, int files) {
    var rest = query.without(Parameter.AFTER).without(Parameter.OUTCOME);
    var target = outcome == null ? rest : rest.and(Parameter.OUTCOME, Arguments.label(outcome));
    boolean current = outcome == request.outcome();
    html.open("li")
        .link(url(target), name(outcome), "aria-current", current ? "true" : null)
        .text(" ")
        .element("span", Wording.number(files), "class", "count")
        .close();
  }

  private static String name(@Nullable Outcome outcome) {
    return Wording.of("outcome." + (outcome == null ? "all" : Arguments.label(outcome)));
  }

  private void filter(Html html) {
    html.open("form", "class", "filter", "action", Route.LEDGER_PAGE.path())
        .element("label", Wording.of("ledger.filter"), "for", "containing")
        .single(
            "input",
            "type",
            "search",
            "id",
            "containing",
            "name",
            "q",
            "dir",
            "auto",
            "value",
            query.values(Parameter.Q).stream().findFirst().orElse(""));
    Layout.kept(html, new PageState(query), Set.of(Parameter.Q, Parameter.AFTER));
    html.element("button", Wording.of("ledger.button"), "type", "submit").close();
  }

  private void table(Html html) {
    html.open("table").open("caption", "class", "unseen");
    html.text(Wording.count("files", page.total())).close();
    html.open("thead").open("tr");
    for (String column : new String[] {"file", "outcome", "articles", "reason", "encoding", "read"})
      html.element("th", Wording.of("ledger." + column), "scope", "col");
    html.close().close().open("tbody");
    for (LedgerRow row : page.rows()) row(html, row);
    html.close().close();
  }

  private static void row(Html html, LedgerRow row) {
    html.open("tr", "class", Arguments.label(row.outcome()));
    html.open("th", "scope", "row");
    boolean single = row.articles() == 1 && !row.id().equals(row.file());
    html.open("bdi");
    if (single) html.link(PageState.EMPTY.article(new ArticleId(row.id())), row.file());
    else html.text(row.file());
    html.close().close();
    cell(html, "outcome", name(row.outcome()));
    cell(html, "articles", row.articles() == 0 ? "" : Wording.number(row.articles()));
    cell(html, "reason", row.reason() == null ? "" : Text.sentence(row.reason()));
    cell(html, "encoding", row.encoding() == null ? "" : row.encoding());
    html.open("td", "data-label", Wording.of("ledger.read"));
    Dates.write(html, row.checkedAt());
    html.close().close();
  }

  /** On small screens cells stand one below the other, each with the name of its column. */
  private static void cell(Html html, String column, String text) {
    html.element("td", text, "class", column, "data-label", Wording.of("ledger." + column));
  }

  private void pager(Html html) {
    if (request.after() == null && page.next() == null) return;
    html.open("nav", "class", "pager", "aria-label", Wording.of("pager.label"));
    if (request.after() == null) html.element("span", "");
    else html.link(url(query.without(Parameter.AFTER)), Wording.of("pager.first"));
    html.element("span", Wording.count("files", page.total()), "class", "range");
    if (page.next() == null) html.element("span", "");
    else
      html.link(
          url(query.with(Parameter.AFTER, page.next())), Wording.of("pager.next"), "rel", "next");
    html.close();
  }

  private static String url(QueryString state) {
    return state.url(Route.LEDGER_PAGE.path());
  }
}
