package clippings.index;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

/**
 * The folder an index lives in, and what may be done with it. An index is only made where nothing
 * is: in a folder that is absent, empty, or marked by us as one where an index is being made.
 * Anything else is either a sound index or left as it is.
 */
final class IndexFolder {

  /** Says that the folder is ours, and whether the first commit was reached. */
  private static final String MARKER = "clippings.index";

  private static final String CREATING = "creating\n";
  private static final String READY =
      "An index of Clippings. It may be deleted: it is made again from the articles.\n";

  /**
   * Which process has the index open, and since when: for the message others get. Only there while
   * it is open, so that an index to which nothing was added stays as it was, byte by byte.
   */
  private static final String OWNER = "clippings.owner";

  private static final String LOCK = IndexWriter.WRITE_LOCK_NAME;

  private static final Pattern LUCENE_FILE =
      Pattern.compile("(pending_)?segments_.*|_[0-9a-z]+[._].*");

  private enum State {
    /** Nothing, or an index of which no commit was reached. */
    EMPTY,
    CURRENT,
    /** Of an older version, but it can be read. */
    OUTDATED,
    /** Ours, of a version too old to be read. */
    UNREADABLE
  }

  private final Path path;

  IndexFolder(Path path) {
    this.path = path;
  }

  /**
   * Opens for writing; see {@link ArticleIndex#open(Path)} and, with {@code again}, {@link
   * ArticleIndex#rebuild(Path)}.
   */
  ArticleIndex open(boolean again) throws IOException {
    makeFolder();
    var directory = FSDirectory.open(path);
    try {
      var state = again ? stateForRebuild(directory) : soundState(directory);
      boolean create = state == State.EMPTY || state == State.UNREADABLE;
      if (create) makeEmpty(directory);
      return open(directory, create, state == State.OUTDATED || (again && !create));
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw e;
    }
  }

  private ArticleIndex open(Directory directory, boolean create, boolean outdated)
      throws IOException {
    var writer = writer(directory, create);
    try {
      if (!isMarked(READY)) Files.writeString(path.resolve(MARKER), READY);
      var owner = "%d %s\n".formatted(ProcessHandle.current().pid(), Instant.now());
      Files.writeString(path.resolve(OWNER), owner);
      return ArticleIndex.over(new Owned(directory, owner), writer, outdated);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(writer);
      throw e;
    }
  }

  /** The folder as a directory with an index in it. */
  Directory openForReading() throws IOException {
    if (!Files.isDirectory(path)) throw new NoSuchFileException(path.toString());
    var directory = FSDirectory.open(path);
    try {
      return switch (state(directory)) {
        case CURRENT, OUTDATED -> directory;
        case EMPTY -> throw new NoSuchFileException(path.toString());
        case UNREADABLE -> throw new IndexDamagedException("made with an older Lucene");
      };
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw e;
    }
  }

  private void makeFolder() throws IOException {
    if (Files.exists(path) && !Files.isDirectory(path))
      throw IndexDamagedException.foreign("it is a file, not a folder");
    for (var above = path.getParent(); above != null; above = above.getParent()) {
      if (Files.exists(above) && !Files.isDirectory(above))
        throw IndexDamagedException.foreign("a file stands where a folder of its path should be");
    }
    Files.createDirectories(path);
  }

  private Writer writer(Directory directory, boolean create) throws IOException {
    try {
      return new Writer(directory, create);
    } catch (LockObtainFailedException e) {
      throw inUse(e);
    }
  }

  /**
   * Looks at the folder without changing anything in it, every byte of the latest commit included.
   */
  private State soundState(Directory directory) throws IOException {
    try {
      var state = state(directory);
      if (state == State.CURRENT || state == State.OUTDATED) LatestCommit.verify(directory);
      return state;
    } catch (IndexDamagedException e) {
      requireUnused(directory); // a process that commits meanwhile makes any index look damaged
      throw e;
    }
  }

