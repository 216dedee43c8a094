package clippings.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the archive stands.
 *
 * @param generation grows with every change of the index
 * @param lastSync when the folder was last walked to the end; {@code null} before the first walk
 * @param pending files known to be new, changed or gone that the index does not yet show
 * @param failure why nothing can be indexed at present; {@code null} when all is well
 */
public record ArchiveStatus(
    long articles,
    long paragraphs,
    long rejectedFiles,
    long generation,
    @Nullable Instant lastSync,
    int pending,
    @Nullable String failure) {}
