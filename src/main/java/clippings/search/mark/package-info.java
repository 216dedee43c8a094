/**
 * What is shown of a hit: {@code Marker} asks the postings where each leaf of the query occurs, and
 * {@code MarkTree} which leaves count there: nothing of a NOT, nothing of an alternative that is
 * not fulfilled. {@code Marks} sorts the occurrences into paragraphs and weighs these; {@code
 * Snippets} cuts the best out of the stored text.
 */
@NullMarked
package clippings.search.mark;

import org.jspecify.annotations.NullMarked;
