/**
 * What is asked of the archive and what it answers, as values: a {@link
 * clippings.search.request.SearchRequest}, a {@link clippings.search.request.SearchPage} of {@link
 * clippings.search.request.Hit}s. Nothing here searches.
 */
@NullMarked
package clippings.search.request;

import org.jspecify.annotations.NullMarked;
