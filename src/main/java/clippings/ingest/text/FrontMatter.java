package clippings.ingest.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The YAML between two {@code ---} lines at the top of a Markdown file, as far as people write it
 * by hand: {@code key: value}, quotes, {@code [a, b]}, and lists of {@code - item} lines. Anything
 * else in it is left out.
 *
 * @param fields values by their keys, in order
 * @param lines where each key stands, from 1
 * @param end number of lines it takes, its two fences included
 */
record FrontMatter(Map<String, List<String>> fields, Map<String, Integer> lines, int end) {
  private static final int MAX_LINES = 200;

  static FrontMatter read(List<Line> lines) {
    var fields = new LinkedHashMap<String, List<String>>();
    var numbers = new LinkedHashMap<String, Integer>();
    if (lines.isEmpty() || !isFence(lines.getFirst())) return new FrontMatter(fields, numbers, 0);
    List<String> open = new ArrayList<>();
    for (int i = 1; i < Math.min(lines.size(), MAX_LINES); i++) {
      var line = lines.get(i);
      if (isFence(line)) return new FrontMatter(fields, numbers, i + 1);
      var text = line.text();
      int colon = text.indexOf(':');
      if (text.startsWith("- ")) {
        open.add(unquoted(text.substring(2)));
      } else if (colon > 0
          && line.indent() == 0
          && text.substring(0, colon).matches("[\\w .-]{1,40}")) {
        open = new ArrayList<>(values(text.substring(colon + 1).strip()));
        fields.put(text.substring(0, colon), open);
        numbers.put(text.substring(0, colon), line.number());
      } else if (!open.isEmpty() && line.indent() > 0) {
        open.set(open.size() - 1, open.getLast() + " " + text); // folded
      }
    }
    return new FrontMatter(Map.of(), Map.of(), 0); // never closed: text
  }

  private static boolean isFence(Line line) {
    return line.text().equals("---") || line.text().equals("+++");
  }

  private static List<String> values(String value) {
    if (value.isEmpty() || value.matches("[>|][+-]?"))
      return value.isEmpty() ? List.of() : List.of("");
    if (!value.startsWith("[") || !value.endsWith("]")) return List.of(unquoted(value));
    var values = new ArrayList<String>();
    for (var part : value.substring(1, value.length() - 1).split(",", -1))
      values.add(unquoted(part));
    return values;
  }

  private static String unquoted(String value) {
    var text = value.strip();
    boolean quoted =
        text.length() > 1
            && ((text.startsWith("\"") && text.endsWith("\""))
                || (text.startsWith("'") && text.endsWith("'")));
    return quoted ? text.substring(1, text.length() - 1).replace("\\\"", "\"") : text;
  }
}
