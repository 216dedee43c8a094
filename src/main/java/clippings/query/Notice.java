package clippings.query;

import org.jspecify.annotations.Nullable;

/**
 * Something the reader should know about how a query was read.
 *
 * @param code a stable word: {@code unclosed-quote}, {@code unknown-field}, ...
 * @param position where in the query text, in UTF-16 units; -1 when it concerns the whole
 * @param length how many UTF-16 units from {@code position}; 0 when it concerns the whole
 * @param message what was wrong and how it was read, in words
 * @param suggestion a whole query to try instead, ready to run; {@code null} when there is none
 */
public record Notice(
    String code, int position, int length, String message, @Nullable String suggestion) {}
