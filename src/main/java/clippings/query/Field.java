package clippings.query;

import clippings.article.ArticleField;
import java.util.Locale;

/** Where the name before a colon says to look. */
sealed interface Field {

  /** Every name there is, for messages. */
  String NAMES = ArticleField.labels() + ", date, after, before, in";

  /** No field was named: title and text. */
  record Anywhere() implements Field {}

  /** Words are looked up in the title or the text alone. */
  record Words(ArticleField field) implements Field {}

  /** Values of metadata. */
  record Value(ArticleField field) implements Field {}

  /** A day, month, year or range. */
  record Date(Bound bound) implements Field {}

  /** {@code in:}, which takes {@code boilerplate}. */
  record Place() implements Field {}

  /** Lucene's {@code _exists_:}: whether an article has a value in the field that is named next. */
  record Has() implements Field {}

  record Unknown(String name) implements Field {}

  /** What a date limits. */
  enum Bound {
    ON,
    AFTER,
    BEFORE
  }

  /** The field of that name, whatever its case. */
  static Field named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "date" -> new Date(Bound.ON);
      case "after" -> new Date(Bound.AFTER);
      case "before" -> new Date(Bound.BEFORE);
      case "in" -> new Place();
      default -> ArticleField.named(name).map(Field::of).orElseGet(() -> new Unknown(name));
    };
  }

  private static Field of(ArticleField field) {
    return field == ArticleField.TITLE || field == ArticleField.TEXT
        ? new Words(field)
        : new Value(field);
  }
}
