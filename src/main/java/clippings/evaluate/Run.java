package clippings.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What an engine found for topics: the documents of each, best first. */
public final class Run {

  private record Entry(String document, float score) {}

  /**
   * As trec_eval: by score, which it keeps as a float, equal ones by the document's name backwards.
   * The ranks that the file tells are not looked at.
   */
  private static final Comparator<Entry> ORDER =
      Comparator.comparingDouble(Entry::score)
          .thenComparing(Entry::document, Comparator.naturalOrder())
          .reversed();

  private final Map<String, List<String>> ranked;

  private Run(Map<String, List<String>> ranked) {
    this.ranked = ranked;
  }

  /**
   * Reads lines of {@code topic Q0 document rank score name}.
   *
   * @throws IllegalArgumentException if a line is something else, or a document comes twice for a
   *     topic; names file and line
   */
  public static Run read(Path file) throws IOException {
    Map<String, List<Entry>> entries = new HashMap<>();
    var known = new HashSet<List<String>>();
    for (var line : TrecFile.lines(file)) {
      var columns = line.columns(5, "topic Q0 document rank score name");
      var topic = columns.getFirst();
      var document = columns.get(2);
      if (!known.add(List.of(topic, document)))
        throw line.wrong("document \"%s\" comes twice for topic %s".formatted(document, topic));
      entries
          .computeIfAbsent(topic, _ -> new ArrayList<>())
          .add(new Entry(document, (float) line.number(columns.get(4))));
    }
    Map<String, List<String>> ranked = new HashMap<>();
    entries.forEach(
        (topic, found) ->
            ranked.put(topic, found.stream().sorted(ORDER).map(Entry::document).toList()));
    return new Run(ranked);
  }

  /** What was found for a topic, best first; nothing for one it does not know. */
  public List<String> ranked(String topic) {
    return ranked.getOrDefault(topic, List.of());
  }
}
