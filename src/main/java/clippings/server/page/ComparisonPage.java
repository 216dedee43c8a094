package clippings.server.page;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import clippings.article.ArticleId;
import clippings.article.ArticleMetadata;
import clippings.article.Paragraph;
import clippings.compare.Comparison;
import clippings.compare.Comparison.Piece;
import clippings.compare.Comparison.Row;
import clippings.search.request.ArticleView;
import clippings.search.request.Snippet;
import clippings.server.http.Parameter;
import clippings.server.http.Percent;
import clippings.server.http.QueryString;
import clippings.server.http.Route;
import clippings.server.text.Direction;
import clippings.server.text.Wording;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the later of two articles has that the earlier has not, and the other way round. */
public final class ComparisonPage {

  /** So many paragraphs that are the same are shown; more are folded away. */
  private static final int SHOWN = 2;

  private static final Comparator<ArticleView> EARLIER =
      comparing(ComparisonPage::start, nullsLast(naturalOrder()))
          .thenComparing(view -> view.article().id());

  private final ArticleMetadata earlier;
  private final ArticleMetadata later;
  private final Comparison comparison;

  private ComparisonPage(ArticleView earlier, ArticleView later) {
    this.earlier = earlier.article();
    this.later = later.article();
    this.comparison = Comparison.of(paragraphs(earlier), paragraphs(later));
  }

  /** Puts the one published first before the other, whichever was asked for. */
  public static ComparisonPage of(ArticleView one, ArticleView other) {
    return EARLIER.compare(one, other) <= 0
        ? new ComparisonPage(one, other)
        : new ComparisonPage(other, one);
  }

  static String url(ArticleId one, ArticleId other) {
    return new QueryString(List.of(new QueryString.Pair(Parameter.WITH.label(), other.value())))
        .url(Route.COMPARISON.prefix() + Percent.encodePath(one.value()));
  }

  private static @Nullable Instant start(ArticleView view) {
    var published = view.article().published();
    return published == null ? null : published.start();
  }

  private static List<Paragraph> paragraphs(ArticleView view) {
    return view.paragraphs().stream().map(Snippet::paragraph).toList();
  }

  public byte[] bytes() {
    String title = Wording.of("title", Wording.of("compare.title"));
    return Layout.page(title, PageState.EMPTY, false, "comparison", this::content);
  }

  private void content(Html html) {
    html.open("main", "id", "main").element("h1", Wording.of("compare.title"));
    html.open("div", "class", "sides");
    side(html, "removed", "compare.earlier", earlier);
    side(html, "added", "compare.later", later);
    html.close();
    html.element("p", summary(), "class", "small");
    titles(html);
    html.open("div", "class", "text", "lang", later.language(), "dir", direction());
    for (var run : comparison.runs()) run(html, run);
    html.close().close();
  }

  private String summary() {
    long changes = comparison.changes();
    return changes == 0 ? Wording.of("compare.same") : Wording.count("changes", changes);
  }

  private String direction() {
    return Direction.of(later.language());
  }

  private static void side(Html html, String kind, String key, ArticleMetadata article) {
    html.open("div", "class", kind).element("h2", Wording.of(key));
    html.open("p").open("a", "href", PageState.EMPTY.article(article.id()));
    html.element("bdi", article.titleOrFile(), "lang", article.language()).close().close();
    html.open("p", "class", "byline");
    if (article.source() != null) html.element("bdi", article.source(), "class", "outlet");
    if (article.source() != null && article.published() != null) html.text(" \u00b7 ");
    if (article.published() != null) Dates.write(html, article.published());
    html.close().close();
  }

  /** The later title with what changed, if anything did. */
  private void titles(Html html) {
    if (earlier.title() == null || later.title() == null) return;
    if (earlier.title().equals(later.title())) return;
    html.open("h2", "class", "headline", "lang", later.language(), "dir", direction());
    pieces(html, Comparison.ofTexts(earlier.title(), later.title()));
    html.close();
  }

  private void run(Html html, List<Row> run) {
    boolean folded = run.size() > SHOWN && run.getFirst() instanceof Row.Same;
    if (folded) {
      html.open("details", "class", "same")
          .element(
              "summary",
              Wording.count("compare.unchanged", run.size()),
              "lang",
              "en",
              "dir",
              "ltr");
    }
    for (Row row : run) row(html, row);
    if (folded) html.close();
  }

  private void row(Html html, Row row) {
    switch (row) {
      case Row.Same(var _, var other) -> {
        open(html, "same", later, other);
        html.text(other.text());
      }
      case Row.Changed(var _, var other, var pieces) -> {
        open(html, "changed", later, other);
        pieces(html, pieces);
      }
      case Row.Removed(var one) -> {
        open(html, "removed", earlier, one);
        piece(html, new Piece(Piece.Kind.REMOVED, one.text()));
      }
      case Row.Added(var other) -> {
        open(html, "added", later, other);
        piece(html, new Piece(Piece.Kind.ADDED, other.text()));
      }
    }
    html.close().close();
  }

  /** A paragraph with its number, which leads to its place in its article. */
  private void open(Html html, String kind, ArticleMetadata article, Paragraph paragraph) {
    html.open("div", "class", "paragraph " + kind).open("span", "class", "margin", "lang", "en");
    html.link(
            PageState.EMPTY.paragraph(article.id(), paragraph.number()),
            Integer.toString(paragraph.number()),
            "class",
            "number",
            "aria-label",
            Wording.of(
                article.equals(earlier) ? "compare.paragraph.earlier" : "compare.paragraph.later",
                paragraph.number()))
        .close();
    html.open("p", "dir", direction());
  }

  private static void pieces(Html html, List<Piece> pieces) {
    for (Piece piece : pieces) piece(html, piece);
  }

  /** Few screen readers tell of insertions and deletions, so it is said in words as well. */
  private static void piece(Html html, Piece piece) {
    switch (piece.kind()) {
      case BOTH -> html.text(piece.text());
      case REMOVED -> told(html, "del", "compare.removed", piece.text());
      case ADDED -> told(html, "ins", "compare.added", piece.text());
    }
  }

  private static void told(Html html, String tag, String key, String text) {
    html.open(tag)
        .element("span", Wording.of(key) + " ", "class", "unseen", "lang", "en")
        .text(text)
        .element("span", " " + Wording.of(key + ".end"), "class", "unseen", "lang", "en")
        .close();
  }
}
