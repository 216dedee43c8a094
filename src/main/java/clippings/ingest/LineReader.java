package clippings.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines of bytes without holding one that is longer than allowed. */
final class LineReader {
  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private long number;

  LineReader(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /**
   * One line.
   *
   * @param number from 1
   * @param bytes without the line end; {@code null} if it was too long
   */
  @SuppressWarnings("ArrayRecordComponent") // lives no longer than the loop that reads it
  record Bytes(long number, byte @Nullable [] bytes) {}

  /** The next line; {@code null} at the end. */
  @Nullable Bytes next() throws IOException {
    var line = new ByteArrayOutputStream(1 << 10);
    long length = 0;
    while (position < limit || fill()) {
      int end = position;
      while (end < limit && buffer[end] != '\n') end++;
      length += end - position;
      if (length <= maxBytes) line.write(buffer, position, end - position);
      boolean complete = end < limit;
      position = complete ? end + 1 : end;
      if (complete) return line(line, length);
    }
    return length == 0 ? null : line(line, length);
  }

  private Bytes line(ByteArrayOutputStream line, long length) {
    return new Bytes(++number, length <= maxBytes ? line.toByteArray() : null);
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }
}
