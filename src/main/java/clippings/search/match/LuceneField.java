package clippings.search.match;

import clippings.article.ArticleField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a name of a field in Lucene's syntax stands for. */
sealed interface LuceneField {

  /** Words, looked up there. */
  record Words(Scope scope) implements LuceneField {}

  /** A value of metadata. */
  record Value(ArticleField field) implements LuceneField {}

  /** When an article was published. */
  record Date() implements LuceneField {}

  /**
   * The field of that name; none is title and text.
   *
   * @throws clippings.query.QuerySyntaxException if there is no such field
   */
  static LuceneField of(@Nullable CharSequence name) {
    if (name == null || name.toString().equals(LuceneSyntax.ANYWHERE))
      return new Words(Scope.ANYWHERE);
    var lower = name.toString().toLowerCase(Locale.ROOT);
    if (lower.equals("date")) return new Date();
    var field =
        ArticleField.named(lower)
            .orElseThrow(
                () ->
                    LuceneSyntax.refusal(
                        "unknown field \"%s\"; fields are %s, date"
                            .formatted(name, ArticleField.labels()),
                        null));
    return switch (field) {
      case TITLE -> new Words(Scope.TITLE);
      case TEXT -> new Words(Scope.STORY);
      default -> new Value(field);
    };
  }
}
