package clippings.server;

import java.util.Set;

/** What all pages share: head, masthead with the search box, and foot. */
final class Layout {

  private Layout() {}

  /** Writes what stands between the shared parts. */
  @FunctionalInterface
  interface Content {
    void writeTo(Html html);
  }

  /**
   * A whole page.
   *
   * @param title of the window
   * @param state what the search box holds and keeps
   * @param typing whether the reader most likely wants to type: then the box has the focus
   * @param kind of page, for the style sheet
   */
  static byte[] page(String title, PageState state, boolean typing, String kind, Content content) {
    var html = new Html();
    html.open("html", "lang", "en");
    head(html, title);
    html.open("body", "class", kind);
    html.link("#main", Wording.of("skip"), "class", "skip");
    masthead(html, state, typing);
    content.writeTo(html);
    foot(html);
    html.close().close();
    return html.bytes();
  }

  private static void head(Html html, String title) {
    html.open("head")
        .single("meta", "charset", "utf-8")
        .element("title", title)
        .single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .single("meta", "name", "color-scheme", "content", "light dark")
        .single("link", "rel", "stylesheet", "href", Asset.STYLE.url())
        .single("link", "rel", "icon", "type", "image/svg+xml", "href", Asset.ICON.url())
        .open("script", "src", Asset.SCRIPT.url(), "defer", "")
        .close()
        .close();
  }

  private static void masthead(Html html, PageState state, boolean typing) {
    html.open("header", "class", "masthead")
        .link("/", Wording.of("name"), "class", "name")
        .open("form", "class", "search", "action", "/", "role", "search")
        .element("label", Wording.of("search.label"), "for", "q", "class", "unseen")
        .single(
            "input",
            "type",
            "search",
            "id",
            "q",
            "name",
            "q",
            "value",
            state.text(),
            "placeholder",
            Wording.of("search.placeholder"),
            "autocomplete",
            "off",
            "autocapitalize",
            "off",
            "spellcheck",
            "false",
            "dir",
            "auto",
            "autofocus",
            typing ? "" : null);
    kept(html, state, Set.of(Parameter.Q, Parameter.OFFSET, Parameter.AFTER));
    html.element("button", Wording.of("search.button"), "type", "submit").close().close();
  }

  /**
   * The script fills in how indexing goes on, in these words; without it there is only the link.
   */
  private static void foot(Html html) {
    html.open("footer", "class", "foot")
        .link(Route.FILES.path(), Wording.of("foot.ledger"))
        .element(
            "span",
            "",
            "id",
            "progress",
            "role",
            "status",
            "data-events",
            Route.EVENTS.path(),
            "data-line",
            Wording.of("foot.indexing"))
        .close();
  }

  /** The state a form does not change, as hidden fields. */
  static void kept(Html html, PageState state, Set<Parameter> changed) {
    for (QueryString.Pair pair : state.query().pairs()) {
      if (changed.stream().anyMatch(parameter -> parameter.label().equals(pair.name()))) continue;
      html.single("input", "type", "hidden", "name", pair.name(), "value", pair.value());
    }
  }
}
