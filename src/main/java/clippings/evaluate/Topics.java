package clippings.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads topics: on each line an id, a tab, and what is asked. */
public final class Topics {

  /** A question; {@code text} is in the query language. */
  public record Topic(String id, String text) {}

  private Topics() {}

  /**
   * The topics of a file, in its order. A text all in capitals, as in old collections, is put in
   * lower case: {@code AND}, {@code OR} and {@code NOT} would be operators.
   *
   * @throws IllegalArgumentException if a line has no tab or no id; names file and line
   */
  public static List<Topic> read(Path file) throws IOException {
    List<Topic> topics = new ArrayList<>();
    for (var line : TrecFile.lines(file)) {
      int tab = line.text().indexOf('\t');
      var id = tab < 0 ? "" : line.text().substring(0, tab).strip();
      if (id.isEmpty() || id.contains(" ")) throw line.wrong("must be an id, a tab and a query");
      var text = line.text().substring(tab + 1).strip();
      topics.add(new Topic(id, inLowerCase(text)));
    }
    return topics;
  }

  private static String inLowerCase(String text) {
    boolean capitals = text.codePoints().noneMatch(Character::isLowerCase);
    return capitals ? text.toLowerCase(Locale.ROOT) : text;
  }
}
