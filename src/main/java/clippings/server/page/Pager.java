package clippings.server.page;

import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest;
import clippings.server.text.Wording;

/** Links to the pages before and after this one. Deeper than offsets reach, only onwards. */
final class Pager {

  private final PageState state;
  private final SearchRequest request;
  private final SearchPage page;

  Pager(PageState state, SearchRequest request, SearchPage page) {
    this.state = state;
    this.request = request;
    this.page = page;
  }

  void writeTo(Html html) {
    boolean first = request.offset() == 0 && request.after() == null;
    if (first && page.next() == null) return;
    html.open("nav", "class", "pager", "aria-label", Wording.of("pager.label"));
    if (request.after() != null) {
      html.link(state.page(0), Wording.of("pager.first"));
    } else if (!first) {
      int before = Math.max(0, request.offset() - request.limit());
      html.link(state.page(before), Wording.of("pager.previous"), "rel", "prev");
    } else {
      html.element("span", "");
    }
    if (request.after() == null) html.element("span", range(), "class", "range");
    if (page.next() != null) {
      html.link(next(page.next()), Wording.of("pager.next"), "rel", "next");
    } else {
      html.element("span", "");
    }
    html.close();
  }

  private String range() {
    return Wording.of(
        "pager.range", request.offset() + 1, request.offset() + page.hits().size(), page.total());
  }

  private String next(String cursor) {
    int offset = request.offset() + request.limit();
    boolean byOffset = request.after() == null && offset <= SearchRequest.MAX_OFFSET;
    return byOffset ? state.page(offset) : state.pageAfter(cursor);
  }
}
