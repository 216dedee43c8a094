package clippings.server.http;

/** Every query parameter there is, with the name it has in a URL; those of a search first. */
public enum Parameter {
  Q("q"),
  UNIT("unit"),
  MATCH("match"),
  SORT("sort"),
  LIMIT("limit"),
  OFFSET("offset"),
  AFTER("after"),
  SOURCE("source", true),
  AUTHOR("author", true),
  SECTION("section", true),
  LANGUAGE("language", true),
  FROM("from"),
  TO("to"),
  STORY("story"),
  GROUP("group"),
  VARIANTS("variants"),
  WITHOUT("without", true),
  PREFER("prefer"),
  HALF_LIFE("halfLife"),
  EXPLAIN("explain"),
  PARAGRAPHS("paragraphs"),
  FACETS("facets"),
  SYNTAX("syntax"),
  STRICT("strict"),
  TIME_ZONE("timeZone"),
  OUTCOME("outcome"),
  OPEN("open", true),
  VALUES("values"),
  CONTAINING("containing"),
  FORMAT("format"),
  BOM("bom"),
  PARAGRAPH("paragraph"),
  WITH("with");

  private final String label;
  private final boolean repeatable;

  Parameter(String label) {
    this(label, false);
  }

  Parameter(String label, boolean repeatable) {
    this.label = label;
    this.repeatable = repeatable;
  }

  /** Its name in a URL. */
  public String label() {
    return label;
  }

  /** Whether it may be given more than once. */
  public boolean repeatable() {
    return repeatable;
  }
}
