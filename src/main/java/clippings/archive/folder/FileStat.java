package clippings.archive.folder;

import clippings.article.LedgerRow.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * What the file system says of an entry; links are not followed, nothing is opened.
 *
 * @param fingerprint without a hash
 * @param key equal for the same file or folder under any path, different for another one under the
 *     same path
 * @param owner its user's number, -1 where there are none
 */
public record FileStat(Kind kind, Fingerprint fingerprint, Object key, int owner) {

  /** What an entry can be; the label is for the ledger. */
  public enum Kind {
    FILE("a file"),
    FOLDER("a folder"),
    LINK("a link; links are not followed"),
    FIFO("a pipe, not a file"),
    SOCKET("a socket, not a file"),
    DEVICE("a device, not a file"),
    OTHER("not a file");

    final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  private static final int TYPE_BITS = 0170000;
  private static final int NOBODY = -2;
  private static final String UNIX = "unix:mode,size,lastModifiedTime,ctime,fileKey,uid";

  public static FileStat of(Path path) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return unix(Files.readAttributes(path, UNIX, LinkOption.NOFOLLOW_LINKS));
    }
    var basic = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    var key = Objects.requireNonNullElse(basic.fileKey(), basic.creationTime());
    return new FileStat(
        kind(basic), fingerprint(basic.size(), basic.lastModifiedTime(), 0), key, -1);
  }

  /** The number of the user we run as; one that owns nothing where the system does not tell. */
  public static int ownUser() {
    try {
      return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return NOBODY;
    }
  }

  private static FileStat unix(Map<String, Object> attributes) {
    var modified = of(attributes, "lastModifiedTime", FileTime.class);
    var changed = of(attributes, "ctime", FileTime.class);
    return new FileStat(
        kind(of(attributes, "mode", Integer.class)),
        fingerprint(of(attributes, "size", Long.class), modified, nanoseconds(changed)),
        of(attributes, "fileKey", Object.class),
        of(attributes, "uid", Integer.class));
  }

  private static <T> T of(Map<String, Object> attributes, String name, Class<T> type) {
    return type.cast(Objects.requireNonNull(attributes.get(name), name));
  }

  private static Kind kind(int mode) {
    return switch (mode & TYPE_BITS) {
      case 0100000 -> Kind.FILE;
      case 0040000 -> Kind.FOLDER;
      case 0120000 -> Kind.LINK;
      case 0010000 -> Kind.FIFO;
      case 0140000 -> Kind.SOCKET;
      case 0020000, 0060000 -> Kind.DEVICE;
      default -> Kind.OTHER;
    };
  }

  private static Kind kind(BasicFileAttributes basic) {
    if (basic.isRegularFile()) return Kind.FILE;
    if (basic.isDirectory()) return Kind.FOLDER;
    return basic.isSymbolicLink() ? Kind.LINK : Kind.OTHER;
  }

  private static Fingerprint fingerprint(long size, FileTime modified, long changed) {
    return new Fingerprint(size, nanoseconds(modified), changed, "");
  }

  private static long nanoseconds(FileTime time) {
    return time.to(TimeUnit.NANOSECONDS);
  }
}
