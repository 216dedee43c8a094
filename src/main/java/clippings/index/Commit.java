package clippings.index;

import clippings.index.analysis.TextAnalysis;
import clippings.index.document.ArticleDocument;
import clippings.index.document.Fields;
import java.util.Map;

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
  static final int SCHEMA = 6;

  private static final String SCHEMA_KEY = "clippings.schema";
  private static final String GENERATION_KEY = "clippings.generation";

  /** Reads what {@link #write} wrote. */
  static Commit of(Map<String, String> data) throws IndexDamagedException {
    var schema = data.get(SCHEMA_KEY);
    var generation = data.get(GENERATION_KEY);
    if (schema == null || generation == null)
      throw new IndexDamagedException("a Lucene index, but not one of Clippings");
    try {
      return new Commit(Integer.parseInt(schema), Long.parseLong(generation));
    } catch (NumberFormatException e) {
      var damaged =
          new IndexDamagedException(
              "the commit says schema \"%s\", generation \"%s\"".formatted(schema, generation));
      damaged.initCause(e);
      throw damaged;
    }
  }

  Map<String, String> write() {
    return Map.of(SCHEMA_KEY, Integer.toString(schema), GENERATION_KEY, Long.toString(generation));
  }

  /** The commit after this one, with everything in it written with {@code schema}. */
  Commit next(int schema) {
    return new Commit(schema, generation + 1);
  }
}
