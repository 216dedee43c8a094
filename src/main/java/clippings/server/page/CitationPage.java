package clippings.server.page;

import clippings.article.ArticleMetadata;
import clippings.search.request.ArticleView;
import clippings.server.http.Arguments;
import clippings.server.http.Parameter;
import clippings.server.http.Percent;
import clippings.server.http.Route;
import clippings.server.text.Wording;
import java.util.OptionalInt;

/**
 * An article in every form it can be cited in, to be copied or kept; and one paragraph as evidence,
 * for those whose browser runs no script.
 */
public final class CitationPage {

  /** Letters that fit in a line, and lines that are seen at once. */
  private static final int LINE = 72;

  private static final int MOST_LINES = 16;

  private final ArticleView view;
  private final ArticleMetadata article;
  private final Citation citation;
  private final OptionalInt paragraph;
  private final String here;

  /**
   * @param paragraph number of the one to quote
   * @param here the article's address with the server's name
   */
  public CitationPage(ArticleView view, Citation citation, OptionalInt paragraph, String here) {
    this.view = view;
    this.article = view.article();
    this.citation = citation;
    this.paragraph = paragraph;
    this.here = here;
  }

  public byte[] bytes() {
    String title = Wording.of("title", Wording.of("cite"));
    return Layout.page(title, PageState.EMPTY, false, "citation", this::content);
  }

  private void content(Html html) {
    var reading = PageState.EMPTY.article(article.id());
    html.open("main", "id", "main");
    html.open("p", "class", "back").link(reading, Wording.of("cite.back")).close();
    html.element("h1", Wording.of("cite"));
    html.open("p", "class", "cited", "lang", article.language(), "dir", "auto");
    html.element("bdi", article.titleOrFile()).close();
    paragraph.ifPresent(number -> evidence(html, number));
    html.open("div", "class", "forms");
    for (Citation.Format format : Citation.Format.values()) form(html, format);
    html.close().close();
  }

  private void evidence(Html html, int number) {
    if (view.paragraphs().isEmpty()) return;
    var quoted = view.paragraphs().get(number - 1).paragraph();
    html.open("section", "class", "quote", "id", "evidence");
    html.element("h2", Wording.of("evidence.title", number), "id", "title-evidence");
    text(html, "evidence", Evidence.of(view, quoted, here).strip());
    html.close();
  }

  private void form(Html html, Citation.Format format) {
    var name = Arguments.label(format);
    html.open("section").element("h2", Wording.of("cite." + name), "id", "title-" + name);
    text(html, name, citation.in(format).strip());
    var file = Route.CITATION.prefix() + Percent.encodePath(article.id().value());
    html.open("p", "class", "small")
        .link(
            file + "?" + Parameter.FORMAT.label() + "=" + name,
            Wording.of("cite.file", citation.name(format)))
        .close();
    html.close();
  }

  /** A field, so that one key selects all of it. */
  private static void text(Html html, String name, String text) {
    long lines = text.lines().mapToLong(line -> 1 + line.length() / LINE).sum();
    html.open(
            "textarea",
            "readonly",
            "",
            "dir",
            "auto",
            "rows",
            Integer.toString(Math.clamp(lines, 2, MOST_LINES)),
            "aria-labelledby",
            "title-" + name)
        .text("\n" + text)
        .close();
  }
}
