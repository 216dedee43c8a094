package clippings.server.page;

import clippings.article.ArticleMetadata;
import clippings.query.Notice;
import clippings.search.request.ArticleView;
import clippings.server.http.Percent;
import clippings.server.http.Route;
import clippings.server.text.Direction;
import clippings.server.text.Excerpt;
import clippings.server.text.Text;
import clippings.server.text.Wording;
import java.util.List;

/** One article, set for reading, with the matches of the query it was found by. */
public final class ReadingPage {

  /** More paragraphs than that are listed only when asked for. */
  private static final int MOST_NUMBERS = 24;

  private final PageState state;
  private final ArticleView view;
  private final ArticleMetadata article;
  private final Around around;
  private final List<Integer> matching;
  private final String citation;

  public ReadingPage(PageState state, ArticleView view, Around around) {
    this.state = state;
    this.view = view;
    this.article = view.article();
    this.around = around;
    this.citation = Route.CITATION.prefix() + Percent.encodePath(article.id().value());
    this.matching =
        view.paragraphs().stream()
            .filter(snippet -> !snippet.highlights().isEmpty())
            .map(snippet -> snippet.paragraph().number())
            .toList();
  }

  public byte[] bytes() {
    String title = article.title() != null ? article.title() : opening();
    return Layout.page(Wording.of("title", title), state, false, "reading", this::content);
  }

  private String opening() {
    return view.paragraphs().isEmpty()
        ? article.file()
        : HitMarkup.opening(view.paragraphs().getFirst().paragraph().text());
  }

  private void content(Html html) {
    html.open("main", "id", "main");
    html.open("nav", "class", "back", "aria-label", Wording.of("around"));
    html.link(state.results(), back(), "class", "to-results");
    around.writeTo(html);
    html.close();
    article(html);
    html.element("p", "", "id", "copied", "role", "status");
    Rail.writeTo(html, view.paragraphs());
    new AboutMarkup(state, view).writeTo(html);
    html.close();
  }

  private String back() {
    return state.text().isBlank()
        ? Wording.of("back.all")
        : Wording.of("back", state.text().strip());
  }

  /** What the script needs to copy a quote stands in attributes. */
  private void article(Html html) {
    html.open(
        "article",
        "lang",
        article.language(),
        "dir",
        direction(),
        "data-pattern",
        Evidence.pattern(),
        "data-source",
        new Citation(article).source(),
        "data-copied",
        Wording.of("evidence.copied"),
        "data-failed",
        Wording.of("evidence.failed"),
        "data-match",
        Wording.of("matches.at"));
    header(html);
    html.open("div", "class", "text");
    new ParagraphMarkup(article, matching, citation).writeTo(html, view.paragraphs());
    html.close();
    html.close();
  }

  private String direction() {
    return Direction.of(article.language());
  }

  private void header(Html html) {
    html.open("header");
    if (article.source() != null || article.section() != null) {
      html.open("p", "class", "kicker");
      if (article.source() != null) html.element("bdi", article.source(), "class", "outlet");
      if (article.source() != null && article.section() != null) html.text(" \u00b7 ");
      if (article.section() != null) html.element("bdi", article.section());
      html.close();
    }
    html.open("h1", "dir", direction());
    if (article.title() == null) HitMarkup.untitled(html, article, opening());
    else html.marked(new Excerpt(article.title(), view.titleHighlights()));
    html.close();
    byline(html);
    html.close();
    ways(html);
    matches(html);
    notices(html);
  }

  private void byline(Html html) {
    if (article.authors().isEmpty() && article.published() == null) return;
    html.open("p", "class", "byline");
    if (!article.authors().isEmpty()) {
      html.text(Wording.of("by") + " ").element("bdi", String.join(", ", article.authors()));
      if (article.published() != null) html.text(" \u00b7 ");
    }
    if (article.published() != null) Dates.write(html, article.published());
    html.close();
  }

  /** Where else one can go with it. */
  private void ways(Html html) {
    html.open("p", "class", "ways", "lang", "en", "dir", "ltr");
    html.link(citation, Wording.of("cite")).text(" ");
    var original = Original.url(article.url());
    if (original != null) {
      html.link(
              original,
              Wording.of("original.at", Original.site(original)),
              "rel",
              "noopener noreferrer")
          .text(" ");
    }
    int copies = view.story().archived() - 1;
    if (copies > 0) html.link("#" + CopiesMarkup.ANCHOR, Wording.count("copies.other", copies));
    html.close();
  }

  private void matches(Html html) {
    if (state.text().isBlank()) return;
    html.open("div", "class", "matches", "lang", "en", "dir", "ltr");
    if (matching.isEmpty()) {
      html.text(Wording.of(view.titleHighlights().isEmpty() ? "matches.none" : "matches.title"));
    } else if (matching.size() <= MOST_NUMBERS) {
      html.element("span", Wording.count("matches", matching.size())).text(" ");
      numbers(html);
    } else {
      html.open("details").element("summary", Wording.count("matches", matching.size()));
      numbers(html);
      html.close();
    }
    html.close();
  }

  private void numbers(Html html) {
    html.open("ul");
    for (int number : matching) {
      html.open("li")
          .link(
              "#p" + number,
              Integer.toString(number),
              "aria-label",
              Wording.of("paragraph", number))
          .close();
    }
    html.close();
  }

  private void notices(Html html) {
    if (view.notices().isEmpty()) return;
    html.open("ul", "class", "notices", "lang", "en", "dir", "ltr");
    for (Notice notice : view.notices()) html.element("li", Text.sentence(notice.message()));
    html.close();
  }
}
