package clippings.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of material that is not part of the project: real articles, pages with known texts,
 * hostile files. It is {@code -Dclippings.shared}, or a folder {@code shared} beside the project or
 * above it; tests that need it are skipped without it.
 */
public final class SharedFolder {
  private SharedFolder() {}

  /** A folder or file in it; skips the test if it is not there. */
  public static Path need(String name) {
    var property = System.getProperty("clippings.shared");
    if (property != null) return need(Path.of(property), name);
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      var shared = folder.resolve("shared");
      if (Files.isDirectory(shared)) return need(shared, name);
    }
    return need(Path.of("shared"), name);
  }

  private static Path need(Path shared, String name) {
    var path = shared.resolve(name);
    Assumptions.assumeTrue(
        Files.exists(path), "skipped: no folder shared/" + name + " beside the project");
    return path;
  }
}
