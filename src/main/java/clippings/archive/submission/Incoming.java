package clippings.archive.submission;

import clippings.archive.folder.Durable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Where articles that are to be stored are written first, out of sight and on the same disk as the
 * articles, so that they can be put in their place by one atomic step. Safe for use by many
 * threads.
 */
public final class Incoming {

  /** What lies there for longer was left behind by a program that was killed. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Path folder;
  private final String prefix =
      ProcessHandle.current().pid() + "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
  private final AtomicLong count = new AtomicLong();

  /**
   * @param ownFolder our own folder in the articles folder; need not be there
   */
  public Incoming(Path ownFolder) {
    this.folder = ownFolder.resolve("incoming");
  }

  /**
   * Writes content to a file of its own, durably.
   *
   * @throws IOException if that is not possible; nothing is left behind then
   */
  Path stage(byte[] content) throws IOException {
    var file = next(".json");
    Durable.write(file, content);
    return file;
  }

  /** The same of content that may be too long for memory. */
  Path stage(InputStream content) throws IOException {
    var file = next(".file");
    Durable.write(file, content);
    return file;
  }

  private Path next(String extension) throws IOException {
    makeFolder(folder.resolveSibling(""));
    makeFolder(folder);
    return folder.resolve(prefix + "-" + count.incrementAndGet() + extension);
  }

  /** Not through links: they may lead anywhere. */
  private static void makeFolder(Path path) throws IOException {
    try {
      if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) Files.createDirectory(path);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
        throw new NotDirectoryException(path.toString());
    }
  }

  /** Removes what was left behind. */
  public void clean(Instant now) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) return;
    var oldest = FileTime.from(now.minus(LONGEST));
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        if (Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).compareTo(oldest) < 0)
          Files.delete(file);
      }
    } catch (IOException | DirectoryIteratorException e) {
      return; // it is in nobody's way
    }
  }
}
