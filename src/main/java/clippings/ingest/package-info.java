/**
 * Reads files as people save them into {@link clippings.article.Article articles}: text with
 * bylines and datelines, web pages, JSON. A file that cannot be read as an article is an outcome
 * with a reason, never an exception.
 */
@NullMarked
package clippings.ingest;

import org.jspecify.annotations.NullMarked;
