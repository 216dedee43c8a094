package clippings.index;

import java.io.IOException;

/** The index was made by a newer version. */
public final class IndexTooNewException extends IOException {

  private static final long serialVersionUID = 1L;

  public IndexTooNewException(String message) {
    super(message);
  }
}
