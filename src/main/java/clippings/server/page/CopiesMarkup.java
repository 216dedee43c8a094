package clippings.server.page;

import clippings.article.ArticleMetadata;
import clippings.search.request.Story;
import clippings.server.text.Wording;

/** The copies of an article: how many, in which outlets, who was first, and a link to each. */
final class CopiesMarkup {

  /** Where the reading page lists the copies. */
  static final String ANCHOR = "copies";

  private final PageState state;
  private final Story story;

  CopiesMarkup(PageState state, Story story) {
    this.state = state;
    this.story = story;
  }

  /** {@code 3 copies in 2 outlets, first in Dawn}, as far as it is known. */
  String summary() {
    String copies = Wording.count("copies", story.archived());
    int outlets = story.sources().size();
    if (outlets == 0) return copies;
    String where = Wording.of("copies.in", copies, Wording.count("outlets", outlets));
    String first = story.first().source();
    return outlets == 1 || first == null ? where : Wording.of("copies.first", where, first);
  }

  /** The other copies, and of a hit how many more do not match, with the way to them. */
  void list(Html html, ArticleMetadata article) {
    html.open("ul");
    for (ArticleMetadata copy : story.others()) copy(html, copy);
    more(html, state.copiesOf(article.id()));
    int unmatched = story.archived() - story.articles();
    if (unmatched > 0) {
      String all = state.article(article.id()) + "#" + ANCHOR;
      html.open("li").link(all, Wording.count("copies.unmatched", unmatched)).close();
    }
    html.close();
  }

  /** The other copies, each with the way to what it has that this one has not. */
  void compared(Html html, ArticleMetadata article) {
    html.open("ul");
    for (ArticleMetadata copy : story.others()) {
      html.open("li");
      line(html, copy);
      html.text(" ")
          .link(
              ComparisonPage.url(article.id(), copy.id()),
              Wording.of("compare"),
              "class",
              "compare",
              "aria-label",
              Wording.of("compare.with", copy.titleOrFile()))
          .close();
    }
    more(html, PageState.EMPTY.copiesOf(article.id()));
    html.close();
  }

  /** Of a story with many copies, the way to those that are not in the list. */
  private void more(Html html, String all) {
    int more = story.articles() - 1 - story.others().size();
    if (more > 0) html.open("li").link(all, Wording.count("copies.more", more)).close();
  }

  private void copy(Html html, ArticleMetadata copy) {
    html.open("li");
    line(html, copy);
    html.close();
  }

  private void line(Html html, ArticleMetadata copy) {
    html.open("a", "href", state.article(copy.id()), "lang", copy.language());
    html.element("bdi", copy.titleOrFile()).close();
    if (copy.source() != null) {
      html.element("span", " \u00b7 ", "aria-hidden", "true");
      html.element("bdi", copy.source(), "class", "outlet");
    }
    if (copy.published() != null) {
      html.element("span", " \u00b7 ", "aria-hidden", "true");
      Dates.write(html, copy.published());
    }
  }
}
