package clippings.index;

import java.io.IOException;

/** The index as it stood at one moment. Used by one thread; closing it twice has no effect. */
public final class Snapshot implements AutoCloseable {

  /** Which state of the index this is; grows with every commit that changed something. */
  public long generation() {
    throw new UnsupportedOperationException();
  }

  /** How many articles there are. */
  public long articles() {
    throw new UnsupportedOperationException();
  }

  /** How many paragraphs they have. */
  public long paragraphs() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() throws IOException {}
}
