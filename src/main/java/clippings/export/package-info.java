/**
 * Hits and articles in the forms that other programs take: spreadsheets and programs that keep
 * references.
 *
 * <p>{@link clippings.export.CsvHits}, {@link clippings.export.Ris} and {@link
 * clippings.export.Bibtex} write every hit they are given to a {@link java.io.Writer} as it comes
 * and keep none. What a format cannot hold is said there.
 */
@NullMarked
package clippings.export;

import org.jspecify.annotations.NullMarked;
