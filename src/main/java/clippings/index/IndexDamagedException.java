package clippings.index;

import java.io.IOException;

/**
 * The index cannot be read, or its folder holds something that is not an index. Nothing on disk was
 * touched.
 */
public final class IndexDamagedException extends IOException {

  private static final long serialVersionUID = 1L;

  public IndexDamagedException(String message) {
    super(message);
  }
}
