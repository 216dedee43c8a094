package clippings.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file of the articles folder. Every file has exactly one row.
 *
 * @param file path below the articles folder, with {@code /} between folders
 * @param id the article id the file's name gives: without extension, or with it where another file
 *     has the shorter one
 * @param outcome what became of it
 * @param articles how many articles it gave
 * @param reason why it was rejected, ignored or read only in part, or what was not found in it;
 *     {@code null} when there is nothing to say
 * @param encoding the charset it was read in, {@code null} for files that were not read
 * @param checkedAt when it was last read
 * @param fingerprint what tells whether it has changed since
 */
public record LedgerRow(
    String file,
    String id,
    Outcome outcome,
    int articles,
    @Nullable String reason,
    @Nullable String encoding,
    Instant checkedAt,
    Fingerprint fingerprint) {

  /** What becomes of files. */
  public enum Outcome {
    /** Its articles can be found. */
    INDEXED,
    /** The same bytes as a file before it in path order. Its articles can be found as well. */
    DUPLICATE,
    /** It should have been an article but could not be read as one. */
    REJECTED,
    /** Never meant to be an article: hidden, temporary, a kind of file that is not read. */
    IGNORED
  }

  /**
   * What a file looked like when it was last read.
   *
   * @param size bytes
   * @param modified mtime in nanoseconds since the epoch
   * @param changed ctime in nanoseconds since the epoch, 0 where the file system has none: unlike
   *     mtime it cannot be set back
   * @param hash of the bytes, hexadecimal; empty for files that were not read
   */
  public record Fingerprint(long size, long modified, long changed, String hash) {

    /** Whether a file that looks like {@code other} needs no second read. */
    public boolean looksLike(Fingerprint other) {
      return size == other.size && modified == other.modified && changed == other.changed;
    }
  }
}
