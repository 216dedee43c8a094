package clippings.index.document;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;

/** Something of a reader that is read when somebody first asks, and kept. Thread-safe. */
public final class OnceRead<T> {

  /** Reads it. */
  public interface Reading<T> {
    T of(DirectoryReader reader) throws IOException;
  }

  private final DirectoryReader reader;
  private final Reading<T> reading;
  private volatile @Nullable T value;

  public OnceRead(DirectoryReader reader, Reading<T> reading) {
    this.reader = reader;
    this.reading = reading;
  }

  public T get() throws IOException {
    var known = value;
    return known != null ? known : read();
  }

  private synchronized T read() throws IOException {
    var known = value;
    if (known == null) value = known = reading.of(reader);
    return known;
  }
}
