package clippings.search.mark;

import clippings.article.Paragraph;
import clippings.article.Span;
import clippings.index.document.StoredArticle;
import clippings.query.Notice;
import clippings.search.request.ArticleView;
import clippings.search.request.Snippet;
import clippings.search.request.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts paragraphs out of stored articles, with what matched in them. */
public final class Snippets {

  private Snippets() {}

  /**
   * The best {@code limit} paragraphs with a match, best first; where none has one, the first of
   * the story.
   */
  public static List<Snippet> best(StoredArticle article, Marks marks, int limit) {
    List<Snippet> snippets = new ArrayList<>();
    if (limit == 0) return snippets;
    for (var marked : marks.best().stream().limit(limit).toList()) {
      snippets.add(snippet(article.paragraph(marked.number()), marked.spans()));
    }
    if (!snippets.isEmpty()) return snippets;
    for (int number = 1; number <= article.table().size() && snippets.size() < limit; number++) {
      if (article.table().kind(number) != Paragraph.Kind.BOILERPLATE)
        snippets.add(new Snippet(article.paragraph(number), List.of()));
    }
    return snippets;
  }

  /** A paragraph with its spans, where neighbours with nothing but a space between them are one. */
  public static Snippet snippet(Paragraph paragraph, List<Span> spans) {
    return new Snippet(paragraph, joined(paragraph.text(), spans));
  }

  /**
   * The spans of a title or paragraph, where neighbours with nothing but a space between them are
   * one.
   */
  public static List<Span> joined(@Nullable String text, List<Span> spans) {
    if (text == null || spans.size() < 2) return spans;
    List<Span> joined = new ArrayList<>();
    var last = spans.getFirst();
    for (var span : spans.subList(1, spans.size())) {
      if (span.start() == last.end() + 1 && Character.isSpaceChar(text.charAt(last.end()))) {
        last = new Span(last.start(), span.end());
      } else {
        joined.add(last);
        last = span;
      }
    }
    joined.add(last);
    return joined;
  }

  /** The whole article. */
  public static ArticleView view(
      StoredArticle article, Story story, Marks marks, List<Notice> notices) {
    Map<Integer, List<Span>> spans = new HashMap<>();
    for (var marked : marks.paragraphs()) spans.put(marked.number(), marked.spans());
    List<Snippet> paragraphs = new ArrayList<>();
    for (int number = 1; number <= article.table().size(); number++) {
      paragraphs.add(snippet(article.paragraph(number), spans.getOrDefault(number, List.of())));
    }
    return new ArticleView(
        article.metadata(),
        article.addedAt(),
        story,
        joined(article.metadata().title(), marks.title()),
        paragraphs,
        notices);
  }
}
