package clippings.server.page;

import clippings.article.ArticleField;
import clippings.search.request.SearchPage.FacetValue;
import clippings.server.http.Parameter;
import clippings.server.text.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Every value of one field over the results, where there are too many to stand beside them. */
public final class ValuesPage {

  /** More than that is for nobody to read; the page says so, and finds the others by letters. */
  private static final int MOST = 2_000;

  private final PageState state;
  private final Findings findings;
  private final ArticleField field;
  private final String containing;

  public ValuesPage(PageState state, Findings findings, ArticleField field, String containing) {
    this.state = state;
    this.findings = findings;
    this.field = field;
    this.containing = containing.strip();
  }

  public byte[] bytes() {
    String title = Wording.of("title", Wording.of("values.of." + field.label()));
    return Layout.page(title, state, false, "results", this::content);
  }

  private void content(Html html) {
    List<FacetValue> all = Facets.values(findings, field);
    List<FacetValue> found = all.stream().filter(this::matches).toList();
    html.open("main", "id", "main", "class", "all-values");
    String results = new PageState(state.query().fromTheStart()).results();
    html.open("p", "class", "back").link(results, Wording.of("values.back")).close();
    html.element("h1", Wording.of("values." + field.label(), Wording.number(all.size())));
    filter(html);
    html.open("p", "class", "small", "role", "status").text(tally(all.size(), found.size()));
    html.close();
    new FacetMarkup(state, findings, field)
        .list(html, found.subList(0, Math.min(MOST, found.size())));
    html.close();
  }

  private boolean matches(FacetValue value) {
    String name = Facets.name(field, value.value()).toLowerCase(Locale.ROOT);
    return name.contains(containing.toLowerCase(Locale.ROOT));
  }

  private String tally(int all, int found) {
    if (found > MOST) return Wording.of("values.most", MOST, found);
    return containing.isEmpty() ? "" : Wording.of("values.found", found, all);
  }

  private void filter(Html html) {
    html.open("form", "class", "filter", "action", "/", "role", "search");
    html.element("label", Wording.of("values.find." + field.label()), "for", "containing");
    html.single(
        "input",
        "type",
        "search",
        "id",
        "containing",
        "name",
        Parameter.CONTAINING.label(),
        "value",
        containing,
        "dir",
        "auto",
        "autocomplete",
        "off");
    Layout.kept(html, state, Set.of(Parameter.CONTAINING));
    html.element("button", Wording.of("values.button"), "type", "submit").close();
  }
}
