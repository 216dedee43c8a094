package clippings.archive.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Which files below a folder are open for writing in some process, at one moment. Linux tells, for
 * the processes of our own user; looking takes a few milliseconds.
 */
public final class OpenFiles {

  private static final Path PROCESSES = Path.of("/proc");
  private static final int ACCESS_MODE = 3; // O_ACCMODE: 0 is reading alone

  private final Path folder;
  private final Set<Path> written = new HashSet<>();

  private OpenFiles(Path folder) {
    this.folder = folder;
  }

  /** Whether this system tells at all. */
  public static boolean areTold() {
    return Files.isDirectory(PROCESSES.resolve("self/fdinfo"));
  }

  public static OpenFiles none() {
    return new OpenFiles(PROCESSES);
  }

  public static OpenFiles below(Path folder) {
    var files = new OpenFiles(folder);
    if (areTold()) files.look();
    return files;
  }

  public boolean isWritten(Path file) {
    return written.contains(file);
  }

  private void look() {
    try (var processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      for (var process : processes) look(process);
    } catch (IOException | DirectoryIteratorException e) {
      return; // what was not seen counts as not open
    }
  }

  private void look(Path process) {
    try (var descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
      for (var descriptor : descriptors) look(process, descriptor);
    } catch (IOException | DirectoryIteratorException e) {
      return; // another user's, or ended
    }
  }

  private void look(Path process, Path descriptor) {
    try {
      var file = Files.readSymbolicLink(descriptor);
      if (!file.startsWith(folder)) return;
      var info = process.resolve("fdinfo").resolve(descriptor.getFileName());
      for (var line : Files.readAllLines(info)) {
        if (line.startsWith("flags:")
            && (Integer.parseInt(line.substring(6).strip(), 8) & ACCESS_MODE) != 0)
          written.add(file);
      }
    } catch (IOException | NumberFormatException e) {
      return; // closed since
    }
  }
}
