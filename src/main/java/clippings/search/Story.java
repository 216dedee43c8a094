package clippings.search;

import clippings.article.ArticleId;
import clippings.article.ArticleMetadata;
import clippings.search.SearchPage.Count;
import java.util.List;

/**
 * Articles that are copies of one text. Of a hit, {@code articles} and {@code others} are the
 * copies that match, so that {@code articles} over all pages of stories add up to {@link
 * SearchPage#totalArticles()}; {@code archived}, {@code sources} and {@code first} are of all
 * copies there are. Of an article that was asked for by itself, all copies there are.
 *
 * @param articles how many, the article itself included
 * @param others the other ones: of a hit in the order of hits, else the one published first before
 *     the others
 * @param archived how many copies there are, the article itself included
 * @param sources the outlets that have one, with how many, the most first, equal ones by name
 * @param first the copy published first, those without a date last, equal ones by id
 */
public record Story(
    int articles,
    List<ArticleMetadata> others,
    int archived,
    List<Count> sources,
    ArticleMetadata first) {

  public Story {
    others = List.copyOf(others);
    sources = List.copyOf(sources);
  }

  /** An article without copies. */
  public static Story single(ArticleMetadata article) {
    var source = article.source();
    var sources = source == null ? List.<Count>of() : List.of(new Count(source, 1));
    return new Story(1, List.of(), 1, sources, article);
  }

  /** The ids of the others. */
  public List<ArticleId> ids() {
    return others.stream().map(ArticleMetadata::id).toList();
  }
}
