/**
 * Texts as readers and programs get them: {@code Wording} of the pages, {@code Marked} snippets,
 * excerpts, the direction of writing, and {@code Text} that is fit to be sent or logged.
 */
@NullMarked
package clippings.server.text;

import org.jspecify.annotations.NullMarked;
