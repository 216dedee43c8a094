/** Counts over all hits: values of a field, days. Copies of one story count once. */
@NullMarked
package clippings.search.facet;

import org.jspecify.annotations.NullMarked;
