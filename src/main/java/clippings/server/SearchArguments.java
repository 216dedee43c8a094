package clippings.server;

import clippings.article.ArticleField;
import clippings.article.ArticleId;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Choice;
import clippings.search.request.SearchRequest.Facet;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchRequest.Moment;
import clippings.search.request.SearchRequest.Reading;
import clippings.search.request.SearchRequest.Scoring;
import clippings.search.request.SearchRequest.Sort;
import clippings.search.request.SearchRequest.Unit;
import clippings.server.http.Arguments;
import clippings.server.http.Parameter;
import clippings.server.http.Problem;
import clippings.server.http.ProblemException;
import clippings.server.text.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a {@link SearchRequest} of the parameters of a URL. */
final class SearchArguments {

  /** Days. */
  private static final int USUAL_HALF_LIFE = 30;

  private final ZoneId home;

  /** Reads dates without a zone as dates of {@code home}, unless the request names another. */
  SearchArguments(ZoneId home) {
    this.home = home;
  }

  /**
   * Reads a search.
   *
   * @throws ProblemException if a value is not one the parameter takes
   */
  SearchRequest search(Arguments given) {
    return SearchRequest.of(text(given), zone(given)).toBuilder()
        .unit(given.choice(Parameter.UNIT, Unit.class, Unit.ARTICLE))
        .match(match(given))
        .sort(given.choice(Parameter.SORT, Sort.class, Sort.RELEVANCE))
        .limit(given.number(Parameter.LIMIT, 1, SearchRequest.MAX_LIMIT).orElse(10))
        .offset(offset(given))
        .after(given.filled(Parameter.AFTER).orElse(null))
        .choices(choices(given))
        .from(moment(given, Parameter.FROM))
        .to(moment(given, Parameter.TO))
        .story(given.filled(Parameter.STORY).map(ArticleId::new).orElse(null))
        .grouped(given.either(Parameter.GROUP, "story", "none", true))
        .variants(variants(given))
        .without(Set.copyOf(given.list(Parameter.WITHOUT)))
        .paragraphs(given.number(Parameter.PARAGRAPHS, 0, SearchRequest.MAX_PARAGRAPHS).orElse(3))
        .facets(facets(given))
        .reading(reading(given))
        .scoring(scoring(given))
        .build();
  }

  private static Scoring scoring(Arguments given) {
    boolean explained = given.either(Parameter.EXPLAIN, "true", "false", false);
    var prefer = given.filled(Parameter.PREFER).orElse(null);
    if (prefer != null && !prefer.equals("recent"))
      throw Arguments.invalid(
          Parameter.PREFER, "prefer must be recent, got \"%s\"".formatted(Text.shortened(prefer)));
    int halfLife =
        given.number(Parameter.HALF_LIFE, 1, SearchRequest.MAX_HALF_LIFE).orElse(USUAL_HALF_LIFE);
    return new Scoring(explained, prefer == null ? 0 : halfLife);
  }

  /** Reads what an article's matches are marked by; {@code null} when nothing is searched for. */
  @Nullable SearchRequest marking(Arguments given) {
    var plain = SearchRequest.of(text(given), zone(given));
    var request =
        plain.toBuilder()
            .match(match(given))
            .variants(variants(given))
            .reading(reading(given))
            .scoring(scoring(given))
            .build();
    return plain.text().isBlank() ? null : request;
  }

  private static String text(Arguments given) {
    String text = given.text(Parameter.Q);
    return text == null ? "" : text;
  }

  private static Match match(Arguments given) {
    return given.choice(Parameter.MATCH, Match.class, Match.ALL);
  }

  private static boolean variants(Arguments given) {
    return given.either(Parameter.VARIANTS, "on", "off", true);
  }

  /** Lucene's syntax is always read strictly. */
  private static Reading reading(Arguments given) {
    boolean strict = given.either(Parameter.STRICT, "true", "false", false);
    if (!given.either(Parameter.SYNTAX, "clippings", "lucene", true)) return Reading.LUCENE;
    return strict ? Reading.STRICT : Reading.LENIENT;
  }

  private static int offset(Arguments given) {
    int offset = given.number(Parameter.OFFSET, 0, 999_999_999).orElse(0);
    if (offset > SearchRequest.MAX_OFFSET) {
      throw new ProblemException(
          Problem.with(
              Problem.Code.PAGE_TOO_DEEP,
              Parameter.OFFSET.label(),
              "offset must be 0 to %,d, got %,d; go on with the \"next\" of a page as after"
                  .formatted(SearchRequest.MAX_OFFSET, offset)));
    }
    if (offset > 0 && given.filled(Parameter.AFTER).isPresent()) {
      throw Arguments.invalid(Parameter.OFFSET, "offset and after cannot be given together");
    }
    return offset;
  }

  private static List<Choice> choices(Arguments given) {
    var choices = new ArrayList<Choice>();
    addChoices(given, Parameter.SOURCE, ArticleField.SOURCE, choices);
    addChoices(given, Parameter.AUTHOR, ArticleField.AUTHOR, choices);
    addChoices(given, Parameter.SECTION, ArticleField.SECTION, choices);
    addChoices(given, Parameter.LANGUAGE, ArticleField.LANGUAGE, choices);
    return choices;
  }

  private static void addChoices(
      Arguments given, Parameter parameter, ArticleField field, List<Choice> choices) {
    for (String value : given.list(parameter)) {
      boolean excluded = value.startsWith("-") && value.length() > 1;
      choices.add(new Choice(field, excluded ? value.substring(1) : value, excluded));
    }
  }

  private static @Nullable Moment moment(Arguments given, Parameter parameter) {
    String value = given.filled(parameter).map(String::strip).orElse(null);
    if (value == null) return null;
    try {
      if (value.indexOf('T') < 0) return new Moment.Day(LocalDate.parse(value));
      // A plus sign that was not encoded has become a space.
      return new Moment.At(OffsetDateTime.parse(value.replace(' ', '+')).toInstant());
    } catch (DateTimeParseException e) {
      throw Arguments.invalid(
          parameter,
          "%s must be a date like 2024-01-16 or an instant like 2024-01-16T09:30:00Z, got \"%s\""
              .formatted(parameter.label(), Text.shortened(value)));
    }
  }

  private static Set<Facet> facets(Arguments given) {
    var facets = EnumSet.noneOf(Facet.class);
    String list = given.filled(Parameter.FACETS).orElse("");
    for (String name : list.isEmpty() ? new String[0] : list.split(",", -1)) {
      facets.add(given.constant(Parameter.FACETS, Facet.class, name.strip()));
    }
    return facets;
  }

  private ZoneId zone(Arguments given) {
    String name = given.filled(Parameter.TIME_ZONE).orElse(null);
    if (name == null) return home;
    try {
      return ZoneId.of(name.replace(' ', '+'));
    } catch (DateTimeException e) {
      throw Arguments.invalid(
          Parameter.TIME_ZONE,
          "timeZone must be a zone like Europe/Berlin or an offset like +05:30, got \"%s\""
              .formatted(Text.shortened(name)));
    }
  }
}