  private State stateForRebuild(Directory directory) throws IOException {
    try {
      return soundState(directory);
    } catch (IndexDamagedException | IndexTooNewException e) {
      if (!Files.isRegularFile(path.resolve(MARKER))) throw e;
      return State.UNREADABLE;
    }
  }

  private void requireUnused(Directory directory) throws IOException {
    if (Files.isRegularFile(path.resolve(LOCK))) lock(directory).close();
  }

  private Lock lock(Directory directory) throws IOException {
    if (Files.isDirectory(path.resolve(LOCK)))
      throw IndexDamagedException.foreign("\"%s\" is a folder, not a lock".formatted(LOCK));
    try {
      return directory.obtainLock(LOCK);
    } catch (LockObtainFailedException e) {
      throw inUse(e);
    }
  }

  private State state(Directory directory) throws IOException {
    var files = List.of(directory.listAll());
    boolean ours = files.contains(MARKER);
    if (Files.isDirectory(path.resolve(LOCK)))
      throw IndexDamagedException.foreign("\"%s\" is a folder, not a lock".formatted(LOCK));
    if (files.stream().noneMatch(LatestCommit::isCommit)) return withoutCommit(ours);
    try {
      int schema = LatestCommit.read(directory).schema();
      if (schema > Commit.SCHEMA) {
        throw new IndexTooNewException(
            "schema %d, this version reads up to %d".formatted(schema, Commit.SCHEMA));
      }
      return schema == Commit.SCHEMA ? State.CURRENT : State.OUTDATED;
    } catch (IndexFormatTooOldException e) {
      if (ours) return State.UNREADABLE;
      throw IndexDamagedException.foreign("an index of an old Lucene, not made by Clippings");
    }
  }

  private State withoutCommit(boolean ours) throws IOException {
    if (ours && isMarked(CREATING)) return State.EMPTY;
    if (ours) throw new IndexDamagedException("\"segments_N\" is missing");
    try (var children = Files.list(path)) {
      var foreign = children.map(child -> child.getFileName().toString()).sorted().findFirst();
      if (foreign.isEmpty()) return State.EMPTY;
      throw IndexDamagedException.foreign(
          "not an index of Clippings: it holds \"%s\"".formatted(foreign.get()));
    }
  }

  private boolean isMarked(String state) throws IOException {
    var marker = path.resolve(MARKER);
    return Files.isRegularFile(marker) && Files.readString(marker).equals(state);
  }

  /**
   * Removes an index that is to be made again, and nothing else; until its first commit the folder
   * is marked. Commits go first: what is left when we are stopped here is then no index.
   */
  private void makeEmpty(Directory directory) throws IOException {
    try (var _ = lock(directory);
        var children = Files.list(path)) {
      Files.writeString(path.resolve(MARKER), CREATING);
      var files =
          children
              .filter(child -> LUCENE_FILE.matcher(child.getFileName().toString()).matches())
              .sorted(comparing(child -> !LatestCommit.isCommit(child.getFileName().toString())))
              .toList();
      for (var file : files) Files.delete(file);
    }
  }

  private IndexInUseException inUse(LockObtainFailedException cause) {
    var inUse = new IndexInUseException("in use by " + owner());
    inUse.initCause(cause);
    return inUse;
  }

  private String owner() {
    try {
      var parts = Files.readString(path.resolve(OWNER)).strip().split(" ", 2);
      if (parts.length == 2) return "process %s since %s".formatted(parts[0], parts[1]);
    } catch (IOException e) {
      // The lock says that there is one; who it is stays unknown.
    }
    return "another process";
  }

  /** Takes away the note of who has the index open when it is closed. */
  private final class Owned extends FilterDirectory {
    private final String owner;

    Owned(Directory directory, String owner) {
      super(directory);
      this.owner = owner;
    }

    @Override
    public void close() throws IOException {
      super.close();
      var note = path.resolve(OWNER);
      try {
        // The lock is free by now: another process may have written its own.
        if (Files.readString(note).equals(owner)) Files.delete(note);
      } catch (IOException e) {
        // Left behind it does no harm; the lock counts.
      }
    }
  }
}
