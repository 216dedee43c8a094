package clippings.server.page;

import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Sort;
import clippings.search.request.SearchRequest.Unit;
import clippings.server.http.Arguments;
import clippings.server.http.Parameter;
import clippings.server.text.Wording;

/** In which order hits stand, and what counts as one. */
final class Switches {

  private final PageState state;
  private final SearchRequest request;
  private final SearchPage page;

  Switches(PageState state, Findings findings) {
    this.state = state;
    this.request = findings.request();
    this.page = findings.page();
  }

  void writeTo(Html html) {
    html.open("div", "class", "switches");
    html.open("nav", "aria-label", Wording.of("sort.label"));
    if (request.text().isBlank()) {
      for (Sort sort : new Sort[] {Sort.NEWEST, Sort.OLDEST}) {
        boolean current = sort == (request.sort() == Sort.OLDEST ? Sort.OLDEST : Sort.NEWEST);
        choice(html, Parameter.SORT, "sort.", Arguments.label(sort), current, sort == Sort.NEWEST);
      }
    } else {
      for (Sort sort : Sort.values()) {
        boolean current = sort == request.sort();
        boolean usual = sort == Sort.RELEVANCE;
        choice(html, Parameter.SORT, "sort.", Arguments.label(sort), current, usual);
      }
    }
    html.close().open("nav", "aria-label", Wording.of("unit.label"));
    for (Unit unit : Unit.values()) {
      boolean usual = unit == Unit.ARTICLE;
      choice(html, Parameter.UNIT, "unit.", Arguments.label(unit), unit == request.unit(), usual);
    }
    html.close();
    if (hasCopies()) {
      html.open("nav", "aria-label", Wording.of("group.label"));
      choice(html, Parameter.GROUP, "group.", "story", request.grouped(), true);
      choice(html, Parameter.GROUP, "group.", "none", !request.grouped(), false);
      html.close();
    }
    html.close();
  }

  /** Whether it makes a difference that copies are folded, or would. */
  private boolean hasCopies() {
    if (!request.grouped()) return true;
    if (request.unit() == Unit.ARTICLE) return page.total() != page.totalArticles();
    return page.hits().stream().anyMatch(hit -> hit.story().articles() > 1);
  }

  private void choice(
      Html html, Parameter parameter, String words, String value, boolean current, boolean usual) {
    String href = usual ? state.without(parameter) : state.with(parameter, value);
    html.link(href, Wording.of(words + value), "aria-current", current ? "true" : null).text(" ");
  }
}
