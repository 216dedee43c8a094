package clippings.server.page;

import clippings.server.text.Wording;

/** What single keys do, told in a dialog that the script opens. */
final class Shortcuts {

  /** Each with a wording for what to press and one for what it does. */
  private static final String[] KEYS = {
    "box", "next", "previous", "open", "match", "evidence", "help"
  };

  private Shortcuts() {}

  static void writeTo(Html html) {
    html.open("dialog", "id", "shortcuts", "aria-labelledby", "shortcuts-title");
    html.open("form", "method", "dialog");
    html.element("h2", Wording.of("keys"), "id", "shortcuts-title").open("dl");
    for (String key : KEYS) {
      html.open("dt").element("kbd", Wording.of("keys." + key + ".key")).close();
      html.element("dd", Wording.of("keys." + key));
    }
    html.close();
    html.open("p").open("label").single("input", "type", "checkbox", "id", "shortcuts-on");
    html.text(" " + Wording.of("keys.on")).close().close();
    html.element("button", Wording.of("keys.close"), "type", "submit").close().close();
  }
}
