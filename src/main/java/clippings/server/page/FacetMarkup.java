package clippings.server.page;

import clippings.article.ArticleField;
import clippings.search.request.SearchPage.FacetValue;
import clippings.server.http.Parameter;
import clippings.server.text.Wording;
import java.util.List;

/** Values of one field, each with its count, a link that chooses it and one that leaves it out. */
final class FacetMarkup {

  private final PageState state;
  private final Findings findings;
  private final ArticleField field;

  FacetMarkup(PageState state, Findings findings, ArticleField field) {
    this.state = state;
    this.findings = findings;
    this.field = field;
  }

  boolean isChosen(FacetValue value) {
    return state.query().has(Facets.parameter(field), value.value());
  }

  void list(Html html, List<FacetValue> values) {
    html.open("ul", "class", "values");
    for (FacetValue value : values) value(html, value);
    html.close();
  }

  private void value(Html html, FacetValue value) {
    Parameter parameter = Facets.parameter(field);
    boolean chosen = isChosen(value);
    String href =
        chosen ? state.removing(parameter, value.value()) : state.adding(parameter, value.value());
    html.open("li").open("a", "href", href, "aria-current", chosen ? "true" : null);
    html.element("bdi", Facets.name(field, value.value()));
    html.text(" ").element("span", Wording.number(findings.count(value)), "class", "count").close();
    if (!chosen) leaveOut(html, parameter, value);
    html.close();
  }

  private void leaveOut(Html html, Parameter parameter, FacetValue value) {
    String excluded = "-" + value.value();
    boolean out = state.query().has(parameter, excluded);
    String name = Facets.name(field, value.value());
    String label = Wording.of(out ? "facet.again" : "facet.not", name);
    String href = out ? state.removing(parameter, excluded) : state.adding(parameter, excluded);
    html.text(" ");
    html.link(href, out ? "+" : "\u2212", "class", "minus", "aria-label", label, "title", label);
  }
}
