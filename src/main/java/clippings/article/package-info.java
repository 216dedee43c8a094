/**
 * What an article is: its identity, metadata and paragraphs, and what is known of the file it came
 * from. Values only: nothing here reads, writes or searches.
 */
@NullMarked
package clippings.article;

import org.jspecify.annotations.NullMarked;
