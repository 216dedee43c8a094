package clippings.index;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A disk that fails the n-th time it is to write or sync, once or from then on. */
final class FailingDirectory extends FilterDirectory {

  /** So many bytes count as one write. */
  private static final int BLOCK = 256;

  private int left = Integer.MAX_VALUE;
  private boolean lasting;
  private boolean failed;

  FailingDirectory(Directory in) {
    super(in);
  }

  /** Lets {@code good} operations pass before it fails. */
  synchronized void failAfter(int good, boolean lastingly) {
    left = good;
    lasting = lastingly;
    failed = false;
  }

  /** Lets everything pass from now on; whether anything had failed. */
  synchronized boolean heal() {
    left = Integer.MAX_VALUE;
    return failed;
  }

  /** Leaves the files for the next to open them. */
  @Override
  public void close() {}

  private synchronized void operate() throws IOException {
    if (left-- > 0) return;
    left = lasting ? 0 : Integer.MAX_VALUE;
    failed = true;
    throw new IOException("no space left on device");
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    operate();
    return output(super.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    operate();
    return output(super.createTempOutput(prefix, suffix, context));
  }

  private IndexOutput output(IndexOutput out) {
    return new FilterIndexOutput("failing " + out.getName(), out.getName(), out) {
      private long written;

      @Override
      public void writeByte(byte b) throws IOException {
        write(1);
        super.writeByte(b);
      }

      @Override
      public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
        write(length);
        super.writeBytes(bytes, offset, length);
      }

      private void write(int length) throws IOException {
        if (written / BLOCK != (written + length) / BLOCK || written == 0) operate();
        written += length;
      }
    };
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    operate();
    super.sync(names);
  }

  @Override
  public void syncMetaData() throws IOException {
    operate();
    super.syncMetaData();
  }

  @Override
  public void rename(String from, String to) throws IOException {
    operate();
    super.rename(from, to);
  }
}
