package clippings.archive.submission;

import clippings.archive.folder.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Set;

/**
 * An article could not be stored or removed, for a reason that lies neither in it nor in its id.
 */
public final class WritingImpossibleException extends IOException {

  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Obstacle {
    /** Too many wait already, or the index is being made anew. */
    BUSY,
    /** The archive is being closed. */
    STOPPING,
    DISK_FULL,
    /** We may not write to the articles or the index. */
    READ_ONLY,
    /** The disk failed in another way, or the articles folder is not there. */
    FAILED
  }

  /** As Linux, macOS and Windows say it, in lower case; Java passes their words on. */
  private static final Set<String> FULL =
      Set.of(
          "no space left on device",
          "disk quota exceeded",
          "file too large",
          "there is not enough space on the disk");

  private final Obstacle obstacle;

  WritingImpossibleException(Obstacle obstacle, String message) {
    super(message);
    this.obstacle = obstacle;
  }

  private WritingImpossibleException(Obstacle obstacle, IOException cause) {
    super(Reason.of(cause), cause);
    this.obstacle = obstacle;
  }

  /** Says what stood in the way; the disk's own words decide. */
  static WritingImpossibleException of(IOException cause) {
    if (cause instanceof WritingImpossibleException known) return known;
    return new WritingImpossibleException(obstacle(cause), cause);
  }

  private static Obstacle obstacle(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof AccessDeniedException) return Obstacle.READ_ONLY;
      var words = cause instanceof FileSystemException e ? e.getReason() : cause.getMessage();
      if (words == null) continue;
      var lower = words.toLowerCase(Locale.ROOT);
      if (FULL.stream().anyMatch(lower::contains)) return Obstacle.DISK_FULL;
      if (lower.contains("read-only file system")) return Obstacle.READ_ONLY;
    }
    return Obstacle.FAILED;
  }

  public Obstacle obstacle() {
    return obstacle;
  }
}
