package clippings.server.page;

import clippings.article.ArticleId;
import clippings.search.request.Hit;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchTimedOutException;
import clippings.server.http.Parameter;
import clippings.server.text.Wording;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an article stands in the results it was opened from, and the ways to those beside it. The
 * address says which page of results that is, so nothing is remembered and every link is whole.
 *
 * @param place from 1; 0 where only what is beside it is known, or nothing
 * @param total of the results
 */
public record Around(@Nullable String previous, @Nullable String next, long place, long total) {

  /** An article that was not opened from results. */
  public static final Around NOWHERE = new Around(null, null, 0, 0);

  /** Answers a search. */
  @FunctionalInterface
  public interface Search {
    SearchPage run(SearchRequest request) throws IOException;
  }

  /**
   * Looks for an article in the page of results it was opened from.
   *
   * @param request for that page
   */
  public static Around of(PageState state, SearchRequest request, ArticleId id, Search search)
      throws IOException {
    if (state.query().pairs().isEmpty()) return NOWHERE;
    SearchPage page;
    try {
      page = search.run(request.portion(request.limit(), request.offset(), request.after()));
    } catch (SearchTimedOutException e) {
      return NOWHERE; // the article itself can be read all the same
    }
    var hits = page.hits();
    int at = ids(hits).indexOf(id);
    if (at < 0) return NOWHERE;
    int end = at + 1;
    while (end < hits.size() && hits.get(end).article().id().equals(id)) end++;
    return new Around(
        at > 0 ? state.hit(hits.get(at - 1)) : pageBefore(state, request, id, search),
        end < hits.size() ? state.hit(hits.get(end)) : pageAfter(state, request, page, id, search),
        request.after() == null ? request.offset() + at + 1L : 0,
        page.total());
  }

  private static List<ArticleId> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.article().id()).toList();
  }

  /** Before a page that was reached by a cursor it is not known what comes. */
  private static @Nullable String pageBefore(
      PageState state, SearchRequest request, ArticleId id, Search search) throws IOException {
    if (request.after() != null || request.offset() == 0) return null;
    var before = search.run(request.portion(1, request.offset() - 1, null));
    int offset = Math.max(0, request.offset() - request.limit());
    return first(at(state, offset), before, id);
  }

  private static @Nullable String pageAfter(
      PageState state, SearchRequest request, SearchPage page, ArticleId id, Search search)
      throws IOException {
    var cursor = page.next();
    if (cursor == null) return null;
    int offset = request.offset() + request.limit();
    boolean byOffset = request.after() == null && offset <= SearchRequest.MAX_OFFSET;
    var there =
        byOffset
            ? at(state, offset)
            : new PageState(state.query().fromTheStart().and(Parameter.AFTER, cursor));
    return first(there, search.run(request.portion(1, 0, cursor)), id);
  }

  private static PageState at(PageState state, int offset) {
    var start = state.query().fromTheStart();
    return new PageState(
        offset == 0 ? start : start.and(Parameter.OFFSET, Integer.toString(offset)));
  }

  private static @Nullable String first(PageState state, SearchPage page, ArticleId id) {
    return page.hits().stream()
        .findFirst()
        .filter(hit -> !hit.article().id().equals(id))
        .map(state::hit)
        .orElse(null);
  }

  void writeTo(Html html) {
    if (place == 0 && previous == null && next == null) return;
    if (previous != null) {
      html.link(previous, Wording.of("around.previous"), "rel", "prev").text(" ");
    }
    if (place > 0) {
      html.element("span", Wording.of("around.place", place, total), "class", "place").text(" ");
    }
    if (next != null) html.link(next, Wording.of("around.next"), "rel", "next");
  }
}
