package clippings.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The parts of an article a search can name, in the query language ({@code author:das}) and as
 * filters and facets.
 */
public enum ArticleField {
  TITLE,
  TEXT,
  AUTHOR,
  SOURCE,
  SECTION,
  LANGUAGE,
  ID;

  /** The name a reader writes: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of that name, whatever its case. */
  public static Optional<ArticleField> named(String label) {
    return Arrays.stream(values())
        .filter(field -> field.name().equalsIgnoreCase(label))
        .findFirst();
  }

  /** All names, for messages: {@code title, text, author, ...}. */
  public static String labels() {
    return Arrays.stream(values()).map(ArticleField::label).collect(Collectors.joining(", "));
  }
}
