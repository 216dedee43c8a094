package clippings.ingest;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How much a reader of files takes on. What is larger is rejected with a reason that names the
 * limit; nothing is cut.
 *
 * @param maxFileBytes the largest text or web page read, since these are held in memory; default 64
 *     MB
 * @param maxRecordBytes the largest article in a JSON file; the file itself may be of any size;
 *     default 10 MB
 * @param maxUnpackedBytes how much one archive may unpack to, all files in it together; default 4
 *     GB
 * @param maxPageTime how long one web page may take; default 10 s
 * @param clock tells dates in the future, which are not believed
 */
public record IngestSettings(
    long maxFileBytes,
    int maxRecordBytes,
    long maxUnpackedBytes,
    Duration maxPageTime,
    InstantSource clock) {

  public IngestSettings {
    if (maxFileBytes < 1 || maxFileBytes > 1L << 30) {
      throw new IllegalArgumentException("maxFileBytes must be 1 to 1 GB, got " + maxFileBytes);
    }
    if (maxRecordBytes < 1 || maxRecordBytes > 1 << 30) {
      throw new IllegalArgumentException("maxRecordBytes must be 1 to 1 GB, got " + maxRecordBytes);
    }
    if (maxUnpackedBytes < 1) {
      throw new IllegalArgumentException(
          "maxUnpackedBytes must be 1 or more, got " + maxUnpackedBytes);
    }
    if (!maxPageTime.isPositive()) {
      throw new IllegalArgumentException("maxPageTime must be positive, got " + maxPageTime);
    }
  }

  /** The defaults, with the system's clock. */
  public static IngestSettings defaults() {
    return new IngestSettings(
        64L << 20, 10 << 20, 4L << 30, Duration.ofSeconds(10), InstantSource.system());
  }
}
