package clippings.index;

import java.io.IOException;

/**
 * The index cannot be read, or its folder holds something that is not an index. Nothing on disk was
 * touched.
 */
public final class IndexDamagedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final boolean foreign;

  public IndexDamagedException(String message) {
    this(message, false);
  }

  private IndexDamagedException(String message, boolean foreign) {
    super(message);
    this.foreign = foreign;
  }

  /** The folder holds something that is none of ours, so no index can be made in it either. */
  static IndexDamagedException foreign(String message) {
    return new IndexDamagedException(message, true);
  }

  /** Whether an index can only be made in another folder. */
  public boolean isForeign() {
    return foreign;
  }
}
