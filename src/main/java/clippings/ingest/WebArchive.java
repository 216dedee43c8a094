package clippings.ingest;

import clippings.ingest.text.UnreadableException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a web archive, one after the other. Where one is damaged, or longer or shorter
 * than it says, the next is looked for by the mark with which all begin.
 */
final class WebArchive implements AutoCloseable {
  private static final byte[] MARK = "\nWARC/1.".getBytes(StandardCharsets.ISO_8859_1);
  private static final int BUFFER = 1 << 13;

  /** The headers of a record are not longer. */
  private static final int MAX_HEADERS = 1 << 20;

  private final PushbackInputStream in;
  private final Metered metered;
  private final int maxPage;
  private ByteBuffer buffer = nothing();
  private WarcReader reader;
  private @Nullable WarcRecord last;
  private long number;

  /**
   * @param in is left open
   * @param maxPage how much of a record's content is read at most, in bytes
   */
  WebArchive(InputStream in, int maxPage) throws IOException {
    this.in = new PushbackInputStream(in, BUFFER);
    this.metered = new Metered(this.in);
    this.maxPage = maxPage;
    this.reader = reader();
  }

  private static ByteBuffer nothing() {
    return ByteBuffer.allocate(BUFFER).flip();
  }

  private WarcReader reader() throws IOException {
    metered.left = MAX_HEADERS;
    var opened = new WarcReader(Channels.newChannel(metered), buffer);
    opened.setLenient(true);
    return opened;
  }

  /** How many records there were, damaged ones included. */
  long number() {
    return number;
  }

  /**
   * The next record; {@code null} at the end.
   *
   * @param records where damaged records are rejected
   * @throws UnreadableException if the file ends in the middle of a record
   */
  @Nullable WarcRecord next(Records records) throws IOException, UnreadableException {
    while (true) {
      try {
        if (last != null) {
          metered.left = Long.MAX_VALUE;
          last.body().consume();
          last = null;
        }
        metered.left = MAX_HEADERS;
        last = reader.next().orElse(null);
        if (last == null) return null;
        number++;
        metered.left = (long) maxPage + MAX_HEADERS;
        return last;
      } catch (EOFException e) {
        throw new UnreadableException("the file ends in the middle of a record");
      } catch (ParsingException | TooLong | IllegalArgumentException e) {
        last = null;
        number++;
        records.reject(Place.record(number), "damaged: no record begins where one should");
        if (!skip()) return null;
      }
    }
  }

  /** Goes to where the next record begins; false if none does. */
  private boolean skip() throws IOException {
    in.unread(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
    int matched = 0;
    while (matched < MARK.length) {
      int b = in.read();
      if (b < 0) return false;
      matched = b == MARK[matched] ? matched + 1 : b == MARK[0] ? 1 : 0;
    }
    in.unread(MARK, 1, MARK.length - 1);
    buffer = nothing();
    reader = reader();
    return true;
  }

  /** Closes nothing: the file is its opener's. */
  @Override
  public void close() {
    last = null;
  }

  /** There was more than may be read. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Ends what should have ended long ago, before it fills the memory. */
  private static final class Metered extends FilterInputStream {
    private long left;

    Metered(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) count(1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      if (read > 0) count(read);
      return read;
    }

    private void count(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) throw new TooLong();
    }

    @Override
    public void close() {}
  }
}
