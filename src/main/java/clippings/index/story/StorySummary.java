package clippings.index.story;

import clippings.article.ArticleId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell of a story as a whole, whatever is searched for.
 *
 * @param first the copy published first, those without a date last, equal ones by id
 * @param firstSource the outlet of that copy
 * @param sources the outlets that have a copy, the most first, equal ones by name
 */
public record StorySummary(
    ArticleId first, @Nullable String firstSource, List<SourceCount> sources) {

  /** How many copies an outlet has. */
  public record SourceCount(String source, int articles) {}

  public StorySummary {
    sources = List.copyOf(sources);
  }
}
