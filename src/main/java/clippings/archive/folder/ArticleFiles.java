package clippings.archive.folder;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts files into the articles folder and takes them out, each in one atomic step and never through
 * a link. What was done is durable after {@link #flush}. Used by one thread.
 */
public final class ArticleFiles {

  /** Where removed files go; hidden, so it is never read. */
  static final String REMOVED = ".removed";

  private final ArticlesFolder folder;
  private final @Nullable Object indexFolder;
  private final Set<Path> changed = new LinkedHashSet<>();

  /**
   * @param indexFolder the key of the folder that holds the index
   */
  public ArticleFiles(ArticlesFolder folder, @Nullable Object indexFolder) {
    this.folder = folder;
    this.indexFolder = indexFolder;
  }

  /** A file or folder that stands where a file of ours should. */
  public static final class InTheWayException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String file;

    private InTheWayException(String file, String reason) {
      super(reason);
      this.file = file;
    }

    public String file() {
      return file;
    }
  }

  /**
   * Puts a staged file in its place; one that is there is replaced.
   *
   * @throws InTheWayException if something that is not a file stands there, or on the way to there
   */
  public Path place(Path staged, String file) throws IOException {
    var target = folderOf(file).resolve(nameOf(file));
    requireFile(target, file);
    try {
      move(staged, target);
    } catch (AtomicMoveNotSupportedException e) {
      // The subfolder is on another disk than the articles folder itself.
      var beside = target.resolveSibling("." + staged.getFileName());
      Durable.write(beside, Files.readAllBytes(staged));
      move(beside, target);
    }
    return target;
  }

  /**
   * Puts a staged file beside the others, unless something of that name is there.
   *
   * @return where it lies; empty when the name is taken
   */
  public Optional<Path> placeNew(Path staged, String name) throws IOException {
    var target = folder.present().path().resolve(name);
    if (!tryLink(staged, target)) return Optional.empty();
    changed.add(target.resolveSibling(""));
    return Optional.of(target);
  }

  /** The file of that name among those beside each other; empty when there is no such file. */
  public Optional<Path> fileNamed(String name) throws IOException {
    var path = folder.present().path().resolve(name);
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(path)
        : Optional.empty();
  }

  private void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    changed.add(to.resolveSibling(""));
  }

  /**
   * Where a file of the ledger lies. A name that is not text is looked for in its folder.
   *
   * @throws NoSuchFileException if it is gone, or behind a link
   */
  public Path find(String file, FolderReader reader) throws IOException {
    var at = folder.present().path();
    for (var name : parents(file)) {
      at = at.resolve(name);
      if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) throw new NoSuchFileException(file);
    }
    var path = at.resolve(nameOf(file));
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) return path;
    return reader.list(FolderListing.folderOf(file), at).stream()
        .flatMap(listing -> listing.found().stream())
        .flatMap(each -> each instanceof Found.ToRead found ? Stream.of(found) : Stream.empty())
        .filter(found -> found.file().equals(file))
        .map(Found.ToRead::path)
        .findFirst()
        .orElseThrow(() -> new NoSuchFileException(file));
  }

  /**
   * Moves a file out of sight. Nothing is overwritten there: a second file of that name gets a
   * number.
   *
   * @throws NoSuchFileException if the file is gone
   */
  public void remove(String file, Path path) throws IOException {
    var target = folderOf(REMOVED + "/" + file);
    int copy = 1;
    while (!tryMove(path, target.resolve(numbered(nameOf(file), copy)))) copy++;
    changed.add(target);
    changed.add(path.resolveSibling(""));
  }

  /** Between looking and moving another program could put a file there; a link fails then. */
  private static boolean tryLink(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (FileSystemException | UnsupportedOperationException e) {
      return tryMove(from, to); // not every file system has links
    }
    Files.delete(from);
    return true;
  }

  private static boolean tryMove(Path from, Path to) throws IOException {
    try {
      Files.move(from, to);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  /** As in {@code raisi.json}, {@code raisi.2.json}. */
  private static String numbered(String name, int copy) {
    if (copy == 1) return name;
    int dot = name.lastIndexOf('.');
    int end = dot <= 0 ? name.length() : dot;
    return name.substring(0, end) + "." + copy + name.substring(end);
  }

  /** Makes everything since the last time durable. */
  public void flush() throws IOException {
    for (var each : changed) Durable.folder(each);
    changed.clear();
  }

  /** The folder of a file, made where it is missing. */
  private Path folderOf(String file) throws IOException {
    var at = folder.present().path();
    for (var name : parents(file)) {
      at = at.resolve(name);
      if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) make(at);
      if (FileStat.of(at).key().equals(indexFolder))
        throw new InTheWayException(shown(at), "the folder of the index");
    }
    return at;
  }

  private void make(Path path) throws IOException {
    try {
      Files.createDirectory(path);
      changed.add(path.resolveSibling(""));
    } catch (FileAlreadyExistsException e) {
      var kind = FileStat.of(path).kind();
      if (kind != FileStat.Kind.FOLDER) throw new InTheWayException(shown(path), kind.label);
    }
  }

  private String shown(Path path) {
    return folder.present().path().relativize(path).toString();
  }

  /** A name that differs in case alone is the same file to some systems. */
  private static void requireFile(Path target, String file) throws IOException {
    FileStat stat;
    try {
      stat = FileStat.of(target);
    } catch (NoSuchFileException e) {
      return;
    }
    if (stat.kind() != FileStat.Kind.FILE) throw new InTheWayException(file, stat.kind().label);
    var real = target.toRealPath(LinkOption.NOFOLLOW_LINKS).getFileName();
    if (real != null && !real.equals(target.getFileName()))
      throw new InTheWayException(real.toString(), "the same file to this system");
  }

  private static List<String> parents(String file) {
    var names = new ArrayList<String>();
    int start = 0;
    for (int end = file.indexOf('/'); end >= 0; end = file.indexOf('/', start)) {
      names.add(file.substring(start, end));
      start = end + 1;
    }
    return names;
  }

  private static String nameOf(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
