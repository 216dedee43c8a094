package clippings.search.request;

import clippings.article.ArticleMetadata;
import clippings.article.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article that matches, or one paragraph of it.
 *
 * @param score higher is better; scores compare only within one request
 * @param titleHighlights what of the title matched, in order
 * @param matchingParagraphs how many paragraphs hold part of the match
 * @param paragraphs the best of them, best first; the article's first ones where the match lies
 *     elsewhere
 * @param story the copies of this article, itself included
 * @param explanation what the score is made of; {@code null} when that was not asked for
 * @param coverage how much of the query is where; {@code null} when that was not asked for, or the
 *     query looks for one thing only
 */
public record Hit(
    ArticleMetadata article,
    double score,
    List<Span> titleHighlights,
    int matchingParagraphs,
    List<Snippet> paragraphs,
    Story story,
    @Nullable ScorePart explanation,
    @Nullable Coverage coverage) {

  public Hit {
    titleHighlights = List.copyOf(titleHighlights);
    paragraphs = List.copyOf(paragraphs);
  }

  /** With nothing said about why it is one. */
  public Hit(
      ArticleMetadata article,
      double score,
      List<Span> titleHighlights,
      int matchingParagraphs,
      List<Snippet> paragraphs,
      Story story) {
    this(article, score, titleHighlights, matchingParagraphs, paragraphs, story, null, null);
  }
}
