package clippings.index;

import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;

/**
 * What each commit says of itself.
 *
 * @param schema the version of fields and analysis it was written with
 * @param generation how many commits there have been
 */
record Commit(int schema, long generation) {

  /**
   * Raise it with every change of {@link Fields}, {@link ArticleDocument}, {@link TextAnalysis} or
   * the stored forms.
   */
  static final int SCHEMA = 1;

  private static final String SCHEMA_KEY = "clippings.schema";
  private static final String GENERATION_KEY = "clippings.generation";

  static Commit read(Map<String, String> data) throws CorruptIndexException {
    var schema = data.get(SCHEMA_KEY);
    var generation = data.get(GENERATION_KEY);
    if (schema == null || generation == null)
      throw new CorruptIndexException("not an index of Clippings", "commit data");
    try {
      return new Commit(Integer.parseInt(schema), Long.parseLong(generation));
    } catch (NumberFormatException e) {
      throw new CorruptIndexException(
          "schema \"%s\", generation \"%s\"".formatted(schema, generation), "commit data", e);
    }
  }

  Map<String, String> write() {
    return Map.of(SCHEMA_KEY, Integer.toString(schema), GENERATION_KEY, Long.toString(generation));
  }

  Commit next() {
    return new Commit(SCHEMA, generation + 1);
  }
}
