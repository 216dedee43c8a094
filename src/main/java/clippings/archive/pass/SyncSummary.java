package clippings.archive.pass;

import java.time.Duration;

/**
 * What a complete pass over the articles folder did. Files are counted, but for {@code articles}
 * and {@code paragraphs}.
 *
 * @param added new and with articles
 * @param updated read again, with articles
 * @param renamed found under another path, with the same content
 * @param removed gone, and had articles
 * @param unchanged neither read nor written again
 * @param rejected of all in the folder: those that could not be read as articles
 * @param stale of all in the folder: those that could be read once and cannot now; their articles
 *     are kept
 * @param ignored of all in the folder: those that are not meant to be articles
 * @param articles in the index now
 * @param paragraphs in the index now
 */
public record SyncSummary(
    int added,
    int updated,
    int renamed,
    int removed,
    int unchanged,
    int rejected,
    int stale,
    int ignored,
    long articles,
    long paragraphs,
    Duration took) {}
