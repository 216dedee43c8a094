package clippings.server.page;

import clippings.search.request.SearchPage;
import clippings.server.http.Arguments;
import clippings.server.http.Parameter;
import clippings.server.http.Route;
import clippings.server.json.ExportFormat;
import clippings.server.text.Wording;

/** Links to all hits of a search as files. */
final class TakeAway {

  private final PageState state;
  private final SearchPage page;

  TakeAway(PageState state, SearchPage page) {
    this.state = state;
    this.page = page;
  }

  void writeTo(Html html) {
    html.open("nav", "class", "take-away", "aria-labelledby", "take-away");
    html.element("h2", Wording.count("away", page.total()), "id", "take-away").open("ul");
    for (ExportFormat format : ExportFormat.values()) {
      html.open("li").link(url(format), Wording.of("away." + Arguments.label(format))).close();
    }
    html.close().close();
  }

  /** Whoever takes CSV from a page most likely opens it in a spreadsheet. */
  private String url(ExportFormat format) {
    var query =
        state
            .query()
            .keeping(pair -> Route.EXPORT.knows(pair.name()))
            .with(Parameter.FORMAT, Arguments.label(format));
    var marked = format == ExportFormat.CSV ? query.with(Parameter.BOM, "true") : query;
    return marked.url(Route.EXPORT.path());
  }
}
