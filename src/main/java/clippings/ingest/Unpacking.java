package clippings.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;

/**
 * Counts what is unpacked, and stops before a small file fills memory or time: at so many bytes in
 * all, or when they are far more than text packs to. Deflate reaches 1,032 to 1; text that repeats
 * itself word for word, 200.
 */
final class Unpacking {
  private static final int MAX_RATIO = 500;

  /** Less than this is done quickly, whatever its ratio. */
  private static final long HARMLESS = 64L << 20;

  private static final int BUFFER = 1 << 16;

  private final LongSupplier packed;
  private final long limit;
  private long unpacked;

  /** More was unpacked than is allowed. */
  static final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuchException(String reason) {
      super(reason);
    }
  }

  /**
   * @param packed how many bytes it was unpacked from
   * @param limit how many bytes may be unpacked in all
   */
  Unpacking(LongSupplier packed, long limit) {
    this.packed = packed;
    this.limit = limit;
  }

  /** The stream, counted. */
  InputStream of(InputStream in) {
    return new Counted(in, this::count);
  }

  /**
   * Unpacks a gzip file. How much it may unpack to is not limited, for it is read as a stream.
   *
   * @throws java.util.zip.ZipException if it is none
   */
  static InputStream gunzip(InputStream raw) throws IOException {
    var packed = new AtomicLong();
    var in = new GZIPInputStream(new Counted(raw, packed::addAndGet), BUFFER);
    return new Unpacking(packed::get, Long.MAX_VALUE).of(in);
  }

  private void count(int bytes) throws TooMuchException {
    unpacked += bytes;
    if (unpacked > limit)
      throw new TooMuchException("unpacks to more than %,d bytes".formatted(limit));
    if (unpacked > HARMLESS && unpacked / MAX_RATIO > packed.getAsLong())
      throw new TooMuchException(
          "unpacks to more than %d times its size, as no text does".formatted(MAX_RATIO));
  }

  private interface Count {
    void add(int bytes) throws IOException;
  }

  private static final class Counted extends FilterInputStream {
    private final Count count;

    Counted(InputStream in, Count count) {
      super(in);
      this.count = count;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) count.add(1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      if (read > 0) count.add(read);
      return read;
    }
  }
}
