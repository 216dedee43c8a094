/**
 * What the press puts around and into a story, read from plain text: titles, bylines, dates,
 * labels, outlets, boilerplate, headings, languages. Readers of other formats bring their text down
 * to {@link clippings.ingest.text.Block blocks} and use the same rules.
 *
 * <p>{@link clippings.ingest.text.TextReader} is the way in: {@code Cleaner} makes clean lines;
 * {@code HeadReader} takes the metadata above the story out of them; {@code Paragraphs} and {@code
 * Mender} make paragraphs of the rest; {@code Headings} and {@code Boilerplate} tell what they are;
 * {@code TailReader} reads the notes at the foot. {@link clippings.ingest.text.TextDecoder} tells
 * the charset of bytes before that. What is found goes into a {@link clippings.ingest.text.Draft},
 * where the first finding of each kind stays.
 *
 * <p>The words all this goes by (bylines, boilerplate, months, time zones) are data files beside
 * these classes, not code.
 */
@NullMarked
package clippings.ingest.text;

import org.jspecify.annotations.NullMarked;
