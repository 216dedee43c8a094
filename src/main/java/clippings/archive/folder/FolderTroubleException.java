package clippings.archive.folder;

import java.io.IOException;

/**
 * Nothing can be said of the articles at present: their folder is gone, empty all of a sudden, or
 * closed to us.
 */
public final class FolderTroubleException extends IOException {

  private static final long serialVersionUID = 1L;

  public FolderTroubleException(String message) {
    super(message);
  }
}
