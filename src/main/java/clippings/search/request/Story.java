package clippings.search.request;

import clippings.article.ArticleId;
import clippings.article.ArticleMetadata;
import clippings.search.request.SearchPage.Count;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Articles that are copies of one text. Of a hit, {@code articles} and {@code ids} are of the
 * copies that match, so that {@code articles} over all pages of stories add up to {@link
 * SearchPage#totalArticles()}; {@code archived}, {@code sources} and {@code first} are of all
 * copies there are. Of an article that was asked for by itself, all copies there are.
 *
 * <p>A story may have many thousand copies. They are all counted, but only the first {@value
 * #MAX_LISTED} others are named; {@link SearchRequest#story()} finds every one.
 *
 * @param articles how many, the article itself included
 * @param ids the other ones: of a hit in the order of hits, else the one published first before the
 *     others
 * @param others the first of these with what is known of them, as many as were asked for
 * @param archived how many copies there are, the article itself included
 * @param sources the outlets that have one, with how many, the most first, equal ones by name
 * @param first the copy published first, those without a date last, equal ones by id
 */
public record Story(
    int articles,
    List<ArticleId> ids,
    List<ArticleMetadata> others,
    int archived,
    List<Count> sources,
    First first) {

  /** How many other copies are named at most. */
  public static final int MAX_LISTED = 100;

  /** The copy published first, and its outlet. */
  public record First(ArticleId id, @Nullable String source) {}

  public Story {
    ids = List.copyOf(ids);
    others = List.copyOf(others);
    sources = List.copyOf(sources);
  }

  /** An article without copies. */
  public static Story single(ArticleMetadata article) {
    var source = article.source();
    var sources = source == null ? List.<Count>of() : List.of(new Count(source, 1));
    var first = new First(article.id(), source);
    return new Story(1, List.of(), List.of(), 1, sources, first);
  }

  /** How many other copies are not among {@link #ids}. */
  public int unlisted() {
    return articles - 1 - ids.size();
  }
}
