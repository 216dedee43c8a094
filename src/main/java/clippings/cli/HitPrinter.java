package clippings.cli;

import clippings.article.ArticleId;
import clippings.article.ArticleMetadata;
import clippings.article.Span;
import clippings.query.Notice;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest.Unit;
import clippings.search.request.Snippet;
import clippings.search.request.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints hits and articles for a person to read. */
final class HitPrinter {

  private static final String INDENT = "   ";

  private final Console console;

  HitPrinter(Console console) {
    this.console = console;
  }

  /** The hits to standard output, the notices to standard error. */
  void print(SearchPage page, Unit unit) {
    say(page.notices());
    console.print(count(page, unit));
    int rank = 1;
    for (var hit : page.hits()) {
      console.print("");
      console.print(
          "%d. %s".formatted(rank++, console.bold(title(hit.article(), hit.titleHighlights()))));
      console.print(INDENT + about(hit.article()));
      copies(hit.story(), INDENT);
      for (var snippet : hit.paragraphs()) console.print(INDENT + paragraph(snippet));
    }
    if (page.next() != null) {
      console.print("");
      console.print(
          "%d shown; --limit shows more, and a narrower query fewer".formatted(page.hits().size()));
    }
  }

  void say(List<Notice> notices) {
    for (var notice : notices) console.say(notice.message());
  }

  /** Title as it may be shown; the id where there is none. */
  String title(ArticleMetadata article, List<Span> highlights) {
    // Bold in bold shows nothing, so a terminal gets the title without marks.
    if (article.title() == null) return Console.harmless(article.id().value());
    return console.styled()
        ? Console.harmless(article.title())
        : marked(article.title(), highlights);
  }

  /** Outlet, authors, date and id. */
  String about(ArticleMetadata article) {
    var parts = new ArrayList<String>();
    if (article.source() != null) parts.add(article.source());
    if (!article.authors().isEmpty()) parts.add(String.join(", ", article.authors()));
    parts.add(article.published() == null ? "no date" : article.published().text());
    parts.add(article.id().value());
    return Console.harmless(String.join(" · ", parts));
  }

  /** A paragraph with its number in the article. */
  String paragraph(Snippet snippet) {
    return "[%d] %s"
        .formatted(
            snippet.paragraph().number(), marked(snippet.paragraph().text(), snippet.highlights()));
  }

  /** The ids of the copies, where there are any. */
  void copies(Story story, String indent) {
    var ids = story.ids().stream().map(ArticleId::value).toList();
    if (ids.isEmpty()) return;
    int others = story.articles() - 1;
    var copies = others == 1 ? "1 copy: " : "%d copies: ".formatted(others);
    var more = story.unlisted() > 0 ? " and %d more".formatted(story.unlisted()) : "";
    console.print(indent + Console.harmless(copies + String.join(", ", ids) + more));
  }

  private static String count(SearchPage page, Unit unit) {
    if (unit == Unit.PARAGRAPH) {
      return String.format(
          Locale.ROOT, "%,d paragraphs in %,d articles", page.total(), page.totalArticles());
    }
    if (page.total() == page.totalArticles())
      return String.format(Locale.ROOT, "%,d articles", page.total());
    return String.format(
        Locale.ROOT, "%,d stories (%,d articles)", page.total(), page.totalArticles());
  }

  private String marked(String text, List<Span> spans) {
    var marked = new StringBuilder();
    int end = 0;
    for (var span : spans) {
      marked.append(oneLine(text.substring(end, span.start())));
      marked.append(console.marked(oneLine(text.substring(span.start(), span.end()))));
      end = span.end();
    }
    return marked.append(oneLine(text.substring(end))).toString();
  }

  /** Line ends in an article are not forged lines of ours, only long ones. */
  private static String oneLine(String text) {
    return Console.harmless(text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' '));
  }
}
