package clippings.server.page;

import clippings.article.ArticleId;
import clippings.article.LedgerRow.Outcome;
import clippings.server.http.Arguments;
import clippings.server.json.KeptFile;
import clippings.server.json.KeptFile.Kept;
import clippings.server.json.KeptFile.Refused;
import clippings.server.text.Text;
import clippings.server.text.Wording;

/** What became of one file that was added, with the way to what it holds. */
final class AddedMarkup {

  /** Links to articles of one file; the others can be searched for. */
  private static final int MOST_LINKS = 5;

  private AddedMarkup() {}

  static void write(Html html, KeptFile file) {
    switch (file) {
      case Kept kept -> kept(html, kept);
      case Refused(var name, var problem) -> {
        html.open("li", "class", "refused").element("bdi", name, "class", "name").text(" ");
        html.element("span", Wording.of("add.refused"), "class", "outcome").text(" ");
        html.element("span", Text.sentence(problem.detail()), "class", "reason").close();
      }
    }
  }

  private static void kept(Html html, Kept kept) {
    var row = kept.row();
    html.open("li", "class", Arguments.label(row.outcome()));
    html.element("bdi", kept.name(), "class", "name").text(" ");
    html.element("span", outcome(kept), "class", "outcome").text(" ");
    if (!kept.name().equals(row.file())) {
      html.open("span")
          .text(Wording.of("add.as") + " ")
          .element("bdi", row.file())
          .close()
          .text(" ");
    }
    for (ArticleId id : kept.ids().subList(0, Math.min(MOST_LINKS, kept.ids().size()))) {
      html.open("a", "href", PageState.EMPTY.article(id)).element("bdi", id.value()).close();
      html.text(" ");
    }
    if (row.articles() > MOST_LINKS) {
      html.element("span", Wording.of("facet.more", row.articles() - MOST_LINKS)).text(" ");
    }
    if (row.reason() != null && row.outcome() != Outcome.INDEXED) {
      html.element("span", Text.sentence(row.reason()), "class", "reason");
    }
    html.close();
  }

  private static String outcome(Kept kept) {
    if (!kept.isNew()) return Wording.of("add.there");
    return Wording.of("add." + Arguments.label(kept.row().outcome()));
  }
}
