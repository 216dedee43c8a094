package clippings.search.request;

import clippings.article.ArticleMetadata;
import clippings.article.Span;
import clippings.query.Notice;
import java.time.Instant;
import java.util.List;

/**
 * One whole article, with what a query matches in it.
 *
 * @param addedAt when its file was first seen
 * @param paragraphs all of them, boilerplate included, in order
 * @param notices about how the query was read
 */
public record ArticleView(
    ArticleMetadata article,
    Instant addedAt,
    Story story,
    List<Span> titleHighlights,
    List<Snippet> paragraphs,
    List<Notice> notices) {

  public ArticleView {
    titleHighlights = List.copyOf(titleHighlights);
    paragraphs = List.copyOf(paragraphs);
    notices = List.copyOf(notices);
  }
}
