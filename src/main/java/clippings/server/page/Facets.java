package clippings.server.page;

import clippings.article.ArticleField;
import clippings.search.request.SearchPage.FacetValue;
import clippings.search.request.SearchRequest.Facet;
import clippings.server.http.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields results can be narrowed by, and how their values are named and ordered. */
public final class Facets {

  /** As they stand on the page. */
  public static final List<ArticleField> FIELDS =
      List.of(
          ArticleField.SOURCE, ArticleField.AUTHOR, ArticleField.SECTION, ArticleField.LANGUAGE);

  private Facets() {}

  /** The field of that name in a URL. */
  public static Optional<ArticleField> field(String label) {
    return FIELDS.stream().filter(field -> field.label().equals(label)).findFirst();
  }

  public static Facet facet(ArticleField field) {
    return switch (field) {
      case SOURCE -> Facet.SOURCE;
      case AUTHOR -> Facet.AUTHOR;
      case SECTION -> Facet.SECTION;
      case LANGUAGE -> Facet.LANGUAGE;
      case TITLE, TEXT, ID -> throw new IllegalArgumentException("not a facet: " + field.label());
    };
  }

  static Parameter parameter(ArticleField field) {
    return switch (field) {
      case SOURCE -> Parameter.SOURCE;
      case AUTHOR -> Parameter.AUTHOR;
      case SECTION -> Parameter.SECTION;
      case LANGUAGE -> Parameter.LANGUAGE;
      case TITLE, TEXT, ID -> throw new IllegalArgumentException("not a filter: " + field.label());
    };
  }

  /** A value as readers know it: languages by their names. */
  static String name(ArticleField field, String value) {
    if (field != ArticleField.LANGUAGE) return value;
    String name = Locale.forLanguageTag(value).getDisplayName(Locale.ENGLISH);
    return name.isEmpty() ? value : name;
  }

  /** The values of a field, those with most to show first. */
  static List<FacetValue> values(Findings findings, ArticleField field) {
    return findings.facets().getOrDefault(facet(field), List.of()).stream()
        .sorted(Comparator.comparingInt((FacetValue value) -> findings.count(value)).reversed())
        .toList();
  }
}
