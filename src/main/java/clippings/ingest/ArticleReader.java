package clippings.ingest;

import clippings.article.LedgerRow.Outcome;
import clippings.ingest.text.UnreadableException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads files into articles. Which reader takes a file is told by its name; whether it is what the
 * name says, by its bytes.
 *
 * <p>Safe for use by many threads at once.
 */
public final class ArticleReader {
  private static final int BUFFER = 1 << 16;

  private final IngestSettings settings;
  private final Formats formats;

  public ArticleReader(IngestSettings settings) {
    this.settings = settings;
    this.formats = new Formats(settings);
  }

  /** Whether files of this name are read at all; others are none of ours. */
  public boolean reads(String file) {
    return FileType.of(file).isPresent();
  }

  /**
   * Reads one regular file. Its articles go to {@code sink} as they are read; what the sink throws
   * comes through.
   *
   * @param path the file
   * @param file its path below the articles folder, with {@code /} between folders
   * @param id the id of its article; the articles of a file that holds many get {@code
   *     file#their-id} instead
   * @return what came of the file; content that is no article is an outcome, never an exception
   * @throws IOException if the file cannot be read from the disk
   * @throws IllegalArgumentException if files of this name are not read
   */
  public Reading read(Path path, String file, String id, Consumer<Ingested> sink)
      throws IOException {
    var type =
        FileType.of(file)
            .orElseThrow(() -> new IllegalArgumentException("no reader for \"" + file + "\""));
    var format = formats.of(type.kind());
    if (format instanceof Format.One
        && !type.packed()
        && Files.size(path) > settings.maxFileBytes())
      return new Reading(Outcome.REJECTED, 0, formats.tooLarge(), null, "");
    var articles = new Articles(file, sink);
    var records = Numbered.of(articles, file, id);
    var digest = sha256();
    try (var in =
        new DigestInputStream(
            new BufferedInputStream(Files.newInputStream(path), BUFFER), digest)) {
      var problem = problem(() -> read(format, type, path, in, records));
      records.finish();
      in.transferTo(OutputStream.nullOutputStream());
      return articles.reading(problem, HexFormat.of().formatHex(digest.digest()));
    } catch (SinkException e) {
      throw e.fault();
    }
  }

  private void read(Format format, FileType type, Path path, InputStream in, Records records)
      throws IOException, UnreadableException {
    if (format instanceof Format.Container container && !type.packed()) {
      records.many();
      container.read(path, records);
    } else {
      formats.read(type, in, records);
    }
  }

  private interface Attempt {
    void run() throws IOException, UnreadableException;
  }

  /** Why it could not be read, or {@code null}. */
  private static @Nullable String problem(Attempt attempt) throws IOException {
    try {
      attempt.run();
      return null;
    } catch (UnreadableException e) {
      return e.reason();
    } catch (Unpacking.TooMuchException e) {
      return e.getMessage();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
