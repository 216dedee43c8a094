/**
 * Reads saved web pages.
 *
 * <p>{@link clippings.ingest.html.HtmlReader} is the way in: {@code HtmlMetadata} reads what the
 * page says of itself ({@code JsonLd}, {@code PageMeta}, {@code PageTitle}, {@code PageAuthors},
 * {@code PageDates}); {@code HtmlText} finds the story in it, cut into {@code Piece}s; {@code
 * StoryEdges} folds what is left around it. Nothing is ever fetched, and no script runs.
 */
@NullMarked
package clippings.ingest.html;

import org.jspecify.annotations.NullMarked;
