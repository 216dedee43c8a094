package clippings;

import clippings.names.NamesList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The list of names in the articles folder, as it is now: looked at again once a second at most. A
 * list that cannot be read is that which was read before. Thread-safe.
 */
final class NamesFile implements Supplier<NamesList> {

  private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** What was read, and of which state of the file. */
  private record Read(NamesList list, FileTime changed, long bytes, long lookedAt) {}

  private final Path file;
  private volatile Read read;

  NamesFile(Path articles) {
    this.file = articles.resolve(NamesList.FILE);
    this.read = look(new Read(NamesList.EMPTY, FileTime.fromMillis(0), -1, System.nanoTime()));
  }

  @Override
  public NamesList get() {
    var now = read;
    if (System.nanoTime() - now.lookedAt < LOOK_EVERY_NANOS) return now.list;
    now = look(now);
    read = now;
    return now.list;
  }

  private Read look(Read before) {
    long now = System.nanoTime();
    try {
      if (Files.notExists(file)) return new Read(NamesList.EMPTY, before.changed, -1, now);
      var stat = Files.readAttributes(file, BasicFileAttributes.class);
      boolean same = stat.lastModifiedTime().equals(before.changed) && stat.size() == before.bytes;
      var list = same ? before.list : NamesList.read(file);
      return new Read(list, stat.lastModifiedTime(), stat.size(), now);
    } catch (IOException e) {
      return new Read(before.list, before.changed, before.bytes, now);
    }
  }
}
