package clippings.index.word;

import java.io.IOException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A stem of articles in one view of the index. Equal to any other of the same bytes, which is told
 * at once of those that are the same object, as nearly all are. Thread-safe.
 */
public final class IndexedStem implements Comparable<IndexedStem> {

  /** That the dictionary was not asked yet. */
  private static final int UNKNOWN = -1;

  private final BytesRef bytes;
  private final int hash;
  private volatile int documents = UNKNOWN;

  IndexedStem(BytesRef bytes) {
    this.bytes = bytes;
    this.hash = bytes.hashCode();
  }

  /** The stem as it begins its terms; not to be changed. */
  public BytesRef bytes() {
    return bytes;
  }

  /** {@link FoundForms#documents} of all its forms, looked up once; 0 when there are none. */
  public int documents(Lookup lookup) throws IOException {
    int known = documents;
    if (known == UNKNOWN) documents = known = lookup.documents(bytes);
    return known;
  }

  /** Finds out how many documents have a stem. */
  public interface Lookup {
    int documents(BytesRef stem) throws IOException;
  }

  @Override
  public int compareTo(IndexedStem other) {
    return bytes.compareTo(other.bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof IndexedStem stem && hash == stem.hash && bytes.equals(stem.bytes));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return bytes.utf8ToString();
  }
}
