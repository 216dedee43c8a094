package clippings.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.LockObtainFailedException;

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

  /** Which process has the index open, and since when: for the message others get. */
  private static final String OWNER = "clippings.owner";

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
      var index =
          ArticleIndex.over(
              directory, writer(directory, create), state == State.OUTDATED || (again && !create));
      Files.writeString(path.resolve(MARKER), READY);
      Files.writeString(
          path.resolve(OWNER), "%d %s\n".formatted(ProcessHandle.current().pid(), Instant.now()));
      return index;
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** The folder as a directory with an index in it. */
  Directory openForReading() throws IOException {
    if (!Files.isDirectory(path)) throw new NoSuchFileException(path.toString());
    var directory = FSDirectory.open(path);
    try {
      if (state(directory) == State.EMPTY) throw new NoSuchFileException(path.toString());
      return directory;
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  private void makeFolder() throws IOException {
    if (Files.exists(path) && !Files.isDirectory(path))
      throw new IndexDamagedException("it is a file, not a folder");
    try {
      Files.createDirectories(path);
    } catch (FileAlreadyExistsException e) {
      throw new IndexDamagedException("a file stands where a folder of its path should be");
    }
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
      if (state == State.CURRENT || state == State.OUTDATED) verify(directory);
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
      if (!Files.exists(path.resolve(MARKER))) throw e;
      return State.UNREADABLE;
    }
  }

  private void requireUnused(Directory directory) throws IOException {
    if (!Files.isRegularFile(path.resolve(IndexWriter.WRITE_LOCK_NAME))) return;
    try {
      directory.obtainLock(IndexWriter.WRITE_LOCK_NAME).close();
    } catch (LockObtainFailedException e) {
      throw inUse(e);
    }
  }

  private State state(Directory directory) throws IOException {
    var files = List.of(directory.listAll());
    boolean ours = files.contains(MARKER);
    if (Files.isDirectory(path.resolve(IndexWriter.WRITE_LOCK_NAME))) {
      throw new IndexDamagedException(
          "\"%s\" is a folder, not a lock".formatted(IndexWriter.WRITE_LOCK_NAME));
    }
    if (files.stream().noneMatch(name -> name.startsWith("segments_"))) return withoutCommit(ours);
    try {
      int schema = Commit.read(SegmentInfos.readLatestCommit(directory).getUserData()).schema();
      if (schema > Commit.SCHEMA) {
        throw new IndexTooNewException(
            "schema %d, this version reads up to %d".formatted(schema, Commit.SCHEMA));
      }
      return schema == Commit.SCHEMA ? State.CURRENT : State.OUTDATED;
    } catch (IndexFormatTooOldException e) {
      if (ours) return State.UNREADABLE;
      throw new IndexDamagedException("an index of an old Lucene, not made by Clippings");
    } catch (IOException e) {
      throw explain(e);
    }
  }

  private State withoutCommit(boolean ours) throws IOException {
    if (ours && Files.readString(path.resolve(MARKER)).equals(CREATING)) return State.EMPTY;
    if (ours) throw new IndexDamagedException("\"segments_N\" is missing");
    try (var children = Files.list(path)) {
      var foreign = children.map(child -> child.getFileName().toString()).sorted().findFirst();
      if (foreign.isEmpty()) return State.EMPTY;
      throw new IndexDamagedException(
          "not an index of Clippings: it holds \"%s\"".formatted(foreign.get()));
    }
  }

  /**
   * Reads every byte of the latest commit and compares the checksums: 18 ms for 43 MB when the
   * files are cached.
   */
  static void verify(Directory directory) throws IOException {
    for (var file : SegmentInfos.readLatestCommit(directory).files(true)) {
      try (var input = directory.openInput(file, IOContext.READONCE)) {
        CodecUtil.checksumEntireFile(input);
      } catch (CorruptIndexException | EOFException e) {
        throw damaged("\"%s\" is damaged".formatted(file), e);
      } catch (NoSuchFileException | FileNotFoundException e) {
        throw damaged("\"%s\" is missing".formatted(file), e);
      }
    }
  }

  /** What Lucene's exception means for the reader; its own message may carry whole paths. */
  static IOException explain(IOException e) {
    return switch (e) {
      case IndexNotFoundException _ -> damaged("\"segments_N\" is missing", e);
      case IndexFormatTooNewException _ -> {
        var tooNew = new IndexTooNewException("made with a newer Lucene");
        tooNew.initCause(e);
        yield tooNew;
      }
      case IndexFormatTooOldException _ -> damaged("made with an older Lucene", e);
      case NoSuchFileException missing ->
          damaged("\"%s\" is missing".formatted(Path.of(missing.getFile()).getFileName()), e);
      case CorruptIndexException _, EOFException _ ->
          damaged("\"segments_N\" or what it names is damaged", e);
      default -> e;
    };
  }

  private static IndexDamagedException damaged(String message, IOException cause) {
    var damaged = new IndexDamagedException(message);
    damaged.initCause(cause);
    return damaged;
  }

  /**
   * Removes an index that is to be made again, and nothing else; until its first commit the folder
   * is marked.
   */
  private void makeEmpty(Directory directory) throws IOException {
    requireUnused(directory);
    Files.writeString(path.resolve(MARKER), CREATING);
    try (var children = Files.list(path)) {
      for (var child : children.toList()) {
        if (LUCENE_FILE.matcher(child.getFileName().toString()).matches()) Files.delete(child);
      }
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
}
