package clippings.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A text file with a record on each line. Blank lines are passed over. */
final class TrecFile {

  /** A line; {@code number} from 1. */
  record Line(Path file, int number, String text) {

    /** What stands between spaces and tabs. */
    List<String> columns(int least, String form) {
      var columns = Stream.of(text.strip().split("\\s+", -1)).toList();
      if (columns.size() < least) throw wrong("must be \"" + form + "\"");
      return columns;
    }

    double number(String column) {
      try {
        return Double.parseDouble(column);
      } catch (NumberFormatException e) {
        throw wrong("\"%s\" is not a number".formatted(column));
      }
    }

    IllegalArgumentException wrong(String what) {
      return new IllegalArgumentException("%s, line %d: %s".formatted(file, number, what));
    }
  }

  private TrecFile() {}

  /** The lines of a file; bytes that are not UTF-8 are read as replacement characters. */
  static List<Line> lines(Path file) throws IOException {
    var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    if (text.startsWith("\ufeff")) text = text.substring(1);
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (var line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) lines.add(new Line(file, number, line));
    }
    return lines;
  }
}
