package clippings.archive.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that lies ready to be kept. Close it: what was not kept by then is dropped.
 *
 * @param path where it lies
 */
public record StagedFile(Path path) implements AutoCloseable {

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      return; // the next start removes it
    }
  }
}
