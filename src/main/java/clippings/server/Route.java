package clippings.server;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every address the server answers, with the query parameters it knows. All are read with GET or
 * HEAD.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are never changed
enum Route {
  HOME("/", Sets.SEARCH),
  READING("/articles/{id}", Sets.SEARCH),
  SEARCH("/api/search", Sets.SEARCH),
  ARTICLE("/api/articles/{id}", Sets.MARKING),
  STATUS("/api/status", Set.of()),
  LEDGER("/api/ledger", EnumSet.of(Parameter.OUTCOME, Parameter.AFTER, Parameter.LIMIT)),
  HEALTH("/health", Set.of()),
  ASSET("/static/{name}", Set.of()),
  FAVICON("/favicon.ico", Set.of());

  private final String path;
  private final Set<Parameter> parameters;
  private final Set<String> labels;

  Route(String path, Set<Parameter> parameters) {
    this.path = path;
    this.parameters = parameters;
    this.labels = parameters.stream().map(Parameter::label).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * As the documentation writes it; the last segment, when in braces, stands for one or several.
   */
  String path() {
    return path;
  }

  /** The path before the part in braces. */
  String prefix() {
    int brace = path.indexOf('{');
    return brace < 0 ? path : path.substring(0, brace);
  }

  Set<Parameter> parameters() {
    return parameters;
  }

  /**
   * Whether a parameter it does not know is an error. Pages let them be: browsers and mailers add
   * some.
   */
  boolean isStrict() {
    return path.startsWith("/api/");
  }

  /** Whether it takes a parameter of that name. */
  boolean knows(String label) {
    return labels.contains(label);
  }

  /** The parameters' names, for messages. */
  String parameterLabels() {
    return parameters.stream().map(Parameter::label).collect(Collectors.joining(", "));
  }

  private static final class Sets {
    static final Set<Parameter> SEARCH = EnumSet.complementOf(EnumSet.of(Parameter.OUTCOME));
    static final Set<Parameter> MARKING =
        EnumSet.of(
            Parameter.Q,
            Parameter.MATCH,
            Parameter.VARIANTS,
            Parameter.WITHOUT,
            Parameter.SYNTAX,
            Parameter.STRICT,
            Parameter.TIME_ZONE);
  }
}
