package clippings.search;

import clippings.article.Span;
import java.util.List;

/**
 * A paragraph that matches.
 *
 * @param score 0 when hits are sorted by date
 * @param published of its article, as it is sorted
 * @param id of its article
 * @param paragraph its number
 * @param document of its article
 * @param spans what matches in it
 */
record ParagraphMatch(
    float score, long published, HitId id, int paragraph, int document, List<Span> spans) {}
