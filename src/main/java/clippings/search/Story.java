package clippings.search;

import clippings.article.ArticleId;
import java.util.List;

/**
 * Articles that are copies of one text.
 *
 * @param articles how many, the article itself included
 * @param ids the other ones
 */
public record Story(int articles, List<ArticleId> ids) {

  public Story {
    ids = List.copyOf(ids);
  }

  /** An article without copies. */
  public static Story single() {
    return new Story(1, List.of());
  }
}
