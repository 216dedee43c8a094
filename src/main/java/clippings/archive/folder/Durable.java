package clippings.archive.folder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writing that outlives a loss of power. */
public final class Durable {

  /** Windows keeps folders safe by itself and does not let them be opened. */
  private static final boolean FOLDERS_OPEN =
      !System.getProperty("os.name", "").startsWith("Windows");

  private Durable() {}

  private static final int BUFFER = 64 * 1024;

  /** Writes a file that is not there yet; when it throws, nothing is left of it. */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, new ByteArrayInputStream(content));
  }

  /** The same of content that may be too long for memory. */
  public static void write(Path file, InputStream content) throws IOException {
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var bytes = new byte[BUFFER];
      for (int read = content.read(bytes); read >= 0; read = content.read(bytes)) {
        var buffer = ByteBuffer.wrap(bytes, 0, read);
        while (buffer.hasRemaining()) channel.write(buffer);
      }
      channel.force(true);
    } catch (IOException | RuntimeException e) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException left) {
        e.addSuppressed(left);
      }
      throw e;
    }
  }

  /** Makes what was put into a folder or taken out of it durable. */
  static void folder(Path folder) throws IOException {
    if (!FOLDERS_OPEN) return;
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
