package clippings.server.http;

import clippings.server.text.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The body of a request, which is read no further and no longer than it may be. */
public final class RequestBody {

  /** Most bytes of one article. */
  public static final int MAX_ARTICLE = 10 << 20;

  /** Most bytes of a request with many articles. */
  public static final long MAX_BULK = 1L << 30;

  public static final String JSON = "application/json";
  public static final String NDJSON = "application/x-ndjson";

  /** A sender may be slow, but not for ever: it would take the place of others. */
  private static final Duration HEAD_START = Duration.ofSeconds(10);

  private static final long SLOWEST_BYTES_PER_SECOND = 1_024;

  /** What is too large is read to here, so that most senders get to hear of it. */
  private static final long MOST_DROPPED = 64L << 20;

  private final HttpServletRequest request;
  private final long limit;
  private final InputStream in;
  private final byte[] buffer = new byte[64 * 1024];
  private int at;
  private int end;
  private long read;

  /** Nanoseconds spent waiting for the sender; how long we take for what came is not its fault. */
  private long waited;

  private RequestBody(HttpServletRequest request, long limit) throws IOException {
    this.request = request;
    this.limit = limit;
    if (request.getContentLengthLong() > limit) throw tooLarge();
    this.in = request.getInputStream();
  }

  /**
   * The media type of a body that is JSON.
   *
   * @throws ProblemException if it is something else, or packed
   */
  public static String type(HttpServletRequest request) {
    var given = request.getContentType() == null ? "" : request.getContentType();
    int semicolon = given.indexOf(';');
    var type = (semicolon < 0 ? given : given.substring(0, semicolon)).strip();
    type = type.toLowerCase(Locale.ROOT);
    var parameters = semicolon < 0 ? "" : given.substring(semicolon).toLowerCase(Locale.ROOT);
    if (!Set.of(JSON, NDJSON).contains(type)) {
      throw unsupported(
          "the body must be %s or %s, got \"%s\"".formatted(JSON, NDJSON, Text.shortened(given)));
    }
    if (parameters.contains("charset") && !parameters.matches(".*charset=\"?utf-?8\"?\\s*(;.*)?"))
      throw unsupported("the body must be UTF-8, got \"%s\"".formatted(Text.shortened(given)));
    var coding = request.getHeader("Content-Encoding");
    if (coding != null && !coding.strip().equalsIgnoreCase("identity"))
      throw unsupported(
          "the body must not be packed, got \"%s\"".formatted(Text.shortened(coding)));
    return type;
  }

  private static ProblemException unsupported(String detail) {
    return new ProblemException(Problem.of(Problem.Code.UNSUPPORTED_MEDIA_TYPE, detail));
  }

  /** The whole body, of one article. */
  public static byte[] article(HttpServletRequest request) throws IOException {
    var body = new RequestBody(request, MAX_ARTICLE);
    var bytes = new ByteArrayOutputStream(Math.clamp(request.getContentLengthLong(), 512, 65_536));
    while (body.fill()) bytes.write(body.buffer, 0, body.end);
    return bytes.toByteArray();
  }

  /** A body of many lines. */
  public static RequestBody lines(HttpServletRequest request) throws IOException {
    return new RequestBody(request, MAX_BULK);
  }

  /** Whether the body is of that media type, whatever its parameters. */
  public static boolean isOf(HttpServletRequest request, String type) {
    var given = request.getContentType() == null ? "" : request.getContentType();
    int semicolon = given.indexOf(';');
    return (semicolon < 0 ? given : given.substring(0, semicolon)).strip().equalsIgnoreCase(type);
  }

  /** A body that is one file. */
  public static InputStream file(HttpServletRequest request) throws IOException {
    var body = new RequestBody(request, MAX_BULK);
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return body.at == body.end && !body.fill() ? -1 : body.buffer[body.at++] & 0xff;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        if (body.at == body.end && !body.fill()) return -1;
        int count = Math.min(length, body.end - body.at);
        System.arraycopy(body.buffer, body.at, into, offset, count);
        body.at += count;
        return count;
      }
    };
  }

  /** A line without its end. */
  public static final class Line {
    private final byte @Nullable [] bytes;

    public Line(byte @Nullable [] bytes) {
      this.bytes = bytes;
    }

    /** The line; {@code null} when it was longer than an article may be. */
    public byte @Nullable [] bytes() {
      return bytes;
    }
  }

  /** The next line; {@code null} after the last. */
  public @Nullable Line next() throws IOException {
    var line = new ByteArrayOutputStream(1_024);
    boolean tooLong = false;
    while (true) {
      if (at == end && !fill()) return line.size() == 0 && !tooLong ? null : line(line, tooLong);
      int newline = at;
      while (newline < end && buffer[newline] != '\n') newline++;
      tooLong |= line.size() + newline - at > MAX_ARTICLE;
      if (!tooLong) line.write(buffer, at, newline - at);
      at = newline;
      if (at < end) {
        at++;
        return line(line, tooLong);
      }
    }
  }

  private static Line line(ByteArrayOutputStream line, boolean tooLong) {
    return new Line(tooLong ? null : line.toByteArray());
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, receive());
    read += end;
    if (read > limit) throw tooLarge();
    if (end > 0) requireSpeed();
    return end > 0;
  }

  private int receive() throws IOException {
    long begun = System.nanoTime();
    try {
      return in.read(buffer);
    } catch (IOException e) {
      if (e.getCause() instanceof TimeoutException)
        throw new ProblemException(Problem.ofStatus(408, null));
      throw new ProblemException(
          Problem.of(Problem.Code.BAD_REQUEST, "the body ends before its end"));
    } finally {
      waited += System.nanoTime() - begun;
    }
  }

  private void requireSpeed() {
    long allowed =
        HEAD_START.toNanos()
            + Duration.ofSeconds(1).multipliedBy(read / SLOWEST_BYTES_PER_SECOND).toNanos();
    if (waited > allowed) throw new ProblemException(Problem.ofStatus(408, null));
  }

  private ProblemException tooLarge() throws IOException {
    boolean waits = request.getHeader("Expect") != null && read == 0;
    if (!waits) drop();
    return new ProblemException(
        Problem.of(
            Problem.Code.TOO_LARGE, "the body may have %,d bytes, and has more".formatted(limit)));
  }

  /** Whoever sends before listening would else only notice that nobody takes it. */
  private void drop() throws IOException {
    var rest = request.getInputStream();
    long begun = System.nanoTime();
    for (long dropped = 0; dropped < MOST_DROPPED; ) {
      int count = rest.read(buffer);
      if (count < 0) return;
      dropped += count;
      if (System.nanoTime() - begun > HEAD_START.toNanos()) return;
    }
  }
}
