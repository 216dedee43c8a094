package clippings.archive.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/**
 * The system's words for what went wrong, without the paths of this machine that Java puts before
 * them.
 */
public final class Reason {

  private Reason() {}

  public static String of(IOException cause) {
    if (cause instanceof AccessDeniedException) return "permission denied";
    if (cause instanceof FileSystemException e && e.getReason() != null) {
      return e.getReason().toLowerCase(Locale.ROOT);
    }
    var message = cause.getMessage();
    if (message == null || message.contains("/") || message.contains("\\"))
      return cause.getClass().getSimpleName();
    return message.toLowerCase(Locale.ROOT);
  }
}
