package clippings.archive.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;

/**
 * The ids that articles can be stored under: letters and digits of any script, {@code .}, {@code _}
 * and {@code -}, in segments with {@code /} between them. None of them leads out of the articles
 * folder or to a file that is not read.
 */
public final class WritableIds {

  private static final int MAX_BYTES = 1_000;

  /** Most file systems allow 255, of which the extension takes some. */
  private static final int MAX_SEGMENT_BYTES = 200;

  private static final String EXTENSION = ".json";

  private WritableIds() {}

  /** The file of the article of that id. */
  public static String file(String id) {
    return id + EXTENSION;
  }

  /** Why no file can have that id; empty when one can. */
  public static Optional<String> whyNot(String id) {
    if (id.isEmpty()) return Optional.of("the id is empty");
    if (bytes(id) > MAX_BYTES)
      return Optional.of("an id may have %,d bytes, got %,d".formatted(MAX_BYTES, bytes(id)));
    var wrong = id.codePoints().filter(c -> !isAllowed(c)).findFirst();
    if (wrong.isPresent()) {
      return Optional.of(
          "an id has letters, digits, \".\", \"_\", \"-\" and \"/\", not U+%04X"
              .formatted(wrong.getAsInt()));
    }
    if (!Normalizer.isNormalized(id, Normalizer.Form.NFC))
      return Optional.of("an id is written with composed letters (Unicode's form NFC)");
    int start = 0;
    for (int end = id.indexOf('/'); end >= 0; end = id.indexOf('/', start)) {
      var reason = whyNoSegment(id.substring(start, end));
      if (reason.isPresent()) return reason;
      start = end + 1;
    }
    return whyNoSegment(id.substring(start)).or(() -> whyNoPath(id));
  }

  private static boolean isAllowed(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == '.'
        || c == '_'
        || c == '-'
        || c == '/';
  }

  private static Optional<String> whyNoSegment(String segment) {
    if (segment.isEmpty()) return Optional.of("a part of the id, between two \"/\", is empty");
    if (segment.startsWith("."))
      return Optional.of("\"%s\" begins with a dot: such files are hidden".formatted(segment));
    if (bytes(segment) > MAX_SEGMENT_BYTES) {
      return Optional.of(
          "each part of an id may have %,d bytes, got %,d"
              .formatted(MAX_SEGMENT_BYTES, bytes(segment)));
    }
    return Optional.empty();
  }

  /** The system's own rules; where the locale is not UTF-8, other scripts have no file names. */
  private static Optional<String> whyNoPath(String id) {
    try {
      var path = Path.of(file(id));
      return path.toString().equals(file(id).replace("/", path.getFileSystem().getSeparator()))
          ? Optional.empty()
          : Optional.of("this system has no file of that name");
    } catch (InvalidPathException e) {
      return Optional.of("this system has no file of that name");
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
