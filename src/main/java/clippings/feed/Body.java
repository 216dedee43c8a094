package clippings.feed;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads bodies of answers: unpacks them, and stops at a limit that holds for what is unpacked. */
final class Body {

  private static final int BUFFER_BYTES = 16 << 10;

  private Body() {}

  /**
   * Reads a body to its end. The stream is left open: closing it may mean to read the rest.
   *
   * @param coding its content coding; empty for none
   * @throws TooLargeException if it has more bytes than it may have
   */
  static byte[] read(InputStream in, String coding, int maxBytes) throws IOException {
    var unpacked =
        switch (coding.strip().toLowerCase(Locale.ROOT)) {
          case "", "identity" -> in;
          case "gzip", "x-gzip" -> new GZIPInputStream(in, BUFFER_BYTES);
          case "deflate" -> inflate(new BufferedInputStream(in, BUFFER_BYTES));
          default -> throw new IOException("packed in a way nobody asked for: " + coding);
        };
    return read(unpacked, maxBytes);
  }

  /** The standard means zlib's format by deflate; some servers send the bare one. */
  private static InputStream inflate(InputStream in) throws IOException {
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    boolean zlib = (first & 0x0f) == 8 && ((first << 8) + second) % 31 == 0;
    return new InflaterInputStream(in, new Inflater(!zlib), BUFFER_BYTES);
  }

  private static byte[] read(InputStream in, int maxBytes) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var buffer = new byte[BUFFER_BYTES];
    int read;
    while ((read = in.read(buffer)) >= 0) {
      bytes.write(buffer, 0, read);
      if (bytes.size() > maxBytes) throw new TooLargeException(maxBytes);
    }
    return bytes.toByteArray();
  }
}
