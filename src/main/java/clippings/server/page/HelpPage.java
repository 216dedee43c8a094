package clippings.server.page;

import clippings.server.text.Wording;
import java.util.List;

/** The query language on one screen, each form with an example that finds some of the samples. */
public final class HelpPage {

  /**
   * Forms that belong together.
   *
   * @param name in the wording: {@code help.name}, and {@code help.name.1} and so on for its forms
   * @param queries one for each form
   */
  public record Section(String name, List<String> queries) {
    public Section {
      queries = List.copyOf(queries);
    }
  }

  public static final List<Section> SECTIONS =
      List.of(
          new Section("words", List.of("border guards", "\"police officers\"", "=\"strikes\"")),
          new Section("operators", List.of("gas OR oil", "border AND (gas OR oil)", "border -gas")),
          new Section(
              "near",
              List.of(
                  "iran NEAR/5 pakistan",
                  "iran PRE/3 pakistan",
                  "missiles /s drones",
                  "iran NOT NEAR/5 pakistan",
                  "ATLEAST/3(border)")),
          new Section("patterns", List.of("sanction*", "bal?chistan", "*stan", "chabahr~1")),
          new Section(
              "fields",
              List.of(
                  "title:gas",
                  "author:\"Nadia Farooqi\"",
                  "source:monitor",
                  "language:en",
                  "title:(gas OR oil)")),
          new Section(
              "dates",
              List.of("date:2024", "date:2024-01..2024-06", "after:2024-01-16", "date:none")));

  private HelpPage() {}

  public static byte[] bytes() {
    String title = Wording.of("title", Wording.of("help"));
    return Layout.page(title, PageState.EMPTY, false, "help", HelpPage::content);
  }

  private static void content(Html html) {
    html.open("main", "id", "main")
        .element("h1", Wording.of("help"))
        .element("p", Wording.of("help.intro"))
        .open("div", "class", "forms");
    for (var section : SECTIONS) write(html, section);
    html.close().element("p", Wording.of("help.others")).close();
  }

  private static void write(Html html, Section section) {
    String key = "help." + section.name();
    html.open("section").element("h2", Wording.of(key)).open("dl");
    for (int i = 0; i < section.queries().size(); i++) {
      String query = section.queries().get(i);
      html.open("dt")
          .open("a", "href", PageState.EMPTY.typing(query))
          .element("code", query)
          .close()
          .close()
          .element("dd", Wording.of(key + "." + (i + 1)));
    }
    html.close().close();
  }
}
