package clippings.search.mark;

import clippings.article.Span;
import clippings.search.match.Occurrence;
import clippings.search.request.HitId;
import clippings.search.request.ScorePart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph that matches.
 *
 * @param score 0 when hits are sorted by date
 * @param published of its article, as it is sorted
 * @param id of its article
 * @param paragraph its number
 * @param document of its article
 * @param spans what matches in it
 * @param detail how it came to its score; {@code null} when that is not looked for
 */
public record ParagraphMatch(
    float score,
    long published,
    HitId id,
    int paragraph,
    int document,
    List<Span> spans,
    @Nullable Detail detail) {

  /**
   * How a paragraph came to its score.
   *
   * @param occurrences what matches in it, in order
   * @param inTitle how many terms of the query the title above has
   * @param parts of its score; none when hits are sorted by date
   */
  public record Detail(List<Occurrence> occurrences, int inTitle, List<ScorePart> parts) {}
}
