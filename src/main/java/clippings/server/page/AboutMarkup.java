package clippings.server.page;

import clippings.article.ArticleField;
import clippings.article.ArticleMetadata;
import clippings.article.Published;
import clippings.search.request.ArticleView;
import clippings.server.text.Wording;
import org.jspecify.annotations.Nullable;

/** Where an article and what is said of it come from, for whoever has to check it. */
final class AboutMarkup {

  private final PageState state;
  private final ArticleView view;
  private final ArticleMetadata article;

  AboutMarkup(PageState state, ArticleView view) {
    this.state = state;
    this.view = view;
    this.article = view.article();
  }

  void writeTo(Html html) {
    html.open("footer", "class", "about")
        .element("h2", Wording.of("about"), "class", "unseen")
        .open("dl");
    Published published = article.published();
    entry(
        html, "about.date", published == null ? Wording.of("about.undated") : published.readFrom());
    updated(html, article.updated());
    entry(html, "about.file", article.file());
    html.element("dt", Wording.of("about.added")).open("dd");
    Dates.write(html, view.addedAt());
    html.close();
    if (article.language() != null) {
      entry(html, "about.language", Facets.name(ArticleField.LANGUAGE, article.language()));
    }
    original(html);
    if (view.story().archived() > 1) copies(html);
    html.close().close();
  }

  private static void entry(Html html, String key, String value) {
    html.element("dt", Wording.of(key)).open("dd").element("bdi", value).close();
  }

  private static void updated(Html html, @Nullable Published updated) {
    if (updated == null) return;
    html.element("dt", Wording.of("about.updated")).open("dd");
    Dates.write(html, updated);
    html.text(" ").element("bdi", "(" + updated.readFrom() + ")", "class", "from").close();
  }

  private void original(Html html) {
    if (article.url() == null) return;
    var url = Original.url(article.url());
    html.element("dt", Wording.of("about.original")).open("dd");
    if (url == null) html.text(article.url());
    else html.link(url, url, "rel", "noopener noreferrer");
    html.close();
  }

  private void copies(Html html) {
    var copies = new CopiesMarkup(state, view.story());
    html.element("dt", Wording.of("about.copies"), "id", CopiesMarkup.ANCHOR)
        .open("dd", "class", "copies")
        .text(copies.summary());
    copies.compared(html, article);
    html.close();
  }
}
