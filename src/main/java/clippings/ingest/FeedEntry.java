package clippings.ingest;

import clippings.article.Published;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed.
 *
 * @param id what the feed calls it, else its link; {@code null} if it has neither
 * @param link an http or https address
 * @param section the first category
 * @param published when; where the feed says only when it was changed, that
 * @param content the text, without markup, paragraphs parted by blank lines
 * @param summaryOnly whether the feed has a summary but not the text
 */
public record FeedEntry(
    @Nullable String id,
    @Nullable String link,
    @Nullable String title,
    List<String> authors,
    @Nullable String section,
    @Nullable String language,
    @Nullable Published published,
    String content,
    boolean summaryOnly) {

  public FeedEntry {
    authors = List.copyOf(authors);
  }
}
