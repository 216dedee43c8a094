package clippings.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** What lies in a folder, to compare before and after. */
final class Folders {

  private Folders() {}

  /** The hash of every file by its path; folders have none. */
  static Map<String, String> content(Path folder) throws IOException {
    var content = new TreeMap<String, String>();
    try (var paths = Files.walk(folder)) {
      for (var path : paths.toList()) {
        content.put(
            folder.relativize(path).toString(),
            Files.isDirectory(path) ? "folder" : hash(Files.readAllBytes(path)));
      }
    }
    return content;
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // every JDK has it
    }
  }

  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (var file : files.toList()) Files.copy(file, to.resolve(file.getFileName()));
    }
  }
}
