package clippings.cli;

import clippings.archive.folder.FolderTroubleException;
import clippings.index.IndexDamagedException;
import clippings.index.IndexInUseException;
import clippings.index.IndexTooNewException;
import clippings.query.QuerySyntaxException;
import clippings.search.request.SearchTimedOutException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/**
 * Turns whatever was thrown into one line for the user and an exit code. Nowhere else do exceptions
 * become exit codes.
 */
final class Failures {

  private static final String REPORT =
      "this is a bug in Clippings, please report it with the lines that follow";

  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  /** Says what went wrong; the exit code. */
  int handle(Throwable failure) {
    if (failure instanceof UncheckedIOException e && e.getCause() != null)
      return handle(e.getCause());
    int code = code(failure);
    if (code == Exit.FAILED && !(failure instanceof SearchTimedOutException)) {
      console.say(REPORT);
      failure.printStackTrace(console.err());
    } else {
      console.say(message(failure));
    }
    return code;
  }

  private static int code(Throwable failure) {
    return switch (failure) {
      case UsageException _, QuerySyntaxException _, FolderTroubleException _ -> Exit.WRONG_USAGE;
      case IndexInUseException _ -> Exit.INDEX_IN_USE;
      case IndexDamagedException _ -> Exit.INDEX_DAMAGED;
      case IndexTooNewException _ -> Exit.INDEX_TOO_NEW;
      case BindException _ -> Exit.PORT_IN_USE;
      case IOException _ -> Exit.DISK;
      default -> Exit.FAILED;
    };
  }

  private static String message(Throwable failure) {
    return switch (failure) {
      case QuerySyntaxException e -> "query: " + e.notice().message();
      case IndexInUseException e -> "the index is " + e.getMessage();
      case IndexDamagedException e when e.isForeign() ->
          "the folder of the index cannot be used: %s; nothing was touched. Name another folder with --index DIR"
              .formatted(e.getMessage());
      case IndexDamagedException e ->
          "the index cannot be used: %s; nothing was touched. \"clippings index --rebuild\" makes it anew from the articles"
              .formatted(e.getMessage());
      case IndexTooNewException e ->
          "the index was made by a newer version of Clippings (%s); use that, or \"clippings index --rebuild\""
              .formatted(e.getMessage());
      case AccessDeniedException e -> "permission denied: " + e.getFile();
      case NoSuchFileException e -> "no such file or folder: " + e.getFile();
      case NotDirectoryException e -> "not a folder: " + e.getFile();
      case FileSystemException e when e.getReason() != null ->
          e.getReason().toLowerCase(Locale.ROOT) + ": " + e.getFile();
      default -> String.valueOf(failure.getMessage());
    };
  }
}
