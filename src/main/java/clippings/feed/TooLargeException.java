package clippings.feed;

import java.io.IOException;

/** A body is larger than what is read of one. */
final class TooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  TooLargeException(int maxBytes) {
    super("larger than %,d bytes, the most it may have".formatted(maxBytes));
  }
}
