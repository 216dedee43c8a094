/**
 * Reads files as people save them into {@link clippings.article.Article articles}. A file that
 * cannot be read as an article is an outcome with a reason, never an exception.
 *
 * <p>{@link clippings.ingest.ArticleReader} is the way in. {@link clippings.ingest.FileType} tells
 * by a file's name what kind it is; {@code Formats} has a {@code Format} for each kind: one that
 * reads one article from bytes, many from a stream, or files inside a file. What they read goes
 * through {@code Records}: {@code Numbered} gives ids, {@code Articles} makes articles of what was
 * read, counts, and says in the end what came of the file.
 *
 * <p>What takes many classes to read has a package of its own: {@link clippings.ingest.text}, on
 * which all others build, {@link clippings.ingest.html} and {@link clippings.ingest.document}. Here
 * are the formats that carry texts and pages:
 *
 * <ul>
 *   <li>{@code JsonReader} and {@code JsonLinesReader}: {@code JsonRecords} streams JSON, {@code
 *       ArticleFields} makes articles of its records.
 *   <li>{@code XmlFeedReader}: {@code XmlText} makes XML harmless, ROME reads feeds of all
 *       versions, {@code FeedItem} makes an article of an entry. {@link
 *       clippings.ingest.FeedReader} reads feeds that are no files.
 *   <li>{@code MailReader} and {@code MailboxReader}: {@code MailParts} chooses the parts of a mail
 *       that are its text. {@code SavedPageReader} finds the page in one saved as MHTML.
 *   <li>{@code ZipReader}, which hands the files inside on to the other readers.
 *   <li>{@code WebArchiveReader}: {@code WebArchive} goes from record to record, whatever is
 *       damaged, {@code ArchivedPage} takes the page out of one.
 * </ul>
 */
@NullMarked
package clippings.ingest;

import org.jspecify.annotations.NullMarked;
