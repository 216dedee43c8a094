/**
 * In which order: {@code BestHits} in a total order ({@code HitOrder}), of which {@code Cursor}s
 * name places; all that match ({@code MatchingArticles}), and how many that are, copies of a story
 * folded; the second look of {@code Ranking} and {@code Refinement} at the best; what a score is
 * made of ({@code Explainer}).
 */
@NullMarked
package clippings.search.rank;

import org.jspecify.annotations.NullMarked;
