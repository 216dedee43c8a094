/** Clippings: a full-text search engine for one's own archive of news articles. */
@NullMarked
package clippings;

import org.jspecify.annotations.NullMarked;
