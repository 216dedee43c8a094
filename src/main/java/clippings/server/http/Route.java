package clippings.server.http;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every address the server answers, with the query parameters it knows and the methods it takes.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are never changed
public enum Route {
  HOME("/", Sets.PAGE),
  READING("/articles/{id}", Sets.PAGE),
  CITATION("/cite/{id}", EnumSet.of(Parameter.FORMAT, Parameter.PARAGRAPH)),
  COMPARISON("/compare/{id}", EnumSet.of(Parameter.WITH)),
  SEARCH("/api/search", Sets.SEARCH),
  EXPORT("/api/export", Sets.EXPORT),
  ARTICLE("/api/articles/{id}", Sets.MARKING, Method.GET, Method.PUT, Method.DELETE),
  ARTICLES("/api/articles", Set.of(), Method.POST),
  STATUS("/api/status", Set.of()),
  LEDGER("/api/ledger", Sets.LEDGER),
  LEDGER_PAGE("/ledger", Sets.LEDGER),
  HELP("/help", Set.of()),
  NEW_FILE("/api/files/{name}", Set.of(), Method.POST),
  ARCHIVE("/archive", Set.of(), Method.GET, Method.POST),
  EVENTS("/api/events", Set.of()),
  SUGGEST("/api/suggest", Sets.TYPED),
  BROWSER_SUGGEST("/suggest", Sets.TYPED),
  OPEN_SEARCH("/opensearch.xml", Set.of()),
  HEALTH("/health", Set.of()),
  ASSET("/static/{name}", Set.of()),
  FAVICON("/favicon.ico", Set.of());

  private final String path;
  private final Set<Parameter> parameters;
  private final Set<String> labels;
  private final Set<Method> methods;

  /** A request's method; whoever takes GET takes HEAD as well, and all take OPTIONS. */
  public enum Method {
    GET,
    PUT,
    POST,
    DELETE
  }

  /** What is taken somewhere. */
  public static final String ALL_METHODS = "GET, HEAD, PUT, POST, DELETE, OPTIONS";

  Route(String path, Set<Parameter> parameters) {
    this(path, parameters, Method.GET);
  }

  Route(String path, Set<Parameter> parameters, Method first, Method... more) {
    this.methods = EnumSet.of(first, more);
    this.path = path;
    this.parameters = parameters;
    this.labels = parameters.stream().map(Parameter::label).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * As the documentation writes it; the last segment, when in braces, stands for one or several.
   */
  public String path() {
    return path;
  }

  /** The path before the part in braces. */
  public String prefix() {
    int brace = path.indexOf('{');
    return brace < 0 ? path : path.substring(0, brace);
  }

  public Set<Method> methods() {
    return methods;
  }

  /** As the header {@code Allow} has it. */
  public String allowed() {
    var names = methods.stream().map(m -> m == Method.GET ? "GET, HEAD" : m.name());
    return names.collect(Collectors.joining(", ")) + ", OPTIONS";
  }

  /** The route of a path that there is. */
  public static Optional<Route> of(String path) {
    return Arrays.stream(values())
        .filter(
            route ->
                route.prefix().equals(route.path)
                    ? path.equals(route.path)
                    : path.startsWith(route.prefix()))
        .findFirst();
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
  public boolean knows(String label) {
    return labels.contains(label);
  }

  /** The parameters' names, for messages. */
  String parameterLabels() {
    return parameters.stream().map(Parameter::label).collect(Collectors.joining(", "));
  }

  private static final class Sets {
    static final Set<Parameter> SEARCH = EnumSet.range(Parameter.Q, Parameter.TIME_ZONE);
    static final Set<Parameter> PAGE =
        and(SEARCH, Parameter.OPEN, Parameter.VALUES, Parameter.CONTAINING);
    static final Set<Parameter> EXPORT = export();
    static final Set<Parameter> LEDGER =
        EnumSet.of(Parameter.OUTCOME, Parameter.Q, Parameter.AFTER, Parameter.LIMIT);
    static final Set<Parameter> TYPED = EnumSet.of(Parameter.Q);
    static final Set<Parameter> MARKING =
        EnumSet.of(
            Parameter.Q,
            Parameter.MATCH,
            Parameter.VARIANTS,
            Parameter.WITHOUT,
            Parameter.SYNTAX,
            Parameter.STRICT,
            Parameter.TIME_ZONE);

    private static Set<Parameter> and(Set<Parameter> some, Parameter... more) {
      var all = EnumSet.copyOf(some);
      all.addAll(List.of(more));
      return all;
    }

    /** An export has no pages. */
    private static Set<Parameter> export() {
      var parameters = EnumSet.copyOf(SEARCH);
      parameters.removeAll(
          EnumSet.of(
              Parameter.LIMIT,
              Parameter.OFFSET,
              Parameter.AFTER,
              Parameter.FACETS,
              Parameter.EXPLAIN));
      return and(parameters, Parameter.FORMAT, Parameter.BOM);
    }
  }
}
