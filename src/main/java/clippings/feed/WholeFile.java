package clippings.feed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/**
 * Writes files so that they are there whole or not at all, also when the machine stops: under a
 * hidden name first, then moved.
 */
final class WholeFile {

  private static final String PART = ".part";
  private static final Duration ABANDONED = Duration.ofHours(1);

  private WholeFile() {}

  /** Writes a file, and the folder it is in if that is not there. */
  static void write(Path file, byte[] bytes) throws IOException {
    var folder = file.resolveSibling("");
    Files.createDirectories(folder);
    var part =
        file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + PART);
    try {
      try (var channel =
          FileChannel.open(
              part,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS)) {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) channel.write(buffer);
        channel.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    force(folder);
  }

  /**
   * Makes the move durable where the system lets a folder be opened; others do it by themselves.
   */
  private static void force(Path folder) {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return; // see above
    }
  }

  /** Whether a file is one that a process did not live to finish. */
  static boolean isAbandoned(Path file, Instant now) throws IOException {
    var name = file.getFileName().toString();
    return name.startsWith(".")
        && name.endsWith(PART)
        && Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(ABANDONED));
  }
}
