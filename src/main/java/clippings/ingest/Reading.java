package clippings.ingest;

import clippings.article.LedgerRow.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What came of one file.
 *
 * @param articles how many articles it gave
 * @param reason why it gave none, or what a reader should know of those it gave (bytes that were
 *     replaced, records rejected, no date found); {@code null} when there is nothing to say
 * @param encoding the charset it was read in, {@code null} when it was not text
 * @param hash SHA-256 of its bytes, hexadecimal; empty when it was not read to the end
 */
public record Reading(
    Outcome outcome,
    int articles,
    @Nullable String reason,
    @Nullable String encoding,
    String hash) {}
