package clippings.feed;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The part of the articles folder that feeds fill: {@code feeds/<host>/<date>-<title>-<key>.html}.
 * The key stands for the link, so the folder itself tells what was stored, whatever became of our
 * memory. No part of a name comes from outside as it is. Used by one thread.
 */
final class ArticleStore {

  private static final String FOLDER = "feeds";

  private final Path articles;
  private final InstantSource clock;

  /**
   * @param articles the articles folder
   */
  ArticleStore(Path articles, InstantSource clock) {
    this.articles = articles;
    this.clock = clock;
  }

  /** The file that holds what has this key, below the articles folder. */
  Optional<String> find(WebAddress feed, Key key) throws IOException {
    var folder = folder(feed);
    try (var files = Files.newDirectoryStream(articles.resolve(folder))) {
      for (var file : files) {
        if (WholeFile.isAbandoned(file, clock.instant())) Files.deleteIfExists(file);
        var name = file.getFileName().toString();
        if (!name.startsWith(".") && name.contains(key + "."))
          return Optional.of(folder + "/" + name);
      }
      return Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  /**
   * Stores a file.
   *
   * @param extension with its dot
   * @return its path below the articles folder
   */
  String store(WebAddress feed, FileName name, String extension, byte[] bytes) throws IOException {
    var file = folder(feed) + "/" + name + extension;
    WholeFile.write(articles.resolve(file), bytes);
    return file;
  }

  private static String folder(WebAddress feed) {
    var host = feed.host().replaceAll("[^a-z0-9.-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
    return FOLDER + "/" + (host.isEmpty() ? "host" : host);
  }
}
