package clippings.server;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * Where a long answer goes. Whoever takes it too slowly is not waited for: it would keep others
 * from theirs, and a state of the index from being given up.
 */
final class Outflow extends OutputStream {

  private static final Duration HEAD_START = Duration.ofSeconds(30);
  private static final long SLOWEST_BYTES_PER_SECOND = 4_096;

  private final OutputStream out;
  private long bytes;
  private long waited;
  private boolean broken;

  Outflow(OutputStream out) {
    this.out = out;
  }

  /** Whether nothing was sent yet. */
  boolean isDry() {
    return bytes == 0;
  }

  /** Whether it was the other side that failed. */
  boolean isBroken() {
    return broken;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] buffer, int offset, int length) throws IOException {
    bytes += length;
    long begun = System.nanoTime();
    broken = true;
    out.write(buffer, offset, length);
    waited += System.nanoTime() - begun;
    long allowed =
        HEAD_START.toNanos()
            + Duration.ofSeconds(1).multipliedBy(bytes / SLOWEST_BYTES_PER_SECOND).toNanos();
    if (waited > allowed) throw new IOException("the client takes the answer too slowly");
    broken = false;
  }

  @Override
  public void flush() throws IOException {
    broken = true;
    out.flush();
    broken = false;
  }
}
