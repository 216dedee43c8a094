package clippings.server.http;

import clippings.server.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The query parameters of one request, checked against what its route knows. */
public final class Arguments {

  private final QueryString query;

  private Arguments(QueryString query) {
    this.query = query;
  }

  /**
   * Reads the parameters of a request.
   *
   * @param raw the query string as it was sent, {@code null} when there is none
   * @throws ProblemException if it is badly encoded, gives a parameter twice that is not a list, or
   *     gives one the route does not know and the route is strict
   */
  public static Arguments of(Route route, @Nullable String raw) {
    return of(route, raw, route.isStrict());
  }

  private static Arguments of(Route route, @Nullable String raw, boolean strict) {
    var all = QueryString.parse(raw);
    if (strict) {
      for (QueryString.Pair pair : all.pairs()) {
        if (!route.knows(pair.name())) throw unknown(route, pair.name());
      }
    }
    var known = strict ? all : all.keeping(pair -> route.knows(pair.name()));
    for (Parameter parameter : route.parameters()) {
      if (!parameter.repeatable() && known.values(parameter).size() > 1) throw repeated(parameter);
    }
    return new Arguments(known);
  }

  /** The parameters the route knows, as they were given. */
  public QueryString query() {
    return query;
  }

  /** The value of a text, {@code null} when it is missing. */
  public @Nullable String text(Parameter parameter) {
    var values = query.values(parameter);
    return values.isEmpty() ? null : values.getFirst();
  }

  /** The value of a text; missing and blank are the same: forms send fields nobody filled in. */
  public Optional<String> filled(Parameter parameter) {
    return Optional.ofNullable(text(parameter)).filter(value -> !value.isBlank());
  }

  /** The values of a list, blank ones left out. */
  public List<String> list(Parameter parameter) {
    return query.values(parameter).stream().filter(value -> !value.isBlank()).toList();
  }

  /** A whole number between two bounds, both included; empty when it is missing. */
  public OptionalInt number(Parameter parameter, int least, int most) {
    String value = text(parameter);
    if (value == null) return OptionalInt.empty();
    int number = parsed(value);
    if (number >= least && number <= most) return OptionalInt.of(number);
    throw invalid(
        parameter,
        "%s must be %,d to %,d, got \"%s\""
            .formatted(parameter.label(), least, most, Text.shortened(value)));
  }

  /** The number, or -1 when it is none or far too large: below every least. */
  private static int parsed(String value) {
    boolean digits = !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && value.length() <= 9 ? Integer.parseInt(value) : -1;
  }

  /** One of the constants, by its name in lower case. */
  public <E extends Enum<E>> E choice(Parameter parameter, Class<E> type, E fallback) {
    String value = text(parameter);
    if (value == null) return fallback;
    return constant(parameter, type, value);
  }

  public <E extends Enum<E>> E constant(Parameter parameter, Class<E> type, String value) {
    for (E constant : type.getEnumConstants()) {
      if (label(constant).equals(value)) return constant;
    }
    throw invalid(
        parameter,
        words(
            parameter,
            Arrays.stream(type.getEnumConstants()).map(Arguments::label).toList(),
            value));
  }

  /** One of two words: whether it is the first. */
  public boolean either(Parameter parameter, String yes, String no, boolean fallback) {
    String value = text(parameter);
    if (value == null) return fallback;
    if (value.equals(yes)) return true;
    if (value.equals(no)) return false;
    throw invalid(parameter, words(parameter, List.of(yes, no), value));
  }

  public static ProblemException invalid(Parameter parameter, String detail) {
    return new ProblemException(
        Problem.with(Problem.Code.INVALID_PARAMETER, parameter.label(), detail));
  }

  /** A constant's name in a URL. */
  public static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String words(Parameter parameter, List<String> words, String value) {
    return "%s must be one of %s, got \"%s\""
        .formatted(parameter.label(), String.join(", ", words), Text.shortened(value));
  }

  private static ProblemException unknown(Route route, String name) {
    String known =
        route.parameters().isEmpty()
            ? "%s has none".formatted(route.path())
            : "%s has %s".formatted(route.path(), route.parameterLabels());
    return new ProblemException(
        Problem.with(
            Problem.Code.UNKNOWN_PARAMETER,
            Text.shortened(name),
            "unknown parameter \"%s\"; %s".formatted(Text.shortened(name), known)));
  }

  private static ProblemException repeated(Parameter parameter) {
    return new ProblemException(
        Problem.with(
            Problem.Code.REPEATED_PARAMETER,
            parameter.label(),
            "%s can be given only once".formatted(parameter.label())));
  }
}
