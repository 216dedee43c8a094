package clippings.cli;

import clippings.Clippings;
import clippings.ClippingsSettings;
import clippings.search.request.SearchSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where articles and index are. */
final class Folders {

  @Option(
      names = "--articles",
      paramLabel = "DIR",
      description = "The folder of articles. Default: seeds, beside the program.")
  private @Nullable String articles;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description =
          "The folder of the index, which is made when it is not there. Default: index, beside the"
              + " program.")
  private @Nullable String index;

  /**
   * Where everything is.
   *
   * @throws UsageException if there is no such folder of articles
   */
  ClippingsSettings settings() {
    var settings = ClippingsSettings.of(articles(), index());
    if (!Files.exists(settings.articles())) {
      throw new UsageException(
          "there is no folder \"%s\"; name the folder of your articles with --articles DIR"
              .formatted(settings.articles()));
    }
    if (!Files.isDirectory(settings.articles())) {
      throw new UsageException("\"%s\" is not a folder".formatted(settings.articles()));
    }
    return settings;
  }

  Path articles() {
    return path(articles, "seeds");
  }

  Path index() {
    return path(index, "index");
  }

  /**
   * Opens the index for reading, also while a server writes it.
   *
   * @throws UsageException if there is none
   */
  Clippings openReadOnly() throws IOException {
    return openReadOnly(SearchSettings.standard());
  }

  /** The same with other limits of searches. */
  Clippings openReadOnly(SearchSettings search) throws IOException {
    try {
      var usual = ClippingsSettings.of(articles(), index());
      return Clippings.openReadOnly(
          new ClippingsSettings(
              usual.articles(),
              usual.index(),
              usual.archive(),
              usual.ingest(),
              search,
              usual.clock()));
    } catch (NoSuchFileException e) {
      throw noIndex();
    }
  }

  UsageException noIndex() {
    return new UsageException(
        "there is no index in \"%s\"; make one with \"clippings index\", or name another with --index DIR"
            .formatted(index()));
  }

  private static Path path(@Nullable String given, String name) {
    try {
      if (given != null) return Path.of(given);
      var home = System.getProperty("clippings.home");
      return home == null ? Path.of(name) : Path.of(home, name);
    } catch (InvalidPathException e) {
      throw new UsageException("\"%s\" cannot be a folder: %s".formatted(given, e.getReason()));
    }
  }
}
