package clippings.ingest.text;

import clippings.article.Published;
import clippings.article.Published.Precision;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date as it stands in a line.
 *
 * @param start where it starts in the line, the weekday included
 * @param end where it ends, the time and zone included
 * @param note what had to be decided to read it, or {@code null}
 */
public record Stamp(
    int start,
    int end,
    LocalDateTime local,
    @Nullable ZoneOffset offset,
    Precision precision,
    @Nullable String note) {

  Published published(String readFrom) {
    return new Published(local, offset, precision, readFrom);
  }
}
