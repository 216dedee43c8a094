package clippings.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which documents people found relevant ("qrels").
 *
 * @param grades of each topic's documents; above 0 is relevant, more is better
 */
public record Judgments(Map<String, Map<String, Integer>> grades) {

  /**
   * Reads lines of {@code topic iteration document grade}. Topics without a relevant document are
   * left out: nothing can be found for them.
   *
   * @throws IllegalArgumentException if a line is something else; names file and line
   */
  public static Judgments read(Path file) throws IOException {
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    for (var line : TrecFile.lines(file)) {
      var columns = line.columns(4, "topic iteration document grade");
      grades
          .computeIfAbsent(columns.getFirst(), _ -> new LinkedHashMap<>())
          .put(columns.get(2), (int) line.number(columns.get(3)));
    }
    grades.values().removeIf(topic -> topic.values().stream().allMatch(grade -> grade <= 0));
    return new Judgments(grades);
  }
}
