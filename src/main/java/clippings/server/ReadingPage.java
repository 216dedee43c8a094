package clippings.server;

import clippings.article.ArticleField;
import clippings.article.ArticleMetadata;
import clippings.article.Paragraph;
import clippings.article.Published;
import clippings.query.Notice;
import clippings.search.ArticleView;
import clippings.search.Snippet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One article, set for reading, with the matches of the query it was found by. */
final class ReadingPage {

  private final PageState state;
  private final ArticleView view;
  private final ArticleMetadata article;
  private final List<Integer> matching;

  ReadingPage(PageState state, ArticleView view) {
    this.state = state;
    this.view = view;
    this.article = view.article();
    this.matching =
        view.paragraphs().stream()
            .filter(snippet -> !snippet.highlights().isEmpty())
            .map(snippet -> snippet.paragraph().number())
            .toList();
  }

  byte[] bytes() {
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
    html.open("p", "class", "back").link(state.results(), back()).close();
    html.open("article", "lang", article.language(), "dir", direction());
    header(html);
    html.open("div", "class", "text");
    text(html);
    html.close();
    html.close();
    about(html);
    html.close();
  }

  private String direction() {
    return Direction.of(article.language());
  }

  private String back() {
    return state.text().isBlank()
        ? Wording.of("back.all")
        : Wording.of("back", state.text().strip());
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

  private void matches(Html html) {
    if (state.text().isBlank()) return;
    html.open("p", "class", "matches", "lang", "en", "dir", "ltr");
    if (matching.isEmpty()) {
      html.text(Wording.of(view.titleHighlights().isEmpty() ? "matches.none" : "matches.title"));
    } else {
      html.text(Wording.count("matches", matching.size()) + " ");
      html.link("#p" + matching.getFirst(), Wording.of("matches.first"));
    }
    html.close();
  }

  private void notices(Html html) {
    if (view.notices().isEmpty()) return;
    html.open("ul", "class", "notices", "lang", "en", "dir", "ltr");
    for (Notice notice : view.notices()) html.element("li", Text.sentence(notice.message()));
    html.close();
  }

  /** The paragraphs, with what the page put around the story folded away where it stands. */
  private void text(Html html) {
    var folded = new ArrayList<Snippet>();
    for (Snippet snippet : view.paragraphs()) {
      if (!snippet.paragraph().isStory()) {
        folded.add(snippet);
        continue;
      }
      fold(html, folded);
      paragraph(html, snippet);
    }
    fold(html, folded);
  }

  private void fold(Html html, List<Snippet> folded) {
    if (folded.isEmpty()) return;
    boolean matches = folded.stream().anyMatch(snippet -> !snippet.highlights().isEmpty());
    html.open("details", "class", "boilerplate", "open", matches ? "" : null)
        .element("summary", Wording.count("boilerplate", folded.size()), "lang", "en");
    folded.forEach(snippet -> paragraph(html, snippet));
    html.close();
    folded.clear();
  }

  private void paragraph(Html html, Snippet snippet) {
    int number = snippet.paragraph().number();
    boolean heading = snippet.paragraph().kind() == Paragraph.Kind.HEADING;
    html.open("div", "class", "paragraph", "id", "p" + number);
    html.open("span", "class", "margin", "lang", "en");
    if (!snippet.highlights().isEmpty()) neighbours(html, number);
    html.link(
            "#p" + number,
            Integer.toString(number),
            "class",
            "number",
            "aria-label",
            Wording.of("paragraph", number))
        .close();
    html.open(heading ? "h2" : "p", "dir", direction())
        .marked(Excerpt.whole(snippet))
        .close()
        .close();
  }

  private void neighbours(Html html, int number) {
    int at = matching.indexOf(number);
    if (at > 0) arrow(html, matching.get(at - 1), "\u2191", "matches.previous");
    if (at < matching.size() - 1) arrow(html, matching.get(at + 1), "\u2193", "matches.next");
  }

  private static void arrow(Html html, int to, String sign, String key) {
    html.link(
        "#p" + to, sign, "class", "arrow", "aria-label", Wording.of(key), "title", Wording.of(key));
  }

  /** Where all this comes from, for whoever has to check it. */
  private void about(Html html) {
    html.open("footer", "class", "about")
        .element("h2", Wording.of("about"), "class", "unseen")
        .open("dl");
    Published published = article.published();
    entry(
        html, "about.date", published == null ? Wording.of("about.undated") : published.readFrom());
    entry(html, "about.file", article.file());
    if (article.language() != null) {
      entry(html, "about.language", Facets.name(ArticleField.LANGUAGE, article.language()));
    }
    original(html, article.url());
    if (view.story().archived() > 1) copies(html);
    html.close().close();
  }

  private static void entry(Html html, String key, String value) {
    html.element("dt", Wording.of(key)).open("dd").element("bdi", value).close();
  }

  /** Only web addresses become links: others could run as a script, or open a file. */
  private static void original(Html html, @Nullable String url) {
    if (url == null) return;
    String scheme = url.strip().toLowerCase(Locale.ROOT);
    boolean web = scheme.startsWith("https://") || scheme.startsWith("http://");
    html.element("dt", Wording.of("about.original")).open("dd");
    if (web) html.link(url.strip(), url.strip(), "rel", "noopener noreferrer");
    else html.text(url);
    html.close();
  }

  private void copies(Html html) {
    var copies = new CopiesMarkup(state, view.story());
    html.element("dt", Wording.of("about.copies"), "id", CopiesMarkup.ANCHOR)
        .open("dd", "class", "copies")
        .text(copies.summary());
    copies.list(html, article);
    html.close();
  }
}
