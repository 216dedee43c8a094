package clippings.archive.folder;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** The last part of a path as text, and what it tells of the entry. */
final class EntryName {

  private static final char REPLACEMENT = '\uFFFD';
  private static final Set<String> TEMPORARY =
      Set.of("swp", "swo", "part", "partial", "crdownload", "download", "tmp", "temp");

  private EntryName() {}

  /**
   * The name of an entry that was found in a folder. Names are bytes on Unix; those that Java
   * cannot decode without loss are read as UTF-8, and bytes that are not UTF-8 are written as
   * {@code %FF}, so that no two names become one.
   */
  static String of(Path entry) {
    var text = lastPart(entry).toString();
    return text.indexOf(REPLACEMENT) < 0 || roundTrips(entry, text) ? text : decode(bytes(entry));
  }

  /** Whether the name is that of an entry its maker wants out of sight. */
  static boolean isHidden(String name) {
    return name.startsWith(".");
  }

  /**
   * Whether editors, office programs and browsers give such names to files they are not done with.
   */
  static boolean isTemporary(String name) {
    return name.endsWith("~")
        || name.startsWith("~$")
        || (name.startsWith("#") && name.endsWith("#"))
        || TEMPORARY.contains(extension(name));
  }

  /**
   * What follows the last dot, in lower case; empty when there is no dot, or none but the first
   * character.
   */
  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static Path lastPart(Path entry) {
    var name = entry.getFileName();
    return name == null ? entry : name;
  }

  private static boolean roundTrips(Path entry, String text) {
    try {
      return entry.getFileSystem().getPath(text).equals(lastPart(entry));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The name's bytes, which Java shows only in URIs. */
  private static byte[] bytes(Path entry) {
    var path = entry.toUri().getRawPath();
    int end = path.endsWith("/") ? path.length() - 1 : path.length();
    var escaped = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < escaped.length(); i++) {
      if (escaped.charAt(i) == '%') {
        bytes.write(Integer.parseInt(escaped, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(escaped.charAt(i));
      }
    }
    return bytes.toByteArray();
  }

  private static String decode(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length * 3);
    var decoder = StandardCharsets.UTF_8.newDecoder();
    while (true) {
      var result = decoder.decode(in, out, true);
      if (!result.isMalformed()) break;
      for (int i = 0; i < result.length(); i++) out.put("%%%02X".formatted(in.get()));
    }
    return out.flip().toString();
  }
}
