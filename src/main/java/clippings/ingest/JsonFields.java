package clippings.ingest;

import clippings.ingest.text.WordList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the names of JSON fields mean, from {@code json-fields.txt}. */
final class JsonFields {
  /** What a field may hold. */
  enum Field {
    ID,
    TITLE,
    TEXT,
    HTML,
    PARAGRAPHS,
    SUMMARY,
    AUTHORS,
    SOURCE,
    SECTION,
    PUBLISHED,
    UPDATED,
    URL,
    LANGUAGE,
    ARTICLES
  }

  private static final Map<String, Field> FIELDS = new HashMap<>();
  private static final Map<String, Integer> RANKS = new HashMap<>();

  static {
    var words = WordList.load(JsonFields.class, "json-fields.txt");
    for (var field : Field.values()) {
      int rank = 0;
      for (var name : words.section(field.name().toLowerCase(Locale.ROOT))) {
        FIELDS.put(name, field);
        RANKS.put(name, rank++);
      }
    }
  }

  private JsonFields() {}

  static @Nullable Field of(String name) {
    return name.length() > 40 ? null : FIELDS.get(key(name));
  }

  /** Of two names of one field the one with the lower rank wins. */
  static int rank(String name) {
    return RANKS.getOrDefault(key(name), Integer.MAX_VALUE);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }
}
