package clippings.server.page;

import clippings.article.ArticleMetadata;
import clippings.article.Paragraph;
import clippings.search.request.Snippet;
import clippings.server.http.Parameter;
import clippings.server.text.Direction;
import clippings.server.text.Excerpt;
import clippings.server.text.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * The paragraphs of an article, each with its number, which is its address, and what can be done
 * with it. What the page put around the story is folded away where it stands.
 */
final class ParagraphMarkup {

  private final ArticleMetadata article;
  private final List<Integer> matching;
  private final String citation;

  /**
   * @param matching numbers of the paragraphs that match
   * @param citation address of the page with the article's citations
   */
  ParagraphMarkup(ArticleMetadata article, List<Integer> matching, String citation) {
    this.article = article;
    this.matching = matching;
    this.citation = citation;
  }

  void writeTo(Html html, List<Snippet> paragraphs) {
    var folded = new ArrayList<Snippet>();
    for (Snippet snippet : paragraphs) {
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
        .element(
            "summary", Wording.count("boilerplate", folded.size()), "lang", "en", "dir", "ltr");
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
    html.open(heading ? "h2" : "p", "dir", Direction.of(article.language()))
        .marked(Excerpt.whole(snippet))
        .close();
    if (!heading) tools(html, snippet.paragraph());
    html.close();
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

  /** The script copies where the link would lead to a page to copy from. */
  private void tools(Html html, Paragraph paragraph) {
    html.open("p", "class", "tools", "lang", "en", "dir", "ltr");
    var page = citation + "?" + Parameter.PARAGRAPH.label() + "=" + paragraph.number();
    html.link(page, Wording.of("evidence"), "class", "copy");
    var original = Original.url(article.url());
    if (original != null) {
      html.text(" ")
          .link(
              TextFragment.url(original, paragraph.text()),
              Wording.of("original.here"),
              "class",
              "original",
              "rel",
              "noopener noreferrer");
    }
    html.close();
  }
}
