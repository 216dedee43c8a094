package clippings.server.page;

import clippings.article.ArticleMetadata;
import clippings.search.request.Hit;
import clippings.search.request.SearchRequest;
import clippings.search.request.Snippet;
import clippings.server.text.CoverageSentence;
import clippings.server.text.Direction;
import clippings.server.text.Excerpt;
import clippings.server.text.Wording;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One hit in the list of results. */
final class HitMarkup {

  private static final int OPENING = 70;

  private final PageState state;
  private final Findings findings;
  private final SearchRequest request;

  HitMarkup(PageState state, Findings findings) {
    this.state = state;
    this.findings = findings;
    this.request = findings.request();
  }

  /**
   * Writes a hit.
   *
   * @param place on the page, from 1
   */
  void write(Html html, int place, Hit hit) {
    ArticleMetadata article = hit.article();
    String direction = Direction.of(article.language());
    html.open("li", "id", anchor(place)).open("article", "class", "hit", "dir", direction);
    html.open("h2").open("a", "href", state.hit(hit));
    title(html, article, hit);
    html.close().close();
    byline(html, article);
    snippets(hit).forEach(snippet -> snippet(html, article, snippet));
    more(html, place, hit);
    reason(html, hit);
    copies(html, hit);
    html.close().close();
  }

  private static String anchor(int place) {
    return "hit-" + place;
  }

  /** All that match when the hit was opened, else the best: chosen so, but read in order. */
  private List<Snippet> snippets(Hit hit) {
    var opened = findings.opened().get(hit.article().id());
    if (opened != null) return opened;
    return hit.paragraphs().stream()
        .sorted(Comparator.comparingInt(snippet -> snippet.paragraph().number()))
        .toList();
  }

  private static void title(Html html, ArticleMetadata article, Hit hit) {
    if (article.title() != null) {
      html.open("bdi", "lang", article.language(), "dir", Direction.of(article.language()))
          .marked(new Excerpt(article.title(), hit.titleHighlights()))
          .close();
      return;
    }
    String text =
        hit.paragraphs().isEmpty()
            ? article.file()
            : hit.paragraphs().getFirst().paragraph().text();
    untitled(html, article, text);
  }

  /** An article without a title, by its first words. */
  static void untitled(Html html, ArticleMetadata article, String text) {
    html.element("span", Wording.of("untitled"), "class", "untitled").text(" ");
    html.element(
        "bdi", opening(text), "lang", article.language(), "dir", Direction.of(article.language()));
  }

  static String opening(String text) {
    if (text.length() <= OPENING) return text;
    int space = text.lastIndexOf(' ', OPENING);
    return text.substring(0, space > OPENING / 2 ? space : OPENING) + "\u2026";
  }

  private static void byline(Html html, ArticleMetadata article) {
    html.open("p", "class", "byline");
    boolean any = part(html, article.source(), "outlet", false);
    if (article.published() != null) {
      if (any) separator(html);
      Dates.write(html, article.published());
      any = true;
    }
    if (!article.authors().isEmpty()) {
      any |= part(html, String.join(", ", article.authors()), "authors", any);
    }
    any |= part(html, article.section(), "section", any);
    if (!any) html.element("span", article.file(), "class", "file");
    html.close();
  }

  private static boolean part(Html html, @Nullable String text, String kind, boolean more) {
    if (text == null) return false;
    if (more) separator(html);
    html.element("bdi", text, "class", kind);
    return true;
  }

  private static void separator(Html html) {
    html.element("span", " \u00b7 ", "aria-hidden", "true");
  }

  private void snippet(Html html, ArticleMetadata article, Snippet snippet) {
    int number = snippet.paragraph().number();
    html.open("div", "class", "snippet");
    html.link(
        state.paragraph(article.id(), number),
        Integer.toString(number),
        "class",
        "number",
        "aria-label",
        Wording.of("paragraph", number));
    html.open("p", "lang", article.language(), "dir", Direction.of(article.language()))
        .marked(Excerpt.of(snippet))
        .close()
        .close();
  }

  /** The way to the other paragraphs that match: this page again, with all of this hit's. */
  private void more(Html html, int place, Hit hit) {
    if (request.unit() == SearchRequest.Unit.PARAGRAPH) return;
    var id = hit.article().id();
    boolean opened = findings.opened().containsKey(id);
    long shown = hit.paragraphs().stream().filter(s -> !s.highlights().isEmpty()).count();
    long more = hit.matchingParagraphs() - shown;
    if (more <= 0 || request.text().isBlank()) return;
    html.open("p", "class", "more")
        .link(
            state.opening(id, !opened) + "#" + anchor(place),
            opened ? Wording.of("less") : Wording.count("more", more))
        .close();
  }

  /** Why it is a hit, where its marks alone do not say so: of several words that are asked for. */
  private static void reason(Html html, Hit hit) {
    var sentence = CoverageSentence.of(hit.coverage());
    if (sentence != null) html.element("p", sentence, "class", "reason");
  }

  private void copies(Html html, Hit hit) {
    if (hit.story().archived() < 2) return;
    var copies = new CopiesMarkup(state, hit.story());
    html.open("details", "class", "copies").element("summary", copies.summary());
    copies.list(html, hit.article());
    html.close();
  }
}
