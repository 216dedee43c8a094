package clippings.archive.folder;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks the system to tell of changes in folders. What it tells is a hint where to look: events get
 * lost, and a folder that was moved reports under its old name.
 */
public final class FolderWatch implements AutoCloseable {

  private final WatchService service;
  private final BiConsumer<String, String> touched;
  private final Runnable overflowed;
  private final Map<String, WatchKey> keys = new HashMap<>();
  private final Map<WatchKey, String> folders = new HashMap<>();

  /**
   * Begins to listen, on a thread of its own.
   *
   * @param touched takes a folder in which something changed, and the name of what did
   * @param overflowed told when changes may have been missed
   * @throws IOException if the system cannot watch folders, or not so many
   */
  public FolderWatch(Path anywhere, BiConsumer<String, String> touched, Runnable overflowed)
      throws IOException {
    this.service = anywhere.getFileSystem().newWatchService();
    this.touched = touched;
    this.overflowed = overflowed;
    Thread.ofPlatform().name("clippings-watch").daemon().start(this::listen);
  }

  /**
   * Watches a folder as well; once more has no effect.
   *
   * @throws IOException if the folder cannot be watched: it is gone, or there is a limit to how
   *     many can be
   */
  public void add(String folder, Path path) throws IOException {
    var key =
        path.register(
            service,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_DELETE,
            StandardWatchEventKinds.ENTRY_MODIFY);
    synchronized (this) {
      var before = keys.put(folder, key);
      folders.put(key, folder);
      if (before != null && !before.equals(key) && folder.equals(folders.get(before))) drop(before);
    }
  }

  /** Watches a folder no longer. */
  public synchronized void remove(String folder) {
    var key = keys.remove(folder);
    if (key != null && folder.equals(folders.get(key))) drop(key);
  }

  private void drop(WatchKey key) {
    folders.remove(key);
    key.cancel();
  }

  private synchronized @Nullable String folderOf(WatchKey key) {
    return folders.get(key);
  }

  private void listen() {
    try {
      while (true) {
        var key = service.take();
        var folder = folderOf(key);
        for (var event : key.pollEvents()) tell(folder, event);
        key.reset();
      }
    } catch (ClosedWatchServiceException | InterruptedException e) {
      return; // closed; nobody interrupts this thread
    }
  }

  private void tell(@Nullable String folder, WatchEvent<?> event) {
    if (!(event.context() instanceof Path entry)) {
      overflowed.run();
    } else if (folder != null) {
      var name = EntryName.of(entry);
      if (concerns(name)) touched.accept(folder, name);
    }
  }

  /** Programs save to hidden and temporary names first; those can wait for the next walk. */
  private static boolean concerns(String name) {
    return !EntryName.isHidden(name) && !EntryName.isTemporary(name);
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      return; // it tells nothing any more
    }
  }
}
