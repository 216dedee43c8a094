/**
 * Answers requests: {@link clippings.search.ArticleSearch} makes a {@link
 * clippings.search.request.SearchPage} of a {@link clippings.search.request.SearchRequest} and a
 * snapshot of the index. Nothing is kept between requests but the spellings of names, as long as a
 * state of the index is open.
 *
 * <p>A request goes through the packages below: {@code match} compiles its clauses to a Lucene
 * query, {@code spelling} adds the spellings of names, {@code rank} takes the best hits, {@code
 * facet} counts values over all, {@code mark} finds what is shown. What is marked is what matched,
 * since both read a leaf as the same {@code TextMatch}.
 *
 * <p>{@code Answer} puts the parts together; when nothing matches every clause, {@code Blame} tells
 * why and the search asks a second time, for any of them. {@code ArticleHits} and {@code
 * ParagraphHits} are the two units. Searches that may take long ({@code Effort}) have a deadline,
 * looked at by the searcher and, where patterns are expanded, by the reader.
 */
@NullMarked
package clippings.search;

import org.jspecify.annotations.NullMarked;
