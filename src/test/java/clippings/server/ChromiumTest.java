package clippings.server;

import clippings.Clippings;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests in {@link Windows} that show one archive, which they share. Whatever else a test asserts,
 * the browser must have nothing to complain of when it ends.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ChromiumTest {

  /** Makes an archive in an empty folder. */
  @FunctionalInterface
  interface Archive {
    Clippings open(Path folder) throws IOException;
  }

  private final Archive archive;
  Windows windows;

  ChromiumTest(Archive archive) {
    this.archive = archive;
  }

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    windows = Windows.on(archive.open(folder));
  }

  /** Without a browser nothing was started. */
  @AfterAll
  void stop() throws IOException {
    if (windows != null) windows.close();
  }

  @AfterEach
  void nothingWentWrong() {
    windows.closeAll();
  }
}
