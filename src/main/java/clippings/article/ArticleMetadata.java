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
 * @param published when it first appeared; where only the date of a later edition is known, that
 * @param updated when it was last changed since, if that is said
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
    @Nullable Published published,
    @Nullable Published updated) {

  public ArticleMetadata {
    authors = List.copyOf(authors);
  }

  /** An article that was not changed since it appeared. */
  public ArticleMetadata(
      ArticleId id,
      String file,
      @Nullable String title,
      List<String> authors,
      @Nullable String source,
      @Nullable String section,
      @Nullable String language,
      @Nullable String url,
      @Nullable Published published) {
    this(id, file, title, authors, source, section, language, url, published, null);
  }

  /** What to call it where it has to be called something. */
  public String titleOrFile() {
    return title == null ? file : title;
  }
}
