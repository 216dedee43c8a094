/**
 * Reads files as people save them into {@link clippings.article.Article articles}: text with
 * bylines and datelines, web pages, JSON. A file that cannot be read as an article is an outcome
 * with a reason, never an exception.
 *
 * <p>{@link clippings.ingest.ArticleReader} is the way in. It decodes a file ({@code TextDecoder},
 * {@code HtmlDecoder}) and hands it to one of three readers:
 *
 * <ul>
 *   <li>{@code TextReader}: {@code Cleaner} makes clean lines; {@code HeadReader} takes the
 *       metadata above the story out of them; {@code Paragraphs} and {@code Mender} make paragraphs
 *       of the rest; {@code Headings} and {@code Boilerplate} tell what they are; {@code
 *       TailReader} reads the notes at the foot.
 *   <li>{@code HtmlReader}: {@code HtmlMetadata} reads what the page says of itself ({@code
 *       JsonLd}, {@code PageMeta}, {@code PageTitle}, {@code PageAuthors}, {@code PageDates});
 *       {@code HtmlText} finds the story in it, cut into {@code Piece}s; {@code StoryEdges} folds
 *       what is left around it.
 *   <li>{@code RecordsReader}: {@code JsonReader} streams JSON, {@code ArticleFields} makes
 *       articles of its records.
 * </ul>
 *
 * <p>What is found goes into a {@code Draft}, where the first finding of each kind stays. The words
 * all this goes by (bylines, boilerplate, months, time zones, field names) are data files beside
 * this package's classes, not code.
 */
@NullMarked
package clippings.ingest;

import org.jspecify.annotations.NullMarked;
