/**
 * Reads files as people save them into {@link clippings.article.Article articles}: text with
 * bylines and datelines, web pages, JSON. A file that cannot be read as an article is an outcome
 * with a reason, never an exception.
 *
 * <p>{@link clippings.ingest.ArticleReader} is the way in. {@link clippings.ingest.FileType} tells
 * by a file's name what kind it is; {@code Formats} has a {@code Format} for each kind: one that
 * reads one article from bytes, many from a stream, or files inside a file. What they read goes
 * through {@code Records}: {@code Numbered} gives ids, {@code Articles} makes articles of what was
 * read, counts, and says in the end what came of the file. The formats:
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
 *   <li>{@code JsonReader} and {@code JsonLinesReader}: {@code JsonRecords} streams JSON, {@code
 *       ArticleFields} makes articles of its records.
 *   <li>{@code XmlFeedReader}: {@code XmlText} makes XML harmless, ROME reads feeds of all
 *       versions, {@code FeedItem} makes an article of an entry. {@link
 *       clippings.ingest.FeedReader} reads feeds that are no files.
 *   <li>{@code PdfReader}: {@code PageWords} finds words and their places, {@code Columns} puts
 *       them into reading order, {@code RunningHeads} drops what is not of the story, {@code
 *       PrintedParagraphs} and {@code PdfText} make blocks of lines.
 *   <li>{@code OfficeReader}: {@code OfficeParts} unpacks a document, {@code WordText} and {@code
 *       OpenDocumentText} read it into an {@code OfficeText}. {@code DocumentHead} finds title,
 *       byline and date, here and in PDF.
 *   <li>{@code WebArchiveReader}: {@code WebArchive} goes from record to record, whatever is
 *       damaged, {@code ArchivedPage} takes the page out of one.
 * </ul>
 *
 * <p>What is found goes into a {@code Draft}, where the first finding of each kind stays. The words
 * all this goes by (bylines, boilerplate, months, time zones, field names) are data files beside
 * this package's classes, not code.
 */
@NullMarked
package clippings.ingest;

import org.jspecify.annotations.NullMarked;
