package clippings.index;

import java.io.IOException;

/** The index is open in another process. */
public final class IndexInUseException extends IOException {

  private static final long serialVersionUID = 1L;

  public IndexInUseException(String message) {
    super(message);
  }
}
