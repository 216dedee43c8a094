package clippings.server;

import clippings.article.ArticleField;
import clippings.search.SearchPage;
import clippings.search.SearchPage.FacetValue;
import clippings.search.SearchPage.Period;
import clippings.search.SearchRequest;
import clippings.search.SearchRequest.Facet;
import clippings.search.SearchRequest.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the results can be narrowed to: values with counts, to include or to leave out, and dates.
 */
final class Narrowing {

  private static final int SHOWN_AT_ONCE = 8;
  private static final List<ArticleField> FIELDS =
      List.of(
          ArticleField.SOURCE, ArticleField.AUTHOR, ArticleField.SECTION, ArticleField.LANGUAGE);

  private final PageState state;
  private final SearchPage page;
  private final boolean byStory;

  Narrowing(PageState state, SearchRequest request, SearchPage page) {
    this.state = state;
    this.page = page;
    this.byStory = request.grouped() && request.unit() == Unit.ARTICLE;
  }

  /** What choosing a value leaves: stories where these are counted, else articles. */
  private int shown(FacetValue value) {
    return byStory ? value.stories() : value.articles();
  }

  void writeTo(Html html) {
    html.open("aside", "class", "narrow", "id", "narrow", "aria-labelledby", "narrow-title")
        .element("h2", Wording.of("narrow"), "id", "narrow-title");
    for (ArticleField field : FIELDS) {
      var counts = new ArrayList<>(page.facets().getOrDefault(facet(field), List.of()));
      counts.sort(Comparator.comparingInt(this::shown).reversed());
      values(html, field, counts);
    }
    dates(html);
    html.close();
  }

  private static Facet facet(ArticleField field) {
    return switch (field) {
      case SOURCE -> Facet.SOURCE;
      case AUTHOR -> Facet.AUTHOR;
      case SECTION -> Facet.SECTION;
      case LANGUAGE -> Facet.LANGUAGE;
      case TITLE, TEXT, ID -> throw new IllegalArgumentException("not a facet: " + field.label());
    };
  }

  private void values(Html html, ArticleField field, List<FacetValue> counts) {
    if (counts.isEmpty()) return;
    html.open("section").element("h3", Wording.of("facet." + field.label()));
    list(html, field, counts.subList(0, Math.min(SHOWN_AT_ONCE, counts.size())));
    if (counts.size() > SHOWN_AT_ONCE) {
      List<FacetValue> rest = counts.subList(SHOWN_AT_ONCE, counts.size());
      html.open("details").element("summary", Wording.of("facet.more", rest.size()));
      list(html, field, rest);
      html.close();
    }
    html.close();
  }

  private void list(Html html, ArticleField field, List<FacetValue> counts) {
    html.open("ul");
    for (FacetValue count : counts) value(html, field, count);
    html.close();
  }

  private void value(Html html, ArticleField field, FacetValue count) {
    Parameter parameter = ResultsPage.parameter(field);
    String name = name(field, count.value());
    boolean chosen = state.query().has(parameter, count.value());
    String href =
        chosen ? state.removing(parameter, count.value()) : state.adding(parameter, count.value());
    html.open("li").open("a", "href", href, "aria-current", chosen ? "true" : null);
    html.element("bdi", name).close();
    html.text(" ").element("span", Wording.number(shown(count)), "class", "count");
    if (!chosen) {
      String label = Wording.of("facet.not", name);
      html.text(" ")
          .link(
              state.adding(parameter, "-" + count.value()),
              Wording.of("facet.minus"),
              "class",
              "minus",
              "aria-label",
              label,
              "title",
              label);
    }
    html.close();
  }

  /** A value as readers know it: languages by their names. */
  static String name(ArticleField field, String value) {
    if (field != ArticleField.LANGUAGE) return value;
    String name = Locale.forLanguageTag(value).getDisplayName(Locale.ENGLISH);
    return name.isEmpty() ? value : name;
  }

  private void dates(Html html) {
    html.open("section").element("h3", Wording.of("facet.published"));
    if (!page.published().isEmpty()) {
      boolean few = page.published().size() <= SHOWN_AT_ONCE;
      if (!few) {
        html.open("details")
            .element("summary", Wording.of("facet.periods", page.published().size()));
      }
      html.open("ul");
      for (Period period : page.published()) period(html, period);
      html.close();
      if (!few) html.close();
    }
    html.open("form", "class", "dates", "action", "/");
    date(html, Parameter.FROM);
    date(html, Parameter.TO);
    Layout.kept(
        html, state, Set.of(Parameter.FROM, Parameter.TO, Parameter.OFFSET, Parameter.AFTER));
    html.element("button", Wording.of("dates.button"), "type", "submit").close().close();
  }

  private void period(Html html, Period period) {
    String from = period.from().toString();
    String to = period.to().toString();
    boolean chosen = state.query().has(Parameter.FROM, from) && state.query().has(Parameter.TO, to);
    html.open("li")
        .link(
            chosen ? state.atAnyTime() : state.between(from, to),
            Dates.words(period.from(), period.to()),
            "aria-current",
            chosen ? "true" : null)
        .text(" ")
        .element(
            "span",
            Wording.number(byStory ? period.stories() : period.articles()),
            "class",
            "count")
        .close();
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
