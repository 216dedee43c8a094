package clippings.export;

import clippings.article.ArticleId;
import clippings.search.request.Story;
import java.util.stream.Collectors;

/** What a note of a reference says of an article's copies. */
final class Copies {

  private Copies() {}

  /** How many match, and the ids of the others, as far as a story names them. */
  static String of(Story story) {
    var ids = story.ids().stream().map(ArticleId::value).collect(Collectors.joining(", "));
    var more = story.unlisted() > 0 ? " and %,d more".formatted(story.unlisted()) : "";
    return "One of %,d copies that match: %s%s".formatted(story.articles(), ids, more);
  }
}
