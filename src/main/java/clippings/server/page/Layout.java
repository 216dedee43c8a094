package clippings.server.page;

import clippings.server.http.Parameter;
import clippings.server.http.QueryString;
import clippings.server.http.Route;
import clippings.server.text.Wording;
import java.util.HashSet;
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
        .single("meta", "name", "description", "content", Wording.of("description"))
        .single("link", "rel", "stylesheet", "href", Asset.STYLE.url())
        .single("link", "rel", "icon", "type", "image/svg+xml", "href", Asset.ICON.url())
        .single(
            "link",
            "rel",
            "search",
            "type",
            OpenSearch.CONTENT_TYPE,
            "href",
            Route.OPEN_SEARCH.path(),
            "title",
            Wording.of("name"))
        .open("script", "src", Asset.SCRIPT.url(), "defer", "")
        .close()
        .close();
  }

  private static void masthead(Html html, PageState state, boolean typing) {
    html.open("header", "class", "masthead")
        .link("/", Wording.of("name"), "class", "name")
        .open("form", "class", "search", "id", "search", "action", "/", "role", "search")
        .element("label", Wording.of("search.label"), "for", "q", "class", "unseen")
        .open(
            "div",
            "class",
            "box",
            "data-suggest",
            Route.SUGGEST.path(),
            "data-label",
            Wording.of("search.completions"))
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
            "enterkeyhint",
            "search",
            "dir",
            "auto",
            "autofocus",
            typing ? "" : null)
        .close()
        .open("div", "class", "kept", "hidden", "");
    var changed = new HashSet<>(QueryString.WHERE);
    changed.add(Parameter.Q);
    kept(html, state, changed);
    html.close();
    html.element("button", Wording.of("search.button"), "type", "submit").close();
    html.link(Route.ARCHIVE.path(), Wording.of("archive"), "class", "to-archive");
    status(html);
    html.close();
  }

  /**
   * The script says here how indexing goes on and whether the server answers, and to those who
   * listen how many results there are. Without it both stay empty.
   */
  private static void status(Html html) {
    html.element("p", "", "id", "heard", "class", "unseen", "role", "status");
    html.element(
        "p",
        "",
        "id",
        "status",
        "role",
        "status",
        "data-events",
        Route.EVENTS.path(),
        "data-indexing",
        Wording.of("status.indexing"),
        "data-changed",
        Wording.of("status.changed"),
        "data-again",
        Wording.of("status.again"),
        "data-gone",
        Wording.of("status.gone"));
  }

  private static void foot(Html html) {
    html.open("footer", "class", "foot")
        .link(Route.HELP.path(), Wording.of("foot.help"))
        .link(Route.LEDGER_PAGE.path(), Wording.of("foot.ledger"))
        .element(
            "button", Wording.of("keys"), "type", "button", "id", "show-shortcuts", "hidden", "")
        .close();
    Shortcuts.writeTo(html);
  }

  /** The state a form does not change, as hidden fields. */
  static void kept(Html html, PageState state, Set<Parameter> changed) {
    for (QueryString.Pair pair : state.query().pairs()) {
      if (changed.stream().anyMatch(parameter -> parameter.label().equals(pair.name()))) continue;
      html.single("input", "type", "hidden", "name", pair.name(), "value", pair.value());
    }
  }
}
