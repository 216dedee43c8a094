package clippings.archive.folder;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Names of files that somebody gives us to keep in the articles folder. What some system cannot
 * have in a name is replaced; a name that leads elsewhere, or to a file that would never be read,
 * is refused.
 */
public final class FileNames {

  /** Most file systems allow 255, of which a number may take some. */
  private static final int MAX_BYTES = 200;

  /** Devices to Windows, whatever follows the first dot. */
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

  private FileNames() {}

  /** Why no file is kept under that name; empty when one is. */
  public static Optional<String> whyNot(String given) {
    if (given.isBlank()) return Optional.of("the name is empty");
    if (given.indexOf('/') >= 0 || given.indexOf('\\') >= 0)
      return Optional.of("a name has no \"/\" and no \"\\\": files are kept in one folder");
    var name = tidy(given);
    if (EntryName.isHidden(name)) return Optional.of("names that begin with a dot are hidden");
    if (EntryName.isTemporary(name))
      return Optional.of("the name is that of a temporary file of an editor or a download");
    if (isDevice(name)) return Optional.of("the name is that of a device to some systems");
    if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES)
      return Optional.of("a name may have %,d bytes".formatted(MAX_BYTES));
    try {
      return Path.of(name).getNameCount() == 1
          ? Optional.empty()
          : Optional.of("this system has no file of that name");
    } catch (InvalidPathException e) {
      return Optional.of("this system has no file of that name");
    }
  }

  /** The name as it is kept: composed letters, and {@code _} for what not all systems can have. */
  public static String tidy(String given) {
    var tidy = new StringBuilder();
    Normalizer.normalize(given.strip(), Normalizer.Form.NFC)
        .codePoints()
        .forEach(c -> tidy.appendCodePoint(isKept(c) ? c : '_'));
    int end = tidy.length();
    while (end > 0 && (tidy.charAt(end - 1) == '.' || tidy.charAt(end - 1) == ' ')) end--;
    return tidy.substring(0, end);
  }

  /** {@code #} and {@code %} would be read as parts of ids and addresses. */
  private static boolean isKept(int c) {
    int type = Character.getType(c);
    return "<>:\"|?*#%".indexOf(c) < 0
        && type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.PRIVATE_USE
        && type != Character.UNASSIGNED
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }

  private static boolean isDevice(String name) {
    int dot = name.indexOf('.');
    var stem = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
    return DEVICES.contains(stem) || stem.matches("(com|lpt)[0-9\u00b9\u00b2\u00b3]");
  }

  /** As in {@code raisi.txt}, {@code raisi.2.txt}; what tells the kind stays whole. */
  public static String numbered(String name, String stem, int copy) {
    return copy == 1 ? name : stem + "." + copy + name.substring(stem.length());
  }
}
