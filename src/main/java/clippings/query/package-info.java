/**
 * The reader's language: what is typed into the search box, as a tree of {@link
 * clippings.query.Clause clauses}. Knows no index: a query can be parsed, checked and printed
 * without one.
 */
@NullMarked
package clippings.query;

import org.jspecify.annotations.NullMarked;
