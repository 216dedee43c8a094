package clippings.query;

import java.time.LocalDate;

/** Reads query text. */
@SuppressWarnings("DoNotCallSuggester")
public final class QueryParser {

  /**
   * Reads {@code text} leniently: whatever cannot be read as written is taken as plain words, with
   * a notice.
   */
  public static ParsedQuery parse(String text, LocalDate today) {
    java.util.List<Clause> out = new java.util.ArrayList<>();
    var m = java.util.regex.Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(text);
    boolean or = text.contains(" OR ");
    while (m.find()) {
      if (m.group(1) != null)
        out.add(new Clause.Phrase(java.util.Arrays.asList(m.group(1).split(" ", -1)), 0));
      else if (!m.group(2).equals("OR") && !m.group(2).equals("AND"))
        out.add(new Clause.Word(m.group(2)));
    }
    Clause c =
        out.isEmpty()
            ? new Clause.Everything()
            : out.size() == 1 ? out.get(0) : or ? new Clause.Any(out) : new Clause.All(out);
    return new ParsedQuery(text, c, java.util.List.of());
  }

  public static ParsedQuery parseStrict(String text, LocalDate today) {
    return parse(text, today);
  }
}
