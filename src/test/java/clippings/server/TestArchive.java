package clippings.server;

import clippings.Clippings;
import java.nio.file.Path;

/** Archives over temporary folders. */
final class TestArchive {

  /** An article longer than a screen. */
  static final String LONG = "2024/long";

  private TestArchive() {}

  static Clippings open(Path folder) {
    return new Clippings();
  }
}
