package clippings.archive;

import clippings.archive.folder.FolderWalk;
import clippings.archive.folder.FolderWatch;
import clippings.archive.submission.Inbox;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a watch on every folder that is walked, as far as the system can: it has a limit to how
 * many. For the archive's own thread.
 */
final class Watching implements FolderWalk.Visitor, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Watching.class.getName());

  private final Inbox inbox;
  private final Path folder;
  private @Nullable FolderWatch watch;
  private boolean limited;

  Watching(Inbox inbox, Path folder) {
    this.inbox = inbox;
    this.folder = folder;
  }

  /** Begins; the folders are added by the next walk. */
  void start() {
    if (watch != null || limited) return;
    try {
      watch = new FolderWatch(folder, inbox::touch, inbox::overflow);
    } catch (IOException | UnsupportedOperationException e) {
      limit(e);
    }
  }

  /** Whether every folder that was walked is watched. */
  boolean isComplete() {
    return watch != null && !limited;
  }

  @Override
  public void enter(String name, Path path) {
    if (watch == null) return;
    try {
      watch.add(name, path);
    } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException e) {
      return; // the walk will notice
    } catch (IOException e) {
      limit(e);
    }
  }

  @Override
  public void leave(String name) {
    if (watch != null) watch.remove(name);
  }

  private void limit(Exception cause) {
    if (limited) return;
    limited = true;
    LOG.log(
        Level.WARNING,
        "changes cannot all be watched for, so the folder is walked every few seconds: {0}",
        cause.getMessage());
  }

  @Override
  public void close() {
    if (watch != null) watch.close();
  }
}
