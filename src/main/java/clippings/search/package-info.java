/**
 * Answers requests: {@link clippings.search.ArticleSearch} makes a {@link
 * clippings.search.SearchPage} of a {@link clippings.search.SearchRequest} and a snapshot of the
 * index. Nothing is kept between requests.
 *
 * <p>What a leaf of the clause tree looks for, in terms of the index, is a {@code TextMatch}. It is
 * used twice, so that what is marked is what matched:
 *
 * <ol>
 *   <li>{@code QueryCompiler} makes a Lucene query of the tree, which finds and ranks articles;
 *       phrases are our own {@code FormsPhraseQuery}, since each word may stand in several forms.
 *       {@code ArticleHits} takes a page of them, in a total order ({@code BestHits}, {@code
 *       HitOrder}); {@code FacetCounts} counts over all.
 *   <li>{@code Marker} asks the postings where each leaf occurs in the articles of that page alone,
 *       and {@code MarkTree} which leaves count there: nothing of a NOT, nothing of an alternative
 *       that is not fulfilled. {@code Marks} sorts the occurrences into paragraphs and weighs
 *       these; {@code Snippets} cuts the best out of the stored text.
 * </ol>
 *
 * <p>When paragraphs are asked for, {@code ParagraphHits} does the second step for every article
 * that may hold one. {@code Answer} puts a request's parts together; when nothing matches every
 * clause, the search asks a second time, for any of them. Searches that may take long ({@code
 * Effort}) have a deadline, looked at by the searcher and, where patterns are expanded, by the
 * reader.
 */
@NullMarked
package clippings.search;

import org.jspecify.annotations.NullMarked;
