/**
 * Reads documents made to be printed or written in an office: PDF, Word and OpenDocument.
 *
 * <p>{@link clippings.ingest.document.PdfReader}: {@code PageWords} finds words and their places,
 * {@code Columns} puts them into reading order, {@code RunningHeads} drops what is not of the
 * story, {@code PrintedParagraphs} and {@code PdfText} make blocks of lines. {@link
 * clippings.ingest.document.OfficeReader}: {@code OfficeParts} unpacks a document, {@code WordText}
 * and {@code OpenDocumentText} read it into an {@code OfficeText}. {@code DocumentHead} finds
 * title, byline and date in both.
 */
@NullMarked
package clippings.ingest.document;

import org.jspecify.annotations.NullMarked;
