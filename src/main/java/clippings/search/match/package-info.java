/**
 * What a clause means: which articles it matches, and where in them.
 *
 * <p>What a leaf of the clause tree looks for, in terms of the index, is a {@code TextMatch}.
 * {@code QueryCompiler} makes a Lucene query of the tree; words ({@code WordQuery}) and phrases
 * ({@code FormsPhraseQuery}) are our own, since each word may stand in several forms. {@code
 * PlaceFinder} and {@code Occurrences} read from the same postings where leaves stand, for
 * proximity and for marks. The {@code Lucene} classes read {@code syntax=lucene}.
 */
@NullMarked
package clippings.search.match;

import org.jspecify.annotations.NullMarked;
