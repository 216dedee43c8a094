package clippings.server.page;

import clippings.article.ArticleField;
import clippings.search.request.SearchPage.FacetValue;
import clippings.server.http.Parameter;
import clippings.server.http.QueryString;
import clippings.server.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the results can be narrowed to: values with counts, to include or to leave out, and dates.
 * Folded away on small screens.
 */
final class Narrowing {

  private static final int SHOWN_AT_ONCE = 8;

  /** Up to here the rest is in the page, folded; more have a page of their own. */
  private static final int SHOWN_FOLDED = 40;

  private final PageState state;
  private final Findings findings;

  Narrowing(PageState state, Findings findings) {
    this.state = state;
    this.findings = findings;
  }

  /** Writes nothing where there is nothing to narrow, and nothing that narrows. */
  void writeTo(Html html) {
    if (findings.page().hits().isEmpty() && !findings.request().isNarrowed()) return;
    html.open("section", "class", "narrow", "id", "narrow", "aria-labelledby", "narrow-title");
    html.open("details").open("summary");
    html.element("h2", Wording.of("narrow"), "id", "narrow-title").close();
    html.open("div", "class", "facets");
    for (ArticleField field : Facets.FIELDS) values(html, field);
    dates(html);
    html.close().close().close();
  }

  private void values(Html html, ArticleField field) {
    List<FacetValue> values = Facets.values(findings, field);
    if (values.isEmpty()) return;
    var markup = new FacetMarkup(state, findings, field);
    List<FacetValue> first = first(markup, values);
    html.open("section", "class", "facet");
    html.element("h3", Wording.of("facet." + field.label()));
    markup.list(html, first);
    int more = values.size() - first.size();
    if (values.size() > SHOWN_FOLDED) {
      all(html, field, values.size());
    } else if (more > 0) {
      html.open("details").element("summary", Wording.of("facet.more", more));
      markup.list(html, values.stream().filter(value -> !first.contains(value)).toList());
      html.close();
    }
    html.close();
  }

  /** The values with most to show, and whichever are chosen. */
  private static List<FacetValue> first(FacetMarkup markup, List<FacetValue> values) {
    var first = new ArrayList<FacetValue>();
    for (FacetValue value : values) {
      if (first.size() < SHOWN_AT_ONCE || markup.isChosen(value)) first.add(value);
    }
    return first;
  }

  private void all(Html html, ArticleField field, int values) {
    String label = Wording.of("values.find." + field.label());
    html.open("form", "class", "find", "action", "/");
    html.single(
        "input",
        "type",
        "search",
        "name",
        Parameter.CONTAINING.label(),
        "placeholder",
        label,
        "aria-label",
        label,
        "dir",
        "auto",
        "autocomplete",
        "off");
    Layout.kept(html, state, QueryString.WHERE);
    html.single(
        "input", "type", "hidden", "name", Parameter.VALUES.label(), "value", field.label());
    html.element("button", Wording.of("values.button"), "type", "submit").close();
    String all = state.values(Facets.parameter(field));
    html.open("p", "class", "all").link(all, Wording.of("facet.all", values)).close();
  }

  private void dates(Html html) {
    html.open("section", "class", "facet").element("h3", Wording.of("facet.published"));
    html.open("form", "class", "dates", "action", "/");
    date(html, Parameter.FROM);
    date(html, Parameter.TO);
    var changed = new ArrayList<>(QueryString.WHERE);
    changed.addAll(List.of(Parameter.FROM, Parameter.TO));
    Layout.kept(html, state, Set.copyOf(changed));
    html.element("button", Wording.of("dates.button"), "type", "submit").close().close();
  }

  private void date(Html html, Parameter parameter) {
    String id = "date-" + parameter.label();
    html.open("p")
        .element("label", Wording.of("dates." + parameter.label()), "for", id)
        .single(
            "input",
            "type",
            "date",
            "id",
            id,
            "name",
            parameter.label(),
            "value",
            day(state.value(parameter)))
        .close();
  }

  /** A date box holds days only; of an instant it shows the day. */
  private static String day(@Nullable String value) {
    if (value == null) return "";
    int time = value.indexOf('T');
    return time < 0 ? value : value.substring(0, time);
  }
}
