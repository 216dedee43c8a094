package clippings.server.page;

import clippings.archive.ArchiveStatus;
import clippings.archive.ledger.LedgerPage;
import clippings.article.ArticleField;
import clippings.article.LedgerRow;
import clippings.article.LedgerRow.Outcome;
import clippings.search.request.SearchPage.FacetValue;
import clippings.server.http.Arguments;
import clippings.server.http.Parameter;
import clippings.server.http.QueryString;
import clippings.server.http.Route;
import clippings.server.json.KeptFile;
import clippings.server.text.Text;
import clippings.server.text.Wording;
import java.util.List;

/**
 * What is in the archive, what was rejected and why, and a way to add to it; after something was
 * added, what became of it.
 */
public final class ArchivePage {

  /** Values shown of each field; the others have a page. */
  private static final int MOST_VALUES = 12;

  private final Findings findings;
  private final ArchiveStatus status;
  private final LedgerPage rejected;
  private final List<KeptFile> added;

  /**
   * @param findings over all articles
   * @param rejected the first files that were
   */
  public ArchivePage(
      Findings findings, ArchiveStatus status, LedgerPage rejected, List<KeptFile> added) {
    this.findings = findings;
    this.status = status;
    this.rejected = rejected;
    this.added = List.copyOf(added);
  }

  public byte[] bytes() {
    String title = Wording.of("title", Wording.of("archive"));
    return Layout.page(title, PageState.EMPTY, false, "archive", this::content);
  }

  private void content(Html html) {
    html.open("main", "id", "main").element("h1", Wording.of("archive"));
    html.open("div", "id", "holdings");
    held(html);
    new Timeline(PageState.EMPTY, findings).writeTo(html);
    html.close();
    add(html);
    html.open("div", "class", "shares", "id", "shares");
    for (ArticleField field : Facets.FIELDS) values(html, field);
    html.close();
    html.open("section", "class", "files", "id", "files-read", "aria-labelledby", "files-title");
    html.element("h2", Wording.of("archive.files"), "id", "files-title");
    outcomes(html);
    rejected(html);
    html.close().close();
  }

  private void held(Html html) {
    html.open("p", "class", "held");
    html.text(
        Wording.of(
            "archive.held",
            Wording.count("articles", status.articles()),
            Wording.count("paragraphs", status.paragraphs())));
    if (status.lastSync() != null) {
      html.text(" ").open("span", "class", "small").text(Wording.of("archive.looked") + " ");
      Dates.write(html, status.lastSync());
      html.text(".").close();
    }
    if (status.failure() != null) {
      html.text(" ").element("span", Text.sentence(status.failure()), "class", "trouble");
    }
    html.close();
  }

  private void values(Html html, ArticleField field) {
    List<FacetValue> values = Facets.values(findings, field);
    if (values.isEmpty()) return;
    String name = Arguments.label(field);
    html.open("section").element("h2", Wording.of("values.of." + name)).open("ul");
    for (FacetValue value : values.subList(0, Math.min(MOST_VALUES, values.size()))) {
      html.open("li")
          .open("a", "href", PageState.EMPTY.adding(Facets.parameter(field), value.value()))
          .element("bdi", Facets.name(field, value.value()))
          .text(" ")
          .element("span", Wording.number(value.articles()), "class", "count")
          .close()
          .close();
    }
    html.close();
    if (values.size() > MOST_VALUES) {
      html.open("p", "class", "small")
          .link(
              PageState.EMPTY.values(Facets.parameter(field)),
              Wording.of("facet.all", values.size()))
          .close();
    }
    html.close();
  }

  /** Works as a form; the script sends files one by one and takes those that are dropped. */
  private void add(Html html) {
    html.open("section", "class", "add", "aria-labelledby", "add-title");
    html.element("h2", Wording.of("add"), "id", "add-title");
    html.open(
        "form",
        "id",
        "add",
        "method",
        "post",
        "action",
        Route.ARCHIVE.path(),
        "enctype",
        "multipart/form-data",
        "data-sending",
        Wording.of("add.sending"),
        "data-failed",
        Wording.of("add.failed"));
    html.open("p", "class", "drop");
    html.element("label", Wording.of("add.label"), "for", "new-files").text(" ");
    html.single(
        "input", "type", "file", "id", "new-files", "name", "file", "multiple", "", "required", "");
    html.text(" ").element("button", Wording.of("add.button"), "type", "submit").close();
    html.element("p", Wording.of("add.how"), "class", "small").close();
    html.open("ol", "id", "added", "aria-live", "polite", "aria-label", Wording.of("add.became"));
    for (KeptFile file : added) AddedMarkup.write(html, file);
    html.close().close();
  }

  private void outcomes(Html html) {
    html.open("ul", "class", "outcomes");
    for (Outcome outcome : Outcome.values()) {
      int files = rejected.counts().getOrDefault(outcome, 0);
      html.open("li").link(ledger(outcome), Wording.of("outcome." + Arguments.label(outcome)));
      html.text(" ").element("span", Wording.number(files), "class", "count").close();
    }
    html.close();
  }

  private static String ledger(Outcome outcome) {
    return new QueryString(List.of())
        .with(Parameter.OUTCOME, Arguments.label(outcome))
        .url(Route.LEDGER_PAGE.path());
  }

  private void rejected(Html html) {
    if (rejected.rows().isEmpty()) return;
    html.element("h3", Wording.of("archive.rejected")).open("dl", "class", "rejected");
    for (LedgerRow row : rejected.rows()) {
      html.open("dt").element("bdi", row.file()).close();
      html.element("dd", row.reason() == null ? "" : Text.sentence(row.reason()));
    }
    html.close();
    int more = rejected.total() - rejected.rows().size();
    if (more > 0) {
      html.open("p", "class", "small")
          .link(ledger(Outcome.REJECTED), Wording.count("archive.rejected.more", more))
          .close();
    }
  }
}
