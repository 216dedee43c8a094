/**
 * Answers requests: clauses become Lucene queries, matching articles become pages of hits with
 * marked paragraphs and facets.
 */
@NullMarked
package clippings.search;

import org.jspecify.annotations.NullMarked;
