package clippings.server;

import clippings.Clippings;
import clippings.ClippingsSettings;
import clippings.archive.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Archives over temporary folders. */
final class TestArchive {

  /** An article longer than a screen. */
  static final String LONG = "2024/long";

  private TestArchive() {}

  static Clippings open(Path folder) throws IOException {
    var articles = Files.createDirectories(folder.resolve("articles"));
    var clippings = Clippings.open(ClippingsSettings.of(articles, folder.resolve("index")));
    clippings.sync(Progress.NONE);
    return clippings;
  }
}
