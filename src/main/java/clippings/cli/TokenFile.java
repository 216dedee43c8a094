package clippings.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

/** The file with the token of those who may write. */
final class TokenFile {

  private static final int MAX_BYTES = 4_096;

  private TokenFile() {}

  /**
   * The token: all of the file but the space around it.
   *
   * @param console is told when others on this machine can read it
   * @throws UsageException if there is no such file, or no token in it
   */
  static String read(Path file, Console console) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) throw unusable(file);
      var token = Files.readString(file, StandardCharsets.UTF_8).strip();
      boolean visible = token.chars().allMatch(c -> c > ' ' && c < 127);
      if (token.isEmpty() || !visible) throw unusable(file);
      if (isReadByOthers(file))
        console.say("others on this machine can read the token in \"%s\"".formatted(file));
      return token;
    } catch (IOException | UncheckedIOException e) {
      throw unusable(file);
    }
  }

  private static boolean isReadByOthers(Path file) throws IOException {
    var view = file.getFileSystem().supportedFileAttributeViews();
    return view.contains("posix")
        && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
  }

  private static UsageException unusable(Path file) {
    return new UsageException(
        "--token-file must be a file with one token of letters, digits and signs, got \"%s\""
            .formatted(file));
  }
}
