package clippings.search;

import clippings.article.Paragraph;
import clippings.article.Span;
import clippings.index.StoredArticle;
import clippings.query.Notice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts paragraphs out of stored articles, with what matched in them. */
final class Snippets {

  private Snippets() {}

  /**
   * The best {@code limit} paragraphs with a match, best first; where none has one, the first of
   * the story.
   */
  static List<Snippet> best(StoredArticle article, Marks marks, int limit) {
    List<Snippet> snippets = new ArrayList<>();
    if (limit == 0) return snippets;
    for (var marked : marks.best().stream().limit(limit).toList()) {
      snippets.add(new Snippet(article.paragraph(marked.number()), marked.spans()));
    }
    if (!snippets.isEmpty()) return snippets;
    for (int number = 1; number <= article.table().size() && snippets.size() < limit; number++) {
      if (article.table().kind(number) != Paragraph.Kind.BOILERPLATE)
        snippets.add(new Snippet(article.paragraph(number), List.of()));
    }
    return snippets;
  }

  /** The whole article. */
  static ArticleView view(StoredArticle article, Marks marks, List<Notice> notices) {
    Map<Integer, List<Span>> spans = new HashMap<>();
    for (var marked : marks.paragraphs()) spans.put(marked.number(), marked.spans());
    List<Snippet> paragraphs = new ArrayList<>();
    for (int number = 1; number <= article.table().size(); number++) {
      paragraphs.add(new Snippet(article.paragraph(number), spans.getOrDefault(number, List.of())));
    }
    return new ArticleView(
        article.metadata(), article.addedAt(), Story.single(), marks.title(), paragraphs, notices);
  }
}
