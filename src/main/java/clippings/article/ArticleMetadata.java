package clippings.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an article but its paragraphs. What could not be known is {@code null} or
 * empty, never guessed.
 *
 * @param file path of its file below the articles folder, with {@code /} between folders
 * @param authors names without "By", in the order of the byline
 * @param source the outlet
 * @param language ISO 639-1, such as {@code en}
 * @param url an http or https address, or {@code null}
 */
public record ArticleMetadata(
    ArticleId id,
    String file,
    @Nullable String title,
    List<String> authors,
    @Nullable String source,
    @Nullable String section,
    @Nullable String language,
    @Nullable String url,
    @Nullable Published published) {

  public ArticleMetadata {
    authors = List.copyOf(authors);
  }
}
