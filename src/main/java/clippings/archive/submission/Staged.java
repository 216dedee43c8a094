package clippings.archive.submission;

import clippings.article.Article;
import clippings.ingest.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An article that lies ready to be stored. Close it: what was not stored by then is dropped.
 *
 * @param path where it lies
 * @param reading what came of reading it
 * @param article as it will be read, but for its id and file; {@code null} when nothing came of it
 */
public record Staged(Path path, Reading reading, @Nullable Article article)
    implements AutoCloseable {

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      return; // the next start removes it
    }
  }
}
